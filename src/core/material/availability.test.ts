import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openCapacity } from './availability.ts'
import { estimate, facility } from './tiny-chain.test.ts'

const quarters = Array.from({ length: 10 }, (_, at) => ({ id: `q${at + 10}`, demandKg: 1 }))
const asked = { periods: quarters, months: 3, down: [], openings: {} } as const
const built = facility('built', 'leach', { capacity: estimate(40, 't/y') })

test('capacity is per year and what is promised to others is not open', () => {
  // 40 t a year are 10 t a quarter; 30 % are promised, so 7 t are open.
  const open = openCapacity({ ...built, committedShare: estimate(0.3) }, asked)
  assert.deepEqual(new Set(open), new Set([7000]))
})

test('a plant under construction ramps, and an announced one gives nothing', () => {
  const building = openCapacity({ ...built, status: 'construction' }, asked)
  assert.deepEqual(building, [0, 0, 0, 0, 5000, 5000, 5000, 5000, 10000, 10000])
  for (const status of ['announced', 'cancelled', 'unknown'] as const)
    assert.ok(openCapacity({ ...built, status }, asked).every((kg) => kg === 0))
})

test('an outage takes its first and its last quarter, and an open end lasts', () => {
  const down = [{ facility: 'built', from: 'q12', to: 'q13' }]
  const open = openCapacity(built, { ...asked, down })
  assert.deepEqual(
    quarters.filter((_, at) => open[at] === 0).map(({ id }) => id),
    ['q12', 'q13'],
  )
  const ended = openCapacity(built, {
    ...asked,
    down: [{ facility: 'built', from: null, to: 'q11' }],
  })
  assert.deepEqual(ended.slice(0, 3), [0, 0, 10000])
  const other = [{ facility: 'other', from: null, to: null }]
  assert.ok(openCapacity(built, { ...asked, down: other })[0])
})

test('a facility gives new buyers nothing before it opens, and ramps from then on where it is being built', () => {
  // 40 t a year are 10 t a quarter.
  const opens = (status: 'operating' | 'construction', period: number) =>
    openCapacity(
      { ...built, status },
      { ...asked, periods: quarters.slice(0, 6), openings: { built: period } },
    )
  assert.deepEqual(opens('operating', 2), [0, 0, 10000, 10000, 10000, 10000])
  assert.deepEqual(opens('construction', 1), [0, 5000, 5000, 5000, 5000, 10000])
  // It opened three quarters before the first of output: half its capacity for one quarter more.
  assert.deepEqual(opens('construction', -3), [5000, 10000, 10000, 10000, 10000, 10000])
  const announced = openCapacity(
    { ...built, status: 'announced' },
    { ...asked, openings: { built: 0 } },
  )
  assert.ok(announced.every((kg) => kg === 0))
})

test('by months the same capacity is open, and ramps and openings count months', () => {
  // 12 t a year are 1 t a month. It opens with the third month and ramps for twelve.
  const months = Array.from({ length: 16 }, (_, at) => ({ id: `m${at + 10}`, demandKg: 1 }))
  const open = openCapacity(
    facility('built', 'leach', { capacity: estimate(12, 't/y'), status: 'construction' }),
    {
      periods: months,
      months: 1,
      down: [{ facility: 'built', from: 'm25', to: 'm25' }],
      openings: { built: 2 },
    },
  )
  assert.deepEqual(open, [0, 0, ...Array(12).fill(500), 1000, 0])
})
