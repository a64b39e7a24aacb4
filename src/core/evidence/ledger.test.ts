import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { grades, type Source } from '#core/model/claim.ts'
import { pressSource } from './example-sources.ts'
import { type LedgerTime, ledgerAsKnown, weighLedger } from './ledger-as-known.ts'
import type { LedgerEntry } from './ledger-entry.ts'
import { gradeOf } from './weigh-claim.ts'

const entered = (id: string, knownOn: string) => ({ id, knownOn, by: 'registrar' })

const sourceEntry = (
  id: string,
  publisher: string,
  more: Partial<Source> = {},
  controller: string | null = null,
): LedgerEntry => ({
  ...entered(`source ${id}`, '2026-01-01'),
  kind: 'source',
  source: pressSource(id, publisher, more),
  owner: null,
  controller,
})

const claimEntry = (
  validFrom: string | null = null,
  validTo: string | null = null,
): LedgerEntry => ({
  ...entered('claim line', '2026-01-01'),
  kind: 'claim',
  claim: {
    id: 'line#capacity',
    subject: 'line',
    predicate: 'capacity',
    value: { low: 1, mode: 2, high: 3 },
    unit: 't',
    asOf: '2025',
    basis: 'read',
    claimant: 'Example Magnets',
  },
  validFrom,
  validTo,
})

const evidenceEntry = (
  source: string,
  knownOn = '2026-02-01',
  stance: 'supports' | 'contradicts' = 'supports',
): LedgerEntry => ({
  ...entered(`evidence ${source} ${stance} ${knownOn}`, knownOn),
  kind: 'evidence',
  claim: 'line#capacity',
  source,
  stance,
  stated: '2 t',
  locator: 'page 1',
  contentHash: null,
})

const origin = (id: string, knownOn: string, ...sources: string[]): LedgerEntry => ({
  ...entered(id, knownOn),
  kind: 'origin',
  sources,
  reason: 'the same wire',
})

const withdrawal = (of: string, knownOn: string): LedgerEntry => ({
  ...entered(`withdrawal of ${of} ${knownOn}`, knownOn),
  kind: 'withdrawal',
  entry: of,
  reason: 'entered by mistake',
})

const world: readonly LedgerEntry[] = [
  sourceEntry('maker', 'Example Magnets'),
  sourceEntry('maker-paper', 'Example Times', {}, 'Example Magnets'),
  sourceEntry('maker-filing', 'Example Magnets', { kind: 'official' }),
  sourceEntry('visitor', 'Daily Metal'),
  sourceEntry('digest', 'Metal Digest', { date: '2026' }),
  sourceEntry('registry', 'Land Registry', { kind: 'registry' }),
  sourceEntry('recalled', 'Customs', { kind: 'official', basis: 'memory' }),
  claimEntry(),
]

const at = (knownOn: string, heldOn: string | null = null): LedgerTime => ({ knownOn, heldOn })

const weighed = (entries: readonly LedgerEntry[], knownOn = '2026-12-31') =>
  weighLedger(ledgerAsKnown(entries, at(knownOn)))['line#capacity']

const gradeWith = (...more: readonly LedgerEntry[]) => weighed([...world, ...more])?.grade

const names = ['maker', 'maker-paper', 'maker-filing', 'visitor', 'digest', 'registry', 'recalled']

const anyEntries: fc.Arbitrary<LedgerEntry[]> = fc.uniqueArray(
  fc.oneof(
    fc
      .tuple(
        fc.constantFrom(...names),
        fc.constantFrom('2026-02-01', '2026-03-01'),
        fc.constantFrom('supports' as const, 'supports' as const, 'contradicts' as const),
      )
      .map((parts) => evidenceEntry(...parts)),
    fc
      .tuple(
        fc.constantFrom('one', 'two', 'three'),
        fc.constantFrom('2026-02-15', '2026-03-15'),
        fc.subarray(names, { minLength: 2 }),
      )
      .map(([id, knownOn, sources]) => origin(id, knownOn, ...sources)),
    fc
      .tuple(
        fc.constantFrom('one', 'two', 'source registry'),
        fc.constantFrom('2026-03-01', '2026-04-01'),
      )
      .map(([of, knownOn]) => withdrawal(of, knownOn)),
  ),
  { maxLength: 8, selector: ({ id }) => id },
)

test('those whom the claimant controls are its voice, and its own filing verifies nothing', () => {
  const own = ['maker', 'maker-paper', 'maker-filing'].map((id) => evidenceEntry(id))
  assert.equal(gradeWith(...own), 'single-source')
  assert.equal(gradeWith(...own, evidenceEntry('visitor')), 'corroborated')
  assert.equal(gradeWith(...own, evidenceEntry('registry')), 'verified')
})

test('a cluster of one origin counts once, and its withdrawal gives back the grade', () => {
  const two = [evidenceEntry('visitor'), evidenceEntry('digest')]
  assert.equal(gradeWith(...two), 'corroborated')
  const joined = [...two, origin('wire', '2026-03-01', 'visitor', 'digest')]
  assert.equal(gradeWith(...joined), 'single-source')
  assert.equal(gradeWith(...joined, withdrawal('wire', '2026-04-01')), 'corroborated')
})

test('a grade of any day is recomputed from what was known on it, whatever was entered later', () => {
  fc.assert(
    fc.property(anyEntries, fc.constantFrom('2026-02-10', '2026-03-10'), (entries, day) => {
      const all = [...world, ...entries]
      const then = all.filter(({ knownOn }) => knownOn <= day)
      assert.deepEqual(weighed(all, day), weighed(then))
    }),
    { seed: 1, numRuns: 200 },
  )
})

test('the order of the entries makes no difference', () => {
  const pair = anyEntries.chain((entries) => {
    const all = [...world, ...entries]
    return fc.tuple(
      fc.constant(all),
      fc.shuffledSubarray(all, { minLength: all.length, maxLength: all.length }),
    )
  })
  fc.assert(
    fc.property(pair, ([one, other]) =>
      assert.deepEqual(
        ledgerAsKnown(one, at('2026-12-31')),
        ledgerAsKnown(other, at('2026-12-31')),
      ),
    ),
    { seed: 2, numRuns: 200 },
  )
})

test('the grade follows from its trace alone', () => {
  fc.assert(
    fc.property(anyEntries, (entries) => {
      const found = weighed([...world, ...entries])
      assert.ok(found)
      assert.equal(found.grade, gradeOf(found.trace, { basis: 'read' }))
    }),
    { seed: 3, numRuns: 200 },
  )
})

test('what the claimant adds about its own claim never raises the grade above what others and one voice of it give', () => {
  const own = ['maker', 'maker-paper', 'maker-filing']
  fc.assert(
    fc.property(anyEntries, fc.constantFrom(...own), (entries, more) => {
      const others = entries.filter((entry) => entry.kind !== 'origin')
      const before = weighed([...world, ...others, evidenceEntry('maker')])
      const after = weighed([
        ...world,
        ...others,
        evidenceEntry('maker'),
        evidenceEntry(more, '2026-05-01'),
      ])
      assert.ok(before && after)
      assert.ok(grades.indexOf(after.grade) >= grades.indexOf(before.grade))
    }),
    { seed: 4, numRuns: 200 },
  )
})

test('joining sources to one origin, none of them official, never raises a grade', () => {
  fc.assert(
    fc.property(
      anyEntries,
      fc.subarray(['visitor', 'digest', 'maker-paper'], { minLength: 2 }),
      (entries, sources) => {
        const plain = entries.filter((entry) => entry.kind === 'evidence')
        const before = weighed([...world, ...plain])
        const after = weighed([...world, ...plain, origin('joined', '2026-05-01', ...sources)])
        assert.ok(before && after)
        assert.ok(grades.indexOf(after.grade) >= grades.indexOf(before.grade))
      },
    ),
    { seed: 5, numRuns: 200 },
  )
})

test('valid time and known time are two: a claim shows on the days it holds, once it is known', () => {
  const entries = [claimEntry('2027-01-01', '2028-01-01')]
  const shows = (knownOn: string, heldOn: string | null) =>
    Object.keys(ledgerAsKnown(entries, at(knownOn, heldOn)).claims).length === 1
  assert.equal(shows('2026-06-01', '2027-06-01'), true)
  assert.equal(shows('2026-06-01', '2026-12-31'), false)
  assert.equal(shows('2026-06-01', '2028-01-01'), false)
  assert.equal(shows('2026-06-01', null), true)
  assert.equal(shows('2025-12-31', '2027-06-01'), false)
})

test('a later entry of a claim replaces the earlier one, which stays known as of its day', () => {
  const first = claimEntry()
  assert.ok(first.kind === 'claim')
  const second: LedgerEntry = {
    ...first,
    id: 'claim line restated',
    knownOn: '2026-06-01',
    claim: { ...first.claim, value: { low: 4, mode: 5, high: 6 } },
  }
  const value = (day: string) =>
    ledgerAsKnown([second, first], at(day)).claims['line#capacity']?.value
  assert.deepEqual(value('2026-05-31'), { low: 1, mode: 2, high: 3 })
  assert.deepEqual(value('2026-06-01'), { low: 4, mode: 5, high: 6 })
})

test('an older statement of a claim that is found later does not replace the newer one', () => {
  const newer = claimEntry()
  assert.ok(newer.kind === 'claim')
  const older: LedgerEntry = {
    ...newer,
    id: 'claim line found in an old paper',
    knownOn: '2026-06-01',
    claim: { ...newer.claim, asOf: '2024-12', value: { low: 4, mode: 5, high: 6 } },
  }
  const { claims } = ledgerAsKnown([newer, older], at('2026-12-31'))
  assert.deepEqual(claims['line#capacity']?.value, { low: 1, mode: 2, high: 3 })
})

test('of sources that go back to one origin, one without a date is not taken for the earliest', () => {
  const entries = [
    sourceEntry('dated', 'Example Register', { date: '2020-01-01' }),
    sourceEntry('undated', 'Example Export', { date: '' }),
    origin('joined', '2026-02-01', 'dated', 'undated'),
  ]
  const { sources } = ledgerAsKnown(entries, at('2026-12-31'))
  assert.deepEqual([sources.dated?.origin, sources.undated?.origin], ['dated', 'dated'])
})
