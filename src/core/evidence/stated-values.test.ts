import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Claim, Evidence, Source } from '#core/model/claim.ts'
import { pressSource } from './example-sources.ts'
import { statedValues } from './stated-values.ts'
import { weighClaim } from './weigh-claim.ts'

const point = (mode: number) => ({ low: mode, mode, high: mode })

const names = ['audit', 'list', 'owner', 'visitor', 'unread']

const sources: Record<string, Source> = Object.fromEntries(
  names.map((id) => [id, pressSource(id, id, id === 'unread' ? { basis: 'memory' } : {})]),
)

const valuesOf = (evidence: readonly Evidence[], value: Claim['value'] = point(1400)) => {
  const claim: Claim = {
    id: 'works#capacity',
    subject: 'works',
    predicate: 'capacity',
    value,
    unit: 't/y',
    asOf: '2026',
    basis: 'read',
    evidence,
  }
  return statedValues(claim, weighClaim(claim, sources).trace)
}

const nameplate = { en: 'nameplate', zh: '设计产能' }

test('a value and the one that contradicts it are both kept, with what each counts and its share of the odds', () => {
  const values = valuesOf([
    { source: 'audit', stance: 'supports' },
    { source: 'list', stance: 'supports' },
    { source: 'owner', stance: 'contradicts', value: point(2500), counts: nameplate },
  ])
  // Two voices of 3 to 1 against one: 9 to 3.
  assert.deepEqual(values, [
    { value: point(1400), unit: 't/y', counts: null, sources: ['audit', 'list'], weight: 0.75 },
    { value: point(2500), unit: 't/y', counts: nameplate, sources: ['owner'], weight: 0.25 },
  ])
})

test('a figure of something else, in its own unit, is kept without a weight, as is one that was not read', () => {
  const values = valuesOf([
    { source: 'audit', stance: 'supports' },
    { source: 'list', stance: 'silent', value: point(2000), unit: 't REO/y' },
    { source: 'unread', stance: 'contradicts', value: point(9) },
  ])
  assert.deepEqual(
    values.map(({ value, unit, weight }) => [value, unit, weight]),
    [
      [point(1400), 't/y', 1],
      [point(2000), 't REO/y', null],
      [point(9), 't/y', null],
    ],
  )
})

test('unknown is kept as unknown beside what contradicts it', () => {
  const [own, other] = valuesOf([{ source: 'owner', stance: 'contradicts', value: point(5) }], null)
  assert.equal(own?.value, null)
  assert.deepEqual(other?.value, point(5))
})

test('weights of rivals sum to 1, and no value of a source that was read is ever lost', () => {
  const anyEvidence = fc.array(
    fc.record({
      source: fc.constantFrom(...names),
      stance: fc.constantFrom<Evidence['stance']>('supports', 'contradicts', 'silent'),
      value: fc.constantFrom(1, 2, 3).map(point),
    }),
    { maxLength: 8 },
  )
  fc.assert(
    fc.property(anyEvidence, (evidence) => {
      const values = valuesOf(evidence)
      const sum = values.reduce((total, { weight }) => total + (weight ?? 0), 0)
      assert.ok(Math.abs(sum - 1) < 1e-9)
      for (const { value } of evidence)
        assert.ok(values.some((stated) => JSON.stringify(stated.value) === JSON.stringify(value)))
    }),
    { seed: 7, numRuns: 200 },
  )
})
