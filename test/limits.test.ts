import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Application } from '#core/model/application.ts'
import { draftPlan } from '#core/plan/draft-plan.ts'
import { explainInfeasible } from '#core/plan/explain-infeasible.ts'
import { applyScenarios } from '#core/plan/scenario.ts'
import type { World } from '#core/plan/world.ts'
import { formatDay, parseDay } from '#core/units/day.ts'
import { money } from '#core/units/money.ts'
import { drafted, shippedWorld, tools, withAnswers } from './shipped-world.ts'

const world = shippedWorld()
const base = drafted(world)

const withLimits = (limits: Partial<Application['limits']>): World =>
  withAnswers(world, (was) => ({ ...was, limits: { ...was.limits, ...limits } }))

const draftOf = (of: World) => draftPlan(of, of.corridor.coordination.corridor, tools)

test('a budget of exactly what the plan costs changes nothing', () => {
  const budget = money(Math.ceil(base.totalCost), 'CNY')
  const draft = drafted(withLimits({ budget, deadline: base.finish }))
  assert.equal(draft.finish, base.finish)
  assert.equal(draft.totalCost, base.totalCost)
})

test('a budget below the best plan and above the cheapest finds a cheaper plan that keeps it', () => {
  const budget = money(Math.ceil(base.totalCost * 0.9), 'CNY')
  const draft = drafted(withLimits({ budget }))
  assert.ok(draft.totalCost <= budget.amount / 100)
  assert.ok(draft.finish > base.finish)
})

test('deadline, budget and tonnes that clash are all named, and giving way in any of them gives the plan it prints', () => {
  const tight = withLimits({ deadline: base.finish, budget: money(125_000_000, 'CNY') })
  const { conflicts, relaxations } = explainInfeasible(tight, tools)
  const named = ['limits.budget', 'limits.deadline', 'volume.ramp']
  assert.deepEqual(conflicts.map(({ constraint }) => constraint).sort(), named)
  assert.deepEqual(relaxations.map(({ constraint }) => constraint).sort(), named)
  for (const { change, cost, finish } of relaxations) {
    const relaxed = draftOf(
      withAnswers(tight, (was) => ({
        ...was,
        ...(change.path === 'volume.ramp' ? { volume: { ramp: JSON.parse(change.to) } } : {}),
        limits: {
          ...was.limits,
          ...(change.path === 'limits.deadline' ? { deadline: parseDay(change.to) ?? null } : {}),
          ...(change.path === 'limits.budget.amount'
            ? { budget: money(Number(change.to), 'CNY') }
            : {}),
        },
      })),
    )
    assert.ok(relaxed.kind === 'drafted', change.path)
    assert.equal(money(relaxed.totalCost, 'CNY').amount, cost.amount, change.path)
    assert.equal(formatDay(relaxed.finish), finish, change.path)
  }
})

test('a thousand times the tonnes is the volume and nothing else, with as many as there are', () => {
  const vast = withAnswers(world, (was) => ({
    ...was,
    volume: {
      ramp: was.volume.ramp.map((year) =>
        'tonnes' in year ? { ...year, tonnes: 1000 * year.tonnes } : year,
      ),
    },
  }))
  const { conflicts, relaxations } = explainInfeasible(vast, tools)
  assert.deepEqual(
    conflicts.map(({ constraint }) => constraint),
    ['volume.ramp'],
  )
  const ramp = JSON.parse(relaxations[0]?.change.to ?? '[]') as { tonnes: number }[]
  assert.ok((ramp[0]?.tonnes ?? 0) > 60, 'at least the tonnes of the shipped example')
  assert.equal(
    draftOf(withAnswers(vast, (was) => ({ ...was, volume: { ramp: ramp as never } }))).kind,
    'drafted',
  )
})

test('scenarios that take something away are limits under the words they were given in', () => {
  const scenarios = [
    'facility:ill-heavy-a=down:2029-01-01..2029-12-31',
    'facility:ill-heavy-b=down:2029-03-01..2029-09-30',
  ]
  const applied = applyScenarios(world, scenarios)
  assert.ok(applied.kind === 'applied')
  const { conflicts, relaxations } = explainInfeasible(applied.world, tools)
  assert.deepEqual(conflicts.map(({ constraint }) => constraint).sort(), scenarios)
  assert.deepEqual(
    relaxations.map(({ words }) => words.en).sort(),
    scenarios.map((text) => `Drop --scenario ${text}`),
  )
})
