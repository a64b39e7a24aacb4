import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { reportOf, viewed, withLedger } from './imported.ts'

interface Released {
  readonly id: string
  readonly day: number
  readonly amount: number
  readonly status: string
}

const releaseOf = ({ id, day, amount, status }: Released) => ({
  ocid: 'ocds-abc123-1',
  id,
  date: `2026-01-${String(day).padStart(2, '0')}T00:00:00Z`,
  tag: ['contract'],
  buyer: { name: '示意采购中心' },
  contracts: [
    { id: 1, status, value: { amount, currency: 'CNY' }, period: { startDate: '2026-02-01' } },
  ],
})

const anyReleases = fc.uniqueArray(
  fc.record({
    id: fc.constantFrom('a', 'b', 'c', 'd'),
    day: fc.integer({ min: 1, max: 28 }),
    amount: fc.nat(3),
    status: fc.constantFrom('pending', 'active'),
  }),
  { minLength: 1, maxLength: 4, selector: ({ day }) => day },
)

const packageOf = (releases: readonly Released[]): string =>
  JSON.stringify({ publisher: { name: 'Example' }, releases: releases.map(releaseOf) })

test('releases come to what the last of them says, in one package or several, in whatever order', async () => {
  await fc.assert(
    fc.asyncProperty(anyReleases, fc.nat(), async (releases, cut) => {
      const last = releases.toSorted((left, right) => left.day - right.day).at(-1) as Released
      const parts = [
        releases.slice(cut % releases.length),
        releases.slice(0, cut % releases.length),
      ]
      await withLedger(async (ledger) => {
        for (const [at, part] of parts.entries())
          if (part.length > 0)
            reportOf(
              await ledger.import('ocds', packageOf(part), { knownOn: `2026-0${at + 1}-01` }),
            )
        const { claims, sources } = viewed(await ledger.entries())
        const value = (predicate: string) => claims[`contracting/ocds-abc123-1#${predicate}`]?.value
        const { amount } = last
        assert.deepEqual(value('contract-value:1'), { low: amount, mode: amount, high: amount })
        assert.equal(value('contract-status:1'), last.status)
        assert.equal(value('buyer'), '示意采购中心')
        assert.equal(Object.keys(sources).length, releases.length)
      })
    }),
    { seed: 2, numRuns: 25 },
  )
})

test('one package gives the same entries whatever the order of its releases', async () => {
  await fc.assert(
    fc.asyncProperty(anyReleases, async (releases) => {
      const ids = async (some: readonly Released[]): Promise<readonly string[]> => {
        let found: readonly string[] = []
        await withLedger(async (ledger) => {
          reportOf(await ledger.import('ocds', packageOf(some)))
          found = (await ledger.entries()).map(({ id }) => id).toSorted()
        })
        return found
      }
      assert.deepEqual(await ids(releases.toReversed()), await ids(releases))
    }),
    { seed: 3, numRuns: 15 },
  )
})

test('a release that was changed under the same id is another piece of evidence', () =>
  withLedger(async (ledger) => {
    const first = { id: 'a', day: 1, amount: 1, status: 'active' }
    reportOf(await ledger.import('ocds', packageOf([first])))
    const again = reportOf(await ledger.import('ocds', packageOf([first, { ...first, amount: 2 }])))
    assert.deepEqual([again.taken, again.alreadyThere], [1, 1])
    const { sources } = viewed(await ledger.entries())
    assert.equal(Object.keys(sources).length, 2)
  }))

test('a field that a later release takes away leaves no claim standing', () =>
  withLedger(async (ledger) => {
    const first = releaseOf({ id: 'a', day: 1, amount: 1, status: 'active' })
    const second = { ...first, id: 'b', date: '2026-01-02T00:00:00Z', buyer: { name: null } }
    const third = { releases: [first, second] }
    reportOf(await ledger.import('ocds', JSON.stringify(third)))
    assert.equal('contracting/ocds-abc123-1#buyer' in viewed(await ledger.entries()).claims, false)
  }))

test('records hold their releases or link to them; what was compiled counts where they are not there', () =>
  withLedger(async (ledger) => {
    const release = releaseOf({ id: 'a', day: 1, amount: 1, status: 'active' })
    const compiled = { ...release, id: 'compiled', tag: ['compiled'] }
    const record = (releases: readonly object[]) => ({
      records: [{ ocid: release.ocid, releases, compiledRelease: compiled }],
    })
    const whole = reportOf(await ledger.import('ocds', JSON.stringify(record([release]))))
    assert.deepEqual(
      [whole.taken, whole.reasons.map(({ reason }) => reason)],
      [1, ['compiled-from-releases']],
    )
    const linked = reportOf(
      await ledger.import(
        'ocds',
        JSON.stringify(record([{ url: 'https://example.org/a', tag: ['contract'] }])),
      ),
    )
    assert.deepEqual(
      [linked.taken, linked.reasons.map(({ reason }) => reason)],
      [1, ['linked-release']],
    )
  }))

test('releases come by themselves, in lists, packages and lists of packages, in one document or one a line', async () => {
  const [first, second] = [1, 2].map((day) =>
    releaseOf({ id: `r${day}`, day, amount: day, status: 'active' }),
  )
  const packaged = { publisher: { name: 'Example' }, releases: [first, second] }
  const lines = (...values: readonly unknown[]): string =>
    values.map((value) => `${JSON.stringify(value)}\n`).join('\n')
  const documents: readonly (readonly [string, string])[] = [
    [JSON.stringify([first, second]), ''],
    [JSON.stringify(packaged), 'Example'],
    [JSON.stringify(packaged, null, 1), 'Example'],
    [`${JSON.stringify([packaged])}\n\n`, 'Example'],
    [JSON.stringify({ records: [{ ocid: first?.ocid, releases: [first, second] }] }), ''],
    [lines(first, second), ''],
    [lines({ ...packaged, releases: [first] }, [{ ...packaged, releases: [second] }]), 'Example'],
  ]
  for (const [document, publisher] of documents)
    await withLedger(async (ledger) => {
      const { read, taken } = reportOf(await ledger.import('ocds', document))
      assert.deepEqual([document, read, taken], [document, 2, 2])
      const { claims, sources } = viewed(await ledger.entries())
      assert.deepEqual(claims['contracting/ocds-abc123-1#contract-value:1']?.value, {
        low: 2,
        mode: 2,
        high: 2,
      })
      for (const source of Object.values(sources)) assert.equal(source.publisher, publisher)
    })
  await withLedger(async (ledger) => {
    const { read, taken } = reportOf(await ledger.import('ocds', JSON.stringify(first)))
    assert.deepEqual([read, taken], [1, 1])
  })
})
