import assert from 'node:assert/strict'
import { test } from 'node:test'
import { slipTo } from './slip.ts'

// Filed on day 1000, planned to finish 700 days later at 130 for steps and 20 for wages, a day of delay costing 0.1.
const planned = {
  world: { asOf: 1000 },
  finish: 1700,
  stepCost: 130,
  totalCost: 150,
  costPerDelayDay: 0.1,
} as unknown as Parameters<typeof slipTo>[0]

test('days are counted from the planned finish, and their payroll is no overrun of the steps', () => {
  // 100 days late bring 10 of wages; of a cost of 186 the steps have overrun by 26, a fifth of 130.
  const { days, costFactor } = slipTo(planned, 800, 186)
  assert.equal(days, 100)
  assert.ok(Math.abs(costFactor - 1.2) < 1e-12)
})

test('a case earlier and cheaper than planned is no slip', () => {
  assert.deepEqual(slipTo(planned, 650, 120), { days: 0, costFactor: 1 })
})

test('without priced steps there is nothing to overrun', () => {
  assert.equal(slipTo({ ...planned, stepCost: 0, totalCost: 20 }, 700, 90).costFactor, 1)
})
