import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { World } from '#core/plan/world.ts'
import { money } from '#core/units/money.ts'
import { drafted, shippedWorld, withAnswers } from './shipped-world.ts'

const world = withAnswers(shippedWorld(), (was) => ({
  ...was,
  limits: { ...was.limits, deadline: null },
}))

const withBudget = (cny: number): World =>
  withAnswers(world, (was) => ({ ...was, limits: { ...was.limits, budget: money(cny, 'CNY') } }))

const free = drafted(world)

test('a budget that the plan keeps moves nothing', () => {
  const { schedule, totalCostCny } = drafted(withBudget(Math.ceil(free.totalCostCny)))
  assert.deepEqual(schedule, free.schedule)
  assert.equal(totalCostCny, free.totalCostCny)
})

test('a budget just below the plan is kept by a plan that is no quicker, and a smaller one by one that is no quicker again', () => {
  const least = drafted(withBudget(free.totalCostCny - 100_000))
  const less = drafted(withBudget(free.totalCostCny - 3_000_000))
  assert.ok(least.totalCostCny <= free.totalCostCny - 100_000)
  assert.ok(less.totalCostCny <= free.totalCostCny - 3_000_000)
  assert.ok(free.finish <= least.finish && least.finish <= less.finish)
})

test('a budget below every plan is none', () => {
  assert.throws(() => drafted(withBudget(1_000_000)), /limits\.budget/)
})
