import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import fc from 'fast-check'
import { readLedgerFile } from '#adapters/files/read-ledger-file.ts'
import { weighLedger } from '#core/evidence/ledger-as-known.ts'
import type { LedgerEntry } from '#core/evidence/ledger-entry.ts'
import { reportOf, viewed, withLedger } from './imported.ts'

const row = (end: string, val: number, accn: string, filed: string) => ({
  ...{ end, val, accn, filed, form: '10-Q', fy: 2020, fp: 'FY' },
})

/** A shell's figures, then those of the company it merged with, one of them restated. */
const rows = [
  row('2020-03-31', 11, 'shell-1', '2020-06-09'),
  row('2019-12-31', 40, 'own-1', '2021-03-22'),
  row('2020-12-31', 100, 'own-1', '2021-03-22'),
  row('2020-12-31', 103, 'own-2', '2021-05-13'),
  row('2021-03-31', 120, 'own-2', '2021-05-13'),
]

const filing = (some: readonly object[]): string =>
  JSON.stringify({
    cik: 42,
    entityName: 'Example Magnets Corp.',
    facts: { 'us-gaap': { Assets: { label: 'Assets', units: { USD: some } } } },
  })

const predecessor = { predecessor: '2020-11-17 Example Acquisition Corp.' }

test('of several filings of one period the newest counts; what it restates stays, and supports nothing', () =>
  withLedger(async (ledger) => {
    const report = reportOf(await ledger.import('sec', filing(rows)))
    // Four periods in five rows; the restated one is withdrawn as evidence and as a claim.
    assert.deepEqual(report.entries, { source: 3, claim: 4, evidence: 5, origin: 0, withdrawal: 2 })
    const { claims } = viewed(await ledger.entries())
    const restated = claims['company/CIK0000000042#us-gaap.Assets[USD]@2020-12-31']
    assert.deepEqual(restated?.value, { low: 103, mode: 103, high: 103 })
    assert.deepEqual(
      restated?.evidence.map(({ source }) => source),
      ['sec/own-2'],
    )
    const kept = (await ledger.entries()).filter(
      (entry) => entry.kind === 'evidence' && entry.stated === '100',
    )
    assert.equal(kept.length, 1)
  }))

test('what was filed before the merger is said of and by the shell company', () =>
  withLedger(async (ledger) => {
    reportOf(await ledger.import('sec', filing(rows), { options: predecessor }))
    const { claims, sources } = viewed(await ledger.entries())
    const shell = Object.values(claims).filter(({ subject }) => subject.includes('-before-'))
    assert.deepEqual(
      shell.map(({ subject, claimant, value }) => [subject, claimant, value]),
      [
        [
          'company/CIK0000000042-before-2020-11-17',
          'Example Acquisition Corp.',
          { low: 11, mode: 11, high: 11 },
        ],
      ],
    )
    assert.equal(sources['sec/shell-1']?.publisher, 'Example Acquisition Corp.')
    assert.equal(sources['sec/own-1']?.publisher, 'Example Magnets Corp.')
    const bad = await ledger.import('sec', filing(rows), {
      options: { predecessor: '2020-11-31 X' },
    })
    assert.equal(bad.kind, 'faults')
  }))

test('editions of a filer come to the same claims in whatever order they arrive', async () => {
  const editions = [rows.slice(0, 3), rows.slice(0, 4), rows, rows.toReversed()]
  await fc.assert(
    fc.asyncProperty(
      fc.shuffledSubarray(editions, { minLength: editions.length }),
      async (order) => {
        await withLedger(async (ledger) => {
          for (const [at, edition] of order.entries()) {
            const knownOn = `2026-0${at + 1}-01`
            reportOf(await ledger.import('sec', filing(edition), { options: predecessor, knownOn }))
          }
          const { claims } = viewed(await ledger.entries())
          assert.deepEqual(
            Object.values(claims)
              .map(({ id, value, evidence }) => [
                id.slice(id.indexOf('#us-gaap.Assets[USD]@') + 21),
                (value as { mode: number }).mode,
                evidence.map(({ source }) => source).toSorted(),
              ])
              .toSorted(),
            [
              ['2019-12-31', 40, ['sec/own-1']],
              ['2020-03-31', 11, ['sec/shell-1']],
              ['2020-12-31', 103, ['sec/own-2']],
              ['2021-03-31', 120, ['sec/own-2']],
            ],
          )
        })
      },
    ),
    { seed: 1, numRuns: 8 },
  )
})

const goodLine = (id: number): string =>
  JSON.stringify({
    id: `e${id}`,
    schema: 'Company',
    properties: { name: [`示意 ${id}`], registrationNumber: [`${id}`] },
    referents: ['x'],
  })

test('what was read is what was taken, was there already and was left out, by reason; twice adds nothing; a trial writes nothing', async () => {
  const anyLine = fc.oneof(
    fc.nat(5).map(goodLine),
    fc.constantFrom('{', '{"id":"","schema":"Company"}', '{"id":"p","schema":"Person"}', '[]'),
  )
  await fc.assert(
    fc.asyncProperty(fc.array(anyLine, { maxLength: 12 }), async (lines) => {
      const document = [goodLine(9), ...lines].join('\n')
      await withLedger(async (ledger) => {
        const trial = reportOf(await ledger.import('ftm', document, { dryRun: true }))
        assert.equal(existsSync(ledger.folder), false)
        const first = reportOf(await ledger.import('ftm', document))
        assert.deepEqual({ ...trial, dryRun: false }, first)
        assert.equal(first.read, lines.length + 1)
        assert.equal(first.read, first.taken + first.alreadyThere + first.skipped)
        const byReason = first.reasons.reduce((sum, { records }) => sum + records, 0)
        assert.equal(byReason, first.skipped)
        const before = ledger.bytes()
        assert.equal(
          (await ledger.entries()).length,
          Object.values(first.entries).reduce((sum, count) => sum + count),
        )
        const second = reportOf(await ledger.import('ftm', document, { knownOn: '2026-11-02' }))
        assert.deepEqual([second.taken, second.read], [0, first.read])
        assert.equal(ledger.bytes(), before)
      })
    }),
    { seed: 4, numRuns: 25 },
  )
})

test('the document is kept under its hash, to which its evidence points', () =>
  withLedger(async (ledger) => {
    const document = goodLine(1)
    const { contentHash } = reportOf(await ledger.import('ftm', document))
    assert.equal(contentHash, createHash('sha256').update(document).digest('hex'))
    const kept = join(ledger.folder, 'content', contentHash.slice(0, 2), contentHash)
    assert.equal(readFileSync(kept, 'utf8'), document)
    for (const entry of await ledger.entries())
      if (entry.kind === 'evidence')
        assert.deepEqual([entry.contentHash, entry.locator], [contentHash, 'line 1'])
  }))

test('owners and directors are claims about the company, with their time and share', () =>
  withLedger(async (ledger) => {
    const lines = [
      {
        id: 'o',
        schema: 'Ownership',
        properties: {
          owner: ['a'],
          asset: ['b'],
          percentage: ['25.5%'],
          startDate: ['2020'],
          endDate: ['2021-03'],
        },
      },
      { id: 'd', schema: 'Directorship', properties: { director: ['p'], organization: ['b'] } },
    ]
    reportOf(await ledger.import('ftm', lines.map((line) => JSON.stringify(line)).join('\n')))
    const found = (await ledger.entries()).flatMap((entry) =>
      entry.kind === 'claim'
        ? [
            [
              entry.claim.predicate,
              entry.claim.value,
              entry.claim.unit,
              entry.validFrom,
              entry.validTo,
            ],
          ]
        : [],
    )
    assert.deepEqual(found, [
      ['owner', 'entity/a', null, '2020-01-01', '2021-04-01'],
      ['owner-share', { low: 25.5, mode: 25.5, high: 25.5 }, '%', '2020-01-01', '2021-04-01'],
      ['director', 'entity/p', null, null, null],
    ])
  }))

test('leases are read by Chinese and English titles, in GBK too, with areas in one unit and terms as days', async () => {
  const utf8 =
    '地块编号,出让方,受让方,土地面积（公顷）,起始日期,出让年限,土地用途,登记号\n示意-1,示意局,示意磁材有限公司,3,2025年3月1日,50年,工业用地,登-1\n'
  const english =
    'Parcel ID,Lessee,Area,Area unit,Start date,End date,Registration number\nP-1,Example Magnets,"1,500",亩,2025-03-01,2035-02-28,R-1\n'
  // 地块,承租方,登记号 / 一,示意,1 in GBK.
  const gbk = Buffer.from('b5d8bfe92cb3d0d7e2b7bd2cb5c7bcc7bac50ad2bb2ccabed2e22c310a', 'hex')
  const claimsOf = async (document: string | Buffer) => {
    let found: readonly (readonly unknown[])[] = []
    await withLedger(async (ledger) => {
      reportOf(await ledger.import('leases', document))
      found = (await ledger.entries()).flatMap((entry) =>
        entry.kind === 'claim'
          ? [
              [
                entry.claim.subject,
                entry.claim.predicate,
                entry.claim.value,
                entry.validFrom,
                entry.validTo,
              ],
            ]
          : [],
      )
    })
    return found
  }
  const [from, to] = ['2025-03-01', '2075-03-01']
  assert.deepEqual(await claimsOf(utf8), [
    ['parcel/示意-1', 'lease', '示意磁材有限公司', from, to],
    ['parcel/示意-1', 'lessor', '示意局', from, to],
    ['parcel/示意-1', 'lease-area', { low: 30000, mode: 30000, high: 30000 }, from, to],
    ['parcel/示意-1', 'lease-use', '工业用地', from, to],
  ])
  // 1,500 亩 = 100 ha; the last day is within the term.
  assert.deepEqual(await claimsOf(english), [
    ['parcel/P-1', 'lease', 'Example Magnets', from, '2035-03-01'],
    [
      'parcel/P-1',
      'lease-area',
      { low: 1000000, mode: 1000000, high: 1000000 },
      from,
      '2035-03-01',
    ],
  ])
  assert.deepEqual(await claimsOf(gbk), [['parcel/一', 'lease', '示意', null, null]])
})

test('a ledger written by hand is entered once, and grades as it does by itself', () =>
  withLedger(async (ledger) => {
    const file = join(import.meta.dirname, '..', 'examples', 'evidence', 'figures.yaml')
    const read = readLedgerFile(file)
    assert.ok(read.kind === 'ok')
    const report = reportOf(await ledger.import('ledger', { file }))
    assert.equal(report.taken, read.value.entries.length)
    assert.equal(report.skipped, read.value.notes.searches.length)
    const gradesOf = (entries: readonly LedgerEntry[]) =>
      Object.entries(weighLedger(viewed(entries))).map(([id, { grade }]) => [id, grade])
    assert.deepEqual(
      gradesOf(await ledger.entries()).toSorted(),
      gradesOf(read.value.entries).toSorted(),
    )
    assert.equal(reportOf(await ledger.import('ledger', { file })).taken, 0)
    const faulty = readFileSync(file, 'utf8')
      .replace('basis: read', 'basis: dream')
      .replace('id: figures', 'uid: figures')
    const refused = await ledger.import('ledger', faulty)
    assert.ok(refused.kind === 'faults' && refused.issues.length > 1)
    const bomb = 'a: &a [x,x]\nb: &b [*a,*a]\nc: [*b,*b]\n'
    assert.equal((await ledger.import('ledger', bomb)).kind, 'faults')
  }))
