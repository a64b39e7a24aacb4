import assert from 'node:assert/strict'
import { closeSync, openSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { deflateRawSync, gzipSync } from 'node:zlib'
import { reportOf, type TestLedger, withLedger } from './imported.ts'

const release = (id: string, more: object = {}) => ({
  ocid: 'ocds-abc123-1',
  id,
  date: '2026-01-02T00:00:00Z',
  tag: ['contract'],
  buyer: { name: '示意采购中心' },
  ...more,
})

const fact = { end: '2025-12-31', val: 7, accn: '1', form: '10-K', filed: '2026-02-01' }
const filing = (rows: readonly object[]) => ({
  cik: 1,
  entityName: 'Example Magnets Corp.',
  facts: { 'us-gaap': { Assets: { units: { USD: rows } } } },
})

/** A good document of each kind. */
const good: Readonly<Record<string, string>> = {
  sec: JSON.stringify(filing([fact])),
  ocds: JSON.stringify({ publisher: { name: 'Example' }, releases: [release('1')] }),
  leases: '地块,承租方,登记号\n示意-1,示意磁材有限公司,登-1\n',
  ftm: '{"id":"a","schema":"Company","properties":{"name":["示意磁材"]}}\n',
}

const bomb = `<?xml version="1.0"?><!DOCTYPE b [<!ENTITY a "x">${Array.from(
  { length: 9 },
  (_, at) => `<!ENTITY a${at} "${`&a${at - 1};`.repeat(10)}">`,
).join('')}]><b>&a8;</b>`

/** A stored name and 30 MB of zeros as a zip archive holds them. */
const zip = Buffer.concat([
  Buffer.from([0x50, 0x4b, 0x03, 0x04, 20, 0, 0, 0, 8, 0]),
  deflateRawSync(Buffer.alloc(30 << 20)),
])

/** Documents that no importer may read, with how each is told. */
const unreadable: readonly (readonly [string, string | Uint8Array, RegExp])[] = [
  ['an XML bomb', bomb, /is-xml/],
  ['a page behind blanks', '\n  <html></html>', /is-xml/],
  ['a gzip bomb', gzipSync(Buffer.alloc(30 << 20)), /packed/],
  ['a zip bomb', zip, /packed/],
  ['UTF-16', Buffer.from('\ufeff地块,承租方,登记号\n', 'utf16le'), /is-utf16/],
  ['zeros', Buffer.alloc(4096), /not-text/],
  ['nothing', '', /empty/],
]

/** The importer refuses a document, the ledger stays the same to the byte, and the same importer then takes a good one. */
async function refusedThenGood(
  ledger: TestLedger,
  format: string,
  document: Parameters<TestLedger['import']>[1],
  expected: RegExp,
): Promise<void> {
  const before = ledger.bytes()
  const refused = await ledger.import(format, document)
  assert.ok(refused.kind === 'faults', JSON.stringify(refused))
  assert.match(refused.issues.map(({ code }) => code).join(' '), expected)
  assert.equal(ledger.bytes(), before)
  assert.ok(reportOf(await ledger.import(format, good[format] as string)).read > 0)
}

for (const format of Object.keys(good))
  test(`${format}: what is no text is refused, the ledger stays, and a good document is taken after it`, async () => {
    for (const [, document, expected] of unreadable)
      await withLedger(async (ledger) => {
        await refusedThenGood(ledger, format, document, expected)
        await refusedThenGood(ledger, format, document, expected)
      })
  })

test('JSON that is cut short, nested too deep or no JSON is refused, told apart, and harms nothing', async () => {
  const cases: readonly (readonly [string, string, RegExp])[] = [
    ['ocds', `${good.ocds}`.slice(0, -3), /cut-short/],
    ['sec', `${good.sec}`.slice(0, -6), /cut-short/],
    ['ocds', `${good.ocds}`.slice(0, -1), /not-json/],
    ['ocds', `{"x":${'['.repeat(200000)}${']'.repeat(200000)}}`, /nested-too-deep/],
    ['sec', `{"x":${'['.repeat(200000)}${']'.repeat(200000)}}`, /nested-too-deep/],
    ['ocds', `${good.ocds}`.replace('"Example"', 'NaN'), /not-json/],
    ['sec', `${good.sec}`.replace('"cik":1', '"cik":Infinity'), /not-json/],
  ]
  for (const [format, document, expected] of cases)
    await withLedger((ledger) => refusedThenGood(ledger, format, document, expected))
  const other: readonly (readonly [string, string, RegExp])[] = [
    ['sec', '{"releases":[]}', /other-kind/],
    ['sec', '[]', /other-kind/],
    ['leases', 'object,source,value\na,b,c\n', /missing-column/],
    ['leases', '地块,承租方,登记号\n"示意,a,b\n', /not-csv/],
  ]
  for (const [format, document, expected] of other)
    await withLedger((ledger) => refusedThenGood(ledger, format, document, expected))
})

test('lines that cannot be read are left out one by one, each with its reason', () =>
  withLedger(async (ledger) => {
    const lines = [
      Buffer.from('{"id":"a","schema":"Company","properties":{"name":["A"]}}'),
      Buffer.from('{"id":"b","schema":"Company","properties":{"name":["B"'),
      Buffer.from('{"id":"c","schema":"Company","properties":{"name":[NaN]}}'),
      Buffer.from('['.repeat(5000)),
      // 土 in GBK.
      Buffer.concat([Buffer.from('{"id":"'), Buffer.from([0xcd, 0xc1]), Buffer.from('"}')]),
      Buffer.from('{"id":"  ","schema":"Company","properties":{"name":["Nobody"]}}'),
      Buffer.from(
        '{"id":"d","schema":"Company","properties":{"incorporationDate":["0001-01-01"]}}',
      ),
      Buffer.from('{"id":"e","schema":"Company","properties":{"name":["","  "]}}'),
      Buffer.from('{"id":"a","schema":"Company","properties":{"name":["A"]}}'),
      Buffer.from('{"__proto__":{"x":1},"id":"f","schema":"constructor","properties":{}}'),
      Buffer.from('7'),
    ]
    const document = Buffer.concat(lines.flatMap((line) => [line, Buffer.from('\n')]))
    const { taken, alreadyThere, skipped, read, reasons } = reportOf(
      await ledger.import('ftm', document),
    )
    assert.deepEqual([taken, alreadyThere, skipped, read], [1, 1, 9, 11])
    assert.deepEqual(Object.fromEntries(reasons.map(({ reason, places }) => [reason, places])), {
      'not-json': ['line 2', 'line 3'],
      'nested-too-deep': ['line 4'],
      'not-utf8': ['line 5'],
      'no-identifier': ['line 6'],
      'impossible-date': ['line 7'],
      'nothing-said': ['line 8'],
      'other-schema': ['line 10'],
      'not-an-entity': ['line 11'],
    })
  }))

test('a release or concept that cannot be read is left out, and those beside it are taken', () =>
  withLedger(async (ledger) => {
    const deep = '['.repeat(5000) + ']'.repeat(5000)
    const releases = [
      `{"ocid":"ocds-abc123-9","id":"9","date":"2026-01-02","x":NaN}`,
      `{"ocid":"ocds-abc123-8","id":"8","date":"2026-01-02","x":${deep}}`,
      JSON.stringify(release('1')),
      'null',
    ]
    const merged = reportOf(await ledger.import('ocds', `{"releases":[${releases.join(',')}]}`))
    assert.deepEqual(
      [merged.taken, merged.reasons.map(({ reason, places }) => [reason, places])],
      [
        1,
        [
          ['not-json', ['/releases/0']],
          ['nested-too-deep', ['/releases/1']],
          ['not-a-release', ['/releases']],
        ],
      ],
    )
    const concepts = `{"Assets":{"units":{"USD":[{"val":NaN}]}},"Cash":{"units":{"USD":[${JSON.stringify(fact)}]}}}`
    const filed = reportOf(
      await ledger.import(
        'sec',
        `{"facts":{"us-gaap":${concepts}},"cik":"1","entityName":"Example"}`,
      ),
    )
    assert.deepEqual(
      [filed.taken, filed.reasons.map(({ reason, places }) => [reason, places])],
      [1, [['not-json', ['/facts/us-gaap/Assets']]]],
    )
  }))

test('blank and repeated identifiers merge nobody, and dates in the year 1 are told', () =>
  withLedger(async (ledger) => {
    const leases = [
      'parcel,lessee,registration,area (ha),start',
      ',A,1,2,2025-01-01',
      'P,A,,2,2025-01-01',
      'P,A,1,2,0001-01-01',
      'P,A,1,-2,2025-01-01',
      'P,A,1,2,2025-01-01',
      'P,B,1,2,2025-01-01',
      'P,C',
    ].join('\n')
    const report = reportOf(await ledger.import('leases', leases))
    assert.deepEqual(report.reasons.map(({ reason, records }) => [reason, records]).toSorted(), [
      ['impossible-date', 1],
      ['no-area', 1],
      ['no-identifier', 2],
      ['other-columns', 1],
    ])
    // Two lessees under one number stay two claims.
    const lessees = (await ledger.entries()).flatMap((entry) =>
      entry.kind === 'claim' && entry.claim.predicate === 'lease' ? [entry.claim.value] : [],
    )
    assert.deepEqual(lessees, ['A', 'B'])
    const releases = [
      release(''),
      release('1', { ocid: ' ' }),
      release('1', { ocid: 'bad-1' }),
      release('1', { date: '0001-01-01T00:00:00Z' }),
      release('1', { contracts: [{ value: { amount: 1 } }, { value: { amount: 2 } }] }),
      'x',
    ]
    const merged = reportOf(await ledger.import('ocds', JSON.stringify({ releases })))
    assert.deepEqual(merged.reasons.map(({ reason, records }) => [reason, records]).toSorted(), [
      ['bad-ocid', 1],
      ['impossible-date', 1],
      ['no-identifier', 2],
      ['not-a-release', 1],
    ])
    // Two contracts without an id are not merged to one.
    const contracts = (await ledger.entries()).filter(
      (entry) => entry.kind === 'claim' && entry.claim.predicate === 'contract-value',
    )
    assert.equal(contracts.length, 2)
    const facts = [
      { ...fact, end: '0001-01-01' },
      { ...fact, accn: ' ' },
      { ...fact, val: null },
      fact,
    ]
    const filed = reportOf(await ledger.import('sec', JSON.stringify(filing(facts))))
    assert.deepEqual(filed.reasons.map(({ reason }) => reason).toSorted(), [
      'impossible-date',
      'no-identifier',
      'no-value',
    ])
  }))

test('a line of 200 MB is refused or left out, and what comes behind it is taken', () =>
  withLedger(async (ledger) => {
    const file = `${ledger.folder} long line`
    const written = (start: string, end: string): { readonly file: string } => {
      const open = openSync(file, 'w')
      writeSync(open, start)
      for (let part = 0; part < 200; part += 1) writeSync(open, Buffer.alloc(1 << 20, 'x'))
      writeSync(open, end)
      closeSync(open)
      return { file }
    }
    try {
      const lines = written('{"id":"', `"}\n${good.ftm}`)
      const { taken, reasons } = reportOf(await ledger.import('ftm', lines))
      assert.deepEqual([taken, reasons.map(({ reason }) => reason)], [1, ['too-long']])
      await refusedThenGood(
        ledger,
        'leases',
        written('地块,承租方,登记号\na,"', '",1\n'),
        /row-too-long/,
      )
      await refusedThenGood(ledger, 'sec', written('{"cik":"', '"}'), /too-large/)
      await refusedThenGood(ledger, 'ocds', written('{"ocid":"', '"}'), /too-large/)
    } finally {
      rmSync(file)
    }
  }))

test('a document that is no file, or that is not there, is told', () =>
  withLedger(async (ledger) => {
    const codes = async (file: string) => {
      const refused = await ledger.import('ftm', { file })
      return refused.kind === 'faults' ? refused.issues.map(({ code }) => code) : []
    }
    assert.deepEqual(await codes(join(ledger.folder, 'none')), ['no-such-file'])
    assert.deepEqual(await codes(import.meta.dirname), ['not-a-file'])
    assert.equal(ledger.bytes(), '')
  }))
