import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openCapacity } from './availability.ts'
import { estimate, facility } from './tiny-chain.test.ts'

const quarters = Array.from({ length: 10 }, (_, at) => ({ id: `q${at + 10}`, demandKg: 1 }))
const built = facility('built', 'leach', { capacity: estimate(40, 't/y') })

test('capacity is per year and what is promised to others is not open', () => {
  // 40 t a year are 10 t a quarter; 30 % are promised, so 7 t are open.
  const open = openCapacity({ ...built, committedShare: estimate(0.3) }, quarters, [], {})
  assert.deepEqual(new Set(open), new Set([7000]))
})

test('a plant under construction ramps, and an announced one gives nothing', () => {
  const building = openCapacity({ ...built, status: 'construction' }, quarters, [], {})
  assert.deepEqual(building, [0, 0, 0, 0, 5000, 5000, 5000, 5000, 10000, 10000])
  for (const status of ['announced', 'cancelled', 'unknown'] as const)
    assert.ok(openCapacity({ ...built, status }, quarters, [], {}).every((kg) => kg === 0))
})

test('an outage takes its first and its last quarter, and an open end lasts', () => {
  const down = [{ facility: 'built', from: 'q12', to: 'q13' }]
  const open = openCapacity(built, quarters, down, {})
  assert.deepEqual(
    quarters.filter((_, at) => open[at] === 0).map(({ id }) => id),
    ['q12', 'q13'],
  )
  const ended = openCapacity(built, quarters, [{ facility: 'built', from: null, to: 'q11' }], {})
  assert.deepEqual(ended.slice(0, 3), [0, 0, 10000])
  assert.ok(openCapacity(built, quarters, [{ facility: 'other', from: null, to: null }], {})[0])
})

test('a facility gives new buyers nothing before it opens, and ramps from then on where it is being built', () => {
  // 40 t a year are 10 t a quarter.
  const opens = (status: 'operating' | 'construction', period: number) =>
    openCapacity({ ...built, status }, quarters.slice(0, 6), [], { built: period })
  assert.deepEqual(opens('operating', 2), [0, 0, 10000, 10000, 10000, 10000])
  assert.deepEqual(opens('construction', 1), [0, 5000, 5000, 5000, 5000, 10000])
  // It opened three quarters before the first of output: half its capacity for one quarter more.
  assert.deepEqual(opens('construction', -3), [5000, 10000, 10000, 10000, 10000, 10000])
  const announced = openCapacity({ ...built, status: 'announced' }, quarters, [], { built: 0 })
  assert.ok(announced.every((kg) => kg === 0))
})
