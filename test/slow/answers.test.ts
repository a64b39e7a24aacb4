import assert from 'node:assert/strict'
import { globSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { desks } from '#core/model/condition.ts'
import type { Plan } from '#core/model/plan.ts'
import { planWith, project } from './lodestone.ts'
import { planChanged } from './variants.ts'

const base = planWith([]).plan

const answersOf = (plan: Plan): Record<string, string> =>
  Object.fromEntries(plan.duties.map(({ rule, applies }) => [rule, applies]))

test('plating on site instead of epoxy moves permits, finish and money, and nothing that it does not touch', () => {
  const plated = planChanged((text) => text.replace('coating: epoxy', 'coating: ni-cu-ni')).plan
  const before = answersOf(base)
  const changed = Object.entries(answersOf(plated)).filter(
    ([rule, applies]) => applies !== before[rule],
  )
  assert.deepEqual(Object.fromEntries(changed), {
    'CN-EIA-FORM': 'no',
    'CN-EIA-REPORT': 'yes',
    'CN-POLLUTION-KEY': 'yes',
    'CN-POLLUTION-SIMPLE': 'no',
  })
  assert.notEqual(plated.schedule.finish, base.schedule.finish)
  assert.notDeepEqual(plated.risk.cost, base.risk.cost)
  const duty = plated.duties.find(({ rule }) => rule === 'CN-EIA-REPORT')
  assert.ok(duty?.because.includes('answer:product.coating'))
  assert.deepEqual(plated.hubs, base.hubs)
  assert.deepEqual(plated.coverage, base.coverage)
  const reo = (plan: Plan): string[] =>
    [
      ...new Set(
        plan.material.flows.filter((flow) => flow.material === 'REO').map((flow) => flow.from),
      ),
    ].sort()
  assert.deepEqual(reo(plated), reo(base))
})

test('twice the tonnes is twice the demand and twice of every element', () => {
  const doubled = planChanged((text) =>
    text.replace(/tonnes: (\d+)/g, (_, tonnes) => `tonnes: ${2 * Number(tonnes)}`),
  ).plan
  const tight = (plan: Plan): number =>
    Math.max(...plan.material.capacityUse.map((use) => use.usedKg / use.capacityKg))
  assert.ok(tight(doubled) < 1 - 1e-6, 'no availability binds')
  const sold = (plan: Plan): number =>
    plan.material.flows
      .filter((flow) => flow.to === 'market')
      .reduce((sum, flow) => sum + flow.kg, 0)
  assert.ok(Math.abs(sold(doubled) / sold(base) - 2) < 1e-6)
  for (const { element, inKg } of base.material.elementBalance) {
    const twice =
      doubled.material.elementBalance.find((other) => other.element === element)?.inKg ?? 0
    assert.ok(Math.abs(twice / inKg - 2) < 1e-6, `${element}: ${twice / inKg}`)
  }
})

for (const file of globSync('examples/applications/*.yaml', { cwd: project }).sort()) {
  test(`${file}: every reason resolves, and every hub and desk has real work`, () => {
    const { plan } = planWith([join(project, file)])
    const known = new Set(plan.trace.map(({ id }) => id))
    for (const step of plan.schedule.steps) {
      assert.ok(step.because.length > 0, step.id)
      for (const id of step.because) assert.ok(known.has(id), `${step.id}: ${id}`)
    }
    const work = plan.schedule.steps.filter((step) => step.finish > step.start)
    for (const desk of desks)
      assert.ok(
        work.some((step) => step.desk === desk),
        desk,
      )
    for (const hub of plan.hubs)
      assert.ok(
        work.some((step) => step.hub === hub.id),
        hub.id,
      )
    for (const list of [
      'flows',
      'capacityUse',
      'shadowPrices',
      'origins',
      'coProducts',
      'elementBalance',
    ] as const) {
      assert.ok(plan.material[list].length > 0, list)
    }
    assert.ok(
      plan.finance.stack.length > 0 &&
        plan.evidence.verifyNext.length > 0 &&
        plan.risk.drivers.length > 0,
    )
    for (const shares of Object.values(plan.evidence.exposure)) {
      assert.equal(
        Object.values(shares).reduce((sum, share) => sum + share, 0),
        1,
      )
    }
    for (const { element, inKg, outKg, lossKg, stockKg, residualKg } of plan.material
      .elementBalance) {
      assert.ok(Math.abs(residualKg) <= 1e-6 * inKg, element)
      assert.ok(Math.abs(inKg - outKg - lossKg - stockKg) <= 1e-6 * inKg, element)
    }
    for (const element of ['Nd', 'Pr', 'Dy']) {
      assert.ok(
        (plan.material.elementBalance.find((row) => row.element === element)?.inKg ?? 0) > 0,
        element,
      )
    }
  })
}

test('drive motors say why their first magnets come when they do, and on whose word', () => {
  const { plan } = planWith([join(project, 'examples/applications/traction-motor.yaml')])
  const { availability } = plan.material
  assert.equal(availability?.from, '2029-01-01')
  const first = plan.schedule.steps.find(({ id }) => id === 'first-feed-delivery')
  assert.deepEqual([first?.start, first?.critical], ['2029-01-01', true])
  assert.deepEqual([first?.whyHere.kind, first?.whyHere.words], ['material', availability?.words])
  assert.match(availability?.binding[0]?.words.en ?? '', /phosphating line A is full in 2028-Q4/)
  for (const id of availability?.claims ?? [])
    assert.ok(
      plan.evidence.claims.some((claim) => claim.id === id),
      id,
    )
  assert.ok(plan.material.shadowPrices.some(({ constraint }) => constraint === 'demand'))
})
