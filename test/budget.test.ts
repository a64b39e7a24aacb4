import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { World } from '#core/plan/world.ts'
import { money } from '#core/units/money.ts'
import { drafted, shippedWorld, withAnswers } from './shipped-world.ts'

const world = withAnswers(shippedWorld(), (was) => ({
  ...was,
  limits: { ...was.limits, deadline: null },
}))

const withBudget = (amount: number): World =>
  withAnswers(world, (was) => ({ ...was, limits: { ...was.limits, budget: money(amount, 'CNY') } }))

const free = drafted(world)

test('a budget that the plan keeps moves nothing', () => {
  const { schedule, totalCost } = drafted(withBudget(Math.ceil(free.totalCost)))
  assert.deepEqual(schedule, free.schedule)
  assert.equal(totalCost, free.totalCost)
})

test('a budget just below the plan is kept by a plan that is no quicker, and a smaller one by one that is no quicker again', () => {
  const least = drafted(withBudget(free.totalCost - 100_000))
  const less = drafted(withBudget(free.totalCost - 3_000_000))
  assert.ok(least.totalCost <= free.totalCost - 100_000)
  assert.ok(less.totalCost <= free.totalCost - 3_000_000)
  assert.ok(free.finish <= least.finish && least.finish <= less.finish)
})

test('a budget below every plan is none', () => {
  assert.throws(() => drafted(withBudget(1_000_000)), /limits\.budget/)
})
