import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { planWith, project } from './lodestone.ts'
import { planChanged } from './variants.ts'

const file = join(project, 'examples/infeasible/deadline-too-early.yaml')

test('an impossible deadline is named with its owner, and giving way in it gives the printed plan', () => {
  const { call, plan } = planWith([file])
  assert.equal(call.code, 3)
  assert.deepEqual(
    plan.conflicts.map(({ constraint }) => constraint),
    ['limits.deadline'],
  )
  assert.ok(plan.relaxations.length > 0)
  for (const { change, cost, finish } of plan.relaxations) {
    assert.equal(change.path, 'limits.deadline')
    const relaxed = planChanged(
      (text) => text.replace(/deadline: .*/, `deadline: ${change.to}`),
      file,
    )
    assert.equal(relaxed.call.code, 0)
    assert.equal(relaxed.plan.schedule.finish, finish)
    assert.equal(relaxed.plan.comparison.corridor.cost.planned.amount, cost.amount)
  }
  assert.equal(
    planChanged((text) => text.replace(/deadline: .*/, 'deadline: null'), file).call.code,
    0,
  )
})

const ramp = /ramp:\n(?: {4}- .*\n)+/

test('a budget too small clashes with the tonnes it must build; giving way in either is enough', () => {
  const small = 'budget: { amount: 60000000, currency: CNY }'
  const { call, plan } = planChanged((text) => text.replace('budget: null', small))
  assert.equal(call.code, 3)
  assert.deepEqual(
    plan.conflicts.map(({ constraint }) => constraint),
    ['limits.budget', 'volume.ramp'],
  )
  assert.equal(plan.relaxations.length, 2)
  for (const { constraint, change, cost } of plan.relaxations) {
    const relaxed = planChanged((text) =>
      constraint === 'limits.budget'
        ? text.replace('budget: null', small.replace('60000000', change.to))
        : text.replace('budget: null', small).replace(ramp, `ramp: ${change.to}\n`),
    )
    assert.equal(relaxed.call.code, 0, constraint)
    assert.equal(relaxed.plan.comparison.corridor.cost.planned.amount, cost.amount, constraint)
  }
})

test('more tonnes than the region has are named, with as many as it has', () => {
  const { call, plan } = planChanged((text) =>
    text.replace(/tonnes: (\d+)/g, (_, tonnes) => `tonnes: ${40 * Number(tonnes)}`),
  )
  assert.equal(call.code, 3)
  assert.ok(plan.conflicts.some(({ constraint }) => constraint === 'volume.ramp'))
  const change = plan.relaxations.find((one) => one.constraint === 'volume.ramp')?.change
  assert.ok(change)
  const fewer = planChanged((text) => text.replace(ramp, `ramp: ${change.to}\n`))
  assert.equal(fewer.call.code, 0)
})
