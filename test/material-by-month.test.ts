import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createHighsSolver } from '#adapters/highs/create-highs-solver.ts'
import { checkBalance } from '#core/material/check-balance.ts'
import { shareFrom, traceOrigins } from '#core/material/origin-trace.ts'
import { planMaterial } from '#core/material/plan-material.ts'
import { monthlyProblem } from '#core/plan/material-report.ts'
import { ownWorld } from './shipped-world.ts'

// One application of each shipped corridor, asked by months; its flows go to checkers that share nothing with the solver's code.
const solve = await createHighsSolver()
const paths = ['servo-magnet', 'europe-magnet', 'defence-magnet'].map((application) => {
  const world = ownWorld(application)
  const { draft, problem, broken } = monthlyProblem(world, solve)
  assert.deepEqual(broken, [])
  return { application, world, problem, draft, plan: planMaterial(problem, solve).plan }
})

const worst = (...of: Parameters<typeof checkBalance>): number =>
  Math.max(...checkBalance(...of).map(({ relative }) => relative))

test('where no capacity binds, a path costs by months what it costs by quarters', () => {
  const flagship = paths.find(({ application }) => application === 'servo-magnet')
  const byQuarters = flagship?.draft?.material.plan.cost.amount
  assert.ok(flagship && byQuarters)
  assert.ok(flagship.plan.shadowPrices.every(({ facility }) => facility === null))
  assert.ok(Math.abs(flagship.plan.cost.amount / byQuarters - 1) < 1e-6)
})

for (const { application, world, problem, plan } of paths) {
  test(`${application}: every element adds up at every place in every month`, () => {
    assert.equal(plan.status, 'optimal')
    const months = new Set(plan.flows.map(({ period }) => period))
    assert.equal(months.size, problem.periods.length)
    assert.ok(checkBalance(plan, world.catalog).length >= 3)
    assert.ok(worst(plan, world.catalog) < 1e-6)
  })

  test(`${application}: a flow that is off by a thousandth is found, wherever it is`, () => {
    const largest = Math.max(...plan.flows.map(({ kg }) => kg))
    const step = Math.ceil(plan.flows.length / 15)
    let tried = 0
    for (let at = 0; at < plan.flows.length; at += step) {
      if ((plan.flows[at]?.kg ?? 0) < 1e-4 * largest) continue
      tried += 1
      const flows = plan.flows.map((flow, other) =>
        other === at ? { ...flow, kg: flow.kg * 1.001 } : flow,
      )
      assert.ok(
        worst({ flows, runs: plan.runs }, world.catalog) > 1e-6,
        JSON.stringify(plan.flows[at]),
      )
    }
    assert.ok(tried > 5)
  })
}

test('the ban on Chinese material holds for every kilogram that is delivered, place by place', () => {
  const banned = paths.find(({ application }) => application === 'defence-magnet')
  assert.ok(banned)
  const { plan, world } = banned
  const trace = traceOrigins(plan, world.catalog)
  assert.ok(trace.minedShare > 1 - 1e-9)
  assert.equal(shareFrom(trace, 'CN', world.catalog.ores), 0)
  const countries = new Map(world.corridor.facilities.map(({ id, country }) => [id, country]))
  for (const { from, to, origin, kg } of plan.flows) {
    assert.notEqual(world.catalog.ores[origin]?.country, 'CN', `${kg} kg of ${origin}`)
    for (const place of [from, to])
      assert.notEqual(countries.get(place), 'CN', `${kg} kg at ${place}`)
  }
})
