import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  claimSchema,
  createLedger,
  estimateSchema,
  missingSources,
  readClaim,
  readEstimate,
  readYes,
} from './estimate.ts'
import { decodeWith } from './issues.ts'

const read = { unit: 'weeks', asOf: '2025-12', basis: 'read', source: ['S160'] }

test('a point value is a range of one point and its provenance becomes a claim', () => {
  const ledger = createLedger()
  const raw = estimateSchema.parse({ value: 5, ...read })
  assert.deepEqual(readEstimate(raw, 'role/R01', 'fillWeeks', ledger), {
    low: 5,
    mode: 5,
    high: 5,
    unit: 'weeks',
    claim: 'role/R01#fillWeeks',
  })
  assert.deepEqual(ledger.claims['role/R01#fillWeeks']?.evidence, [
    { source: 'S160', stance: 'supports' },
  ])
})

test('a bare year from YAML is kept as text', () => {
  assert.equal(estimateSchema.parse({ value: 5, ...read, asOf: 2025 }).asOf, '2025')
})

test('what others state instead is kept as evidence against, with its value and what it counts', () => {
  const counts = { en: 'nameplate', zh: '设计产能' }
  const raw = estimateSchema.parse({
    value: 1400,
    ...read,
    otherwise: [{ value: 2500, source: ['S161'], counts }],
  })
  const ledger = createLedger()
  readEstimate(raw, 'plant/line', 'capacity', ledger)
  assert.deepEqual(ledger.claims['plant/line#capacity']?.evidence, [
    { source: 'S160', stance: 'supports' },
    {
      source: 'S161',
      stance: 'contradicts',
      value: { low: 2500, mode: 2500, high: 2500 },
      counts,
    },
  ])
})

test('that something holds is a claim of yes, with those who deny it', () => {
  const ledger = createLedger()
  const raw = claimSchema.parse({ asOf: 2026, basis: 'read', source: ['S160'] })
  const id = readYes(raw, ['S161'], 'offer/line', 'condition.permit', ledger)
  assert.equal(ledger.claims[id]?.value, true)
  assert.deepEqual(
    ledger.claims[id]?.evidence.map(({ source, stance }) => [source, stance]),
    [
      ['S160', 'supports'],
      ['S161', 'contradicts'],
    ],
  )
})

for (const [fault, raw, code] of [
  [
    'another value of nobody',
    { value: 3, ...read, otherwise: [{ value: 4, source: [] }] },
    'out-of-range',
  ],
  [
    'another value that is none',
    { value: 3, ...read, otherwise: [{ low: 4, source: ['S161'] }] },
    'not-an-estimate',
  ],
  ['a descending range', { low: 3, mode: 2, high: 4, ...read }, 'not-an-estimate'],
  ['a range without its mode', { low: 3, high: 4, ...read }, 'not-an-estimate'],
  ['a value beside a range', { value: 3, low: 3, mode: 3, high: 4, ...read }, 'not-an-estimate'],
  ['a thirteenth month', { value: 3, ...read, asOf: '2025-13' }, 'not-a-date'],
  ['a value read nowhere', { value: 3, ...read, source: [] }, 'no-source'],
  ['an unknown field', { value: 3, ...read, mean: 4 }, 'unknown-key'],
  ['no unit', { value: 3, ...read, unit: undefined }, 'missing'],
] as const) {
  test(`${fault} is refused as ${code}`, () => {
    const result = decodeWith(estimateSchema, raw, 'x.yaml')
    assert.deepEqual(result.kind === 'faults' && result.issues.map((issue) => issue.code), [code])
  })
}

test('a claim written twice is remembered as repeated', () => {
  const ledger = createLedger()
  const raw = claimSchema.parse({ asOf: '2026', basis: 'assumption' })
  readClaim(raw, 'ore/xunwu', ledger)
  assert.deepEqual(ledger.repeated, [])
  assert.equal(readClaim(raw, 'ore/xunwu', ledger), 'ore/xunwu#self')
  assert.deepEqual(ledger.repeated, ['ore/xunwu#self'])
})

test('a claim whose source nobody listed is found', () => {
  const ledger = createLedger()
  readEstimate(estimateSchema.parse({ value: 5, ...read }), 'role/R01', 'fillWeeks', ledger)
  assert.deepEqual(missingSources(ledger.claims, {}), [
    { claim: 'role/R01#fillWeeks', source: 'S160' },
  ])
})
