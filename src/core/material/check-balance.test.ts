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

// Besides: praseodymium beside neodymium in one feed, yields named by feed, oxide lost on its way to the works, and oxide
// and magnets held over a quarter in which nothing is mined.
const didymium = {
  ...catalog,
  elements: {
    ...catalog.elements,
    Pr: { ...(catalog.elements.Nd as (typeof catalog.elements)[string]), symbol: 'Pr' },
  },
  ores: Object.fromEntries(
    Object.entries(catalog.ores).map(([id, ore]) => {
      const { Nd = 0, ...others } = ore.shares
      return [id, { ...ore, shares: { ...others, Nd: Nd * 0.7, Pr: Nd * 0.3 } }]
    }),
  ),
  processes: {
    ...processes,
    ...named('separation', 'separate', { 'yield.NdPr': 0.85, 'yield.Dy': 0.9, yield: 0.8 }),
    ...named('electrolysis', 'metal', { 'yield.NdPr': 0.95, 'yield.Dy': 0.93 }),
    ...named('swarf-recycling', 'recycle', { 'yield.Nd': 0.9, 'yield.Dy': 0.8 }),
  },
}
const { plan: wide } = planWith({
  catalog: didymium,
  facilities: facilities.map((one) => (one.id === 'works' ? { ...one, hub: 'hill' } : one)),
  lanes: [lane('hill-plain', 'hill', 'plain', { lossShare: 0.02 })],
  down: [{ facility: 'mine-heavy', from: '2028-Q2', to: null }],
})
const cases = [
  { plan, from: catalog },
  { plan: wide, from: didymium },
]

function named(id: string, stage: string, yields: Readonly<Record<string, number>>) {
  const parameters = Object.entries(yields).map(([name, value]) => [name, estimate(value)])
  const name = { en: id, zh: id }
  return { [id]: { id, name, stage, parameters: Object.fromEntries(parameters) } }
}

const worst = (checked: Pick<MaterialPlan, 'flows' | 'runs'>, from = catalog) =>
  Math.max(...checkBalance(checked, from).map(({ relative }) => relative))

test('a plan of the material path closes for every element', () => {
  const elementsOf = (checked: MaterialPlan, from: typeof catalog) =>
    checkBalance(checked, from).map(({ element }) => element)
  assert.deepEqual(elementsOf(plan, catalog), ['Dy', 'La', 'Nd', 'Y'])
  assert.deepEqual(elementsOf(wide, didymium), ['Dy', 'La', 'Nd', 'Pr', 'Y'])
  for (const one of cases) assert.ok(worst(one.plan, one.from) < 1e-9, `${worst(one.plan)}`)
  assert.ok(wide.flows.some(({ to, material }) => to === 'stock.plant' && material === 'Dy oxide'))
})

test('in equals out, loss and stock in the plan itself, and that is what its flows say', () => {
  for (const one of cases)
    for (const line of one.plan.elementBalance) {
      assert.ok(line.inKg > 0)
      assert.ok(Math.abs(line.residualKg) < 1e-9 * line.inKg, `${line.element}: ${line.residualKg}`)
      const ores: (typeof catalog)['ores'] = one.from.ores
      // Every oxide of this world is 80 % metal.
      const mined = one.plan.flows
        .filter(({ from }) => from.startsWith('deposit.'))
        .reduce((sum, flow) => sum + flow.kg * (ores[flow.origin]?.shares[line.element] ?? 0), 0)
      assert.ok(Math.abs(line.inKg - 0.8 * mined) < 1e-9 * line.inKg, line.element)
    }
})

test('any flow changed by a thousandth is noticed', () => {
  const all = cases.flatMap((one) => one.plan.flows.map((_, at) => ({ one, at })))
  fc.assert(
    fc.property(fc.constantFrom(...all), fc.constantFrom(0.999, 1.001), ({ one, at }, factor) => {
      const flows = one.plan.flows.map((flow, other) =>
        other === at ? { ...flow, kg: flow.kg * factor } : flow,
      )
      const found = worst({ flows, runs: one.plan.runs }, one.from)
      assert.ok(found > 1e-6, JSON.stringify(one.plan.flows[at]))
    }),
    { seed: 11, numRuns: 300 },
  )
})

test('any run changed by a thousandth is noticed', () => {
  for (const one of cases)
    one.plan.runs.forEach((_, at) => {
      const runs = one.plan.runs.map((run, other) =>
        other === at ? { ...run, kg: run.kg * 1.001 } : run,
      )
      const found = worst({ flows: one.plan.flows, runs }, one.from)
      assert.ok(found > 1e-6, JSON.stringify(one.plan.runs[at]))
    })
})

test('any yield in the catalog changed by a thousandth is noticed', () => {
  for (const one of cases)
    for (const [id, process] of Object.entries(one.from.processes))
      for (const name of Object.keys(process.parameters).filter((key) => key.startsWith('yield'))) {
        const mode = process.parameters[name]?.mode ?? 0
        const parameters = { ...process.parameters, [name]: estimate(mode * 1.001) }
        const changed = { ...one.from.processes, [id]: { ...process, parameters } }
        const found = worst(one.plan, { ...one.from, processes: changed })
        assert.ok(found > 1e-6, `${id} ${name}`)
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
