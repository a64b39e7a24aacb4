import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { StaffingTable } from '#core/model/catalog.ts'
import type { Facts } from '#core/model/condition.ts'
import { staffingFor } from './hire-steps.ts'

const whenPlated = { fact: 'product.plating', is: { equals: true } } as const

const row = (
  role: string,
  base: number,
  more = 0,
  change: Partial<StaffingTable['heads'][number]> = {},
): StaffingTable['heads'][number] => ({ role, base, more, place: 'site', when: null, ...change })

const table: StaffingTable = {
  per: { amount: 100, unit: 'tonnes' },
  claim: 'crew',
  heads: [
    row('worker', 6, 10),
    row('coater', 1),
    row('coater', 1, 0, { when: whenPlated }),
    row('designer', 1, 0.5, { place: 'commercialization' }),
    row('plater', 1, 0, { when: whenPlated }),
  ],
}

const plated = (value: boolean | null): Facts => ({ 'product.plating': { value, from: 'test' } })

const headsOf = (facts: Facts, units = 0) =>
  staffingFor(table, { tonnes: 250, units }, facts).map(({ role, heads }) => [role, heads])

test('a crew is its base and heads for each lot of the peak, rounded up; rows of one role add up', () => {
  // 250 t are 2.5 lots of 100 t: 6 + 25 = 31 workers, 1 + 1.25 = 2.25, so 3 designers.
  assert.deepEqual(headsOf(plated(true)), [
    ['worker', 31],
    ['coater', 2],
    ['designer', 3],
    ['plater', 1],
  ])
})

test('a row whose condition does not clearly hold adds nobody', () => {
  const without = [
    ['worker', 31],
    ['coater', 1],
    ['designer', 3],
  ]
  assert.deepEqual(headsOf(plated(false)), without)
  assert.deepEqual(headsOf(plated(null)), without)
})

test('a crew for units follows the units', () => {
  // 25,000 units are 2.5 lots of 10,000.
  const counted = { ...table, per: { amount: 10_000, unit: 'units' as const } }
  const [workers] = staffingFor(counted, { tonnes: 1, units: 25_000 }, plated(false))
  assert.deepEqual([workers?.heads, workers?.place, workers?.claim], [31, 'site', 'crew'])
})
