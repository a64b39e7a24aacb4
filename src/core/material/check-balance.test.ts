import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { MaterialPlan } from '#core/model/plan.ts'
import { checkBalance } from './check-balance.ts'
import { traceOrigins } from './origin-trace.ts'
import { catalog, estimate, facilities, lane, planWith, processes } from './tiny-chain.test.ts'

// The smelter sits behind a lane that loses 1 %, so that lane losses are part of what is checked.
const { plan } = planWith({
  facilities: facilities.map((one) => (one.id === 'smelter' ? { ...one, hub: 'hill' } : one)),
  lanes: [lane('hill-plain', 'hill', 'plain', { lossShare: 0.01 })],
})

const worst = (checked: Pick<MaterialPlan, 'flows' | 'runs'>, from = catalog) =>
  Math.max(...checkBalance(checked, from).map(({ relative }) => relative))

test('a plan of the material path closes for every element', () => {
  assert.deepEqual(
    checkBalance(plan, catalog).map(({ element }) => element),
    ['Dy', 'La', 'Nd', 'Y'],
  )
  assert.ok(worst(plan) < 1e-9, `the worst residual is ${worst(plan)}`)
})

test('in equals out, loss and stock in the plan itself', () => {
  for (const line of plan.elementBalance) {
    assert.ok(line.inKg > 0)
    assert.ok(Math.abs(line.residualKg) < 1e-9 * line.inKg, `${line.element}: ${line.residualKg}`)
  }
})

test('any flow changed by a thousandth is noticed', () => {
  const ends = plan.flows.map((flow, at) => ({ flow, at }))
  fc.assert(
    fc.property(fc.constantFrom(...ends), fc.constantFrom(0.999, 1.001), ({ at }, factor) => {
      const flows = plan.flows.map((flow, other) =>
        other === at ? { ...flow, kg: flow.kg * factor } : flow,
      )
      assert.ok(worst({ flows, runs: plan.runs }) > 1e-6, JSON.stringify(plan.flows[at]))
    }),
    { seed: 11, numRuns: 150 },
  )
})

test('any run changed by a thousandth is noticed', () => {
  plan.runs.forEach((_, at) => {
    const runs = plan.runs.map((run, other) =>
      other === at ? { ...run, kg: run.kg * 1.001 } : run,
    )
    assert.ok(worst({ flows: plan.flows, runs }) > 1e-6, JSON.stringify(plan.runs[at]))
  })
})

test('any yield in the catalog changed by a thousandth is noticed', () => {
  for (const [id, process] of Object.entries(processes))
    for (const name of Object.keys(process.parameters).filter((each) => each.startsWith('yield'))) {
      const mode = process.parameters[name]?.mode ?? 0
      const parameters = { ...process.parameters, [name]: estimate(mode * 1.001) }
      const changed = { ...processes, [id]: { ...process, parameters } }
      assert.ok(worst(plan, { ...catalog, processes: changed }) > 1e-6, `${id} ${name}`)
    }
})

test('magnets booked on an ore that was never mined are noticed', () => {
  assert.equal(traceOrigins(plan, catalog).minedShare, 1)
  const flows = plan.flows.map((flow) =>
    flow.to === 'market' && flow.material.startsWith('Dy') ? { ...flow, origin: 'light' } : flow,
  )
  // Dy is 1 part in 31 of the rare earths delivered, and the light ore has none.
  const { minedShare } = traceOrigins({ flows }, catalog)
  assert.ok(Math.abs(minedShare - 30 / 31) < 1e-9, `${minedShare}`)
})
