import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { MaterialProblem } from './material-problem.ts'
import { shareFrom, traceOrigins } from './origin-trace.ts'
import { planMaterial } from './plan-material.ts'
import {
  catalog,
  estimate,
  facilities,
  facility,
  lane,
  planWith,
  solve,
  world,
} from './tiny-chain.test.ts'

type Plan = ReturnType<typeof planWith>['plan']

const near = (actual: number, expected: number, within = 1e-9) =>
  assert.ok(
    Math.abs(actual - expected) <= within * Math.max(1, Math.abs(expected)),
    `${actual} is not ${expected}`,
  )

const flowKg = (plan: Plan, from: string, to: string, material: string, period?: string) =>
  plan.flows
    .filter((flow) => flow.from === from && flow.to === to && flow.material === material)
    .filter((flow) => period === undefined || flow.period === period)
    .reduce((sum, flow) => sum + flow.kg, 0)

const oneQuarter = [{ id: '2028-Q1', demandKg: 1000 }]
const without = (...ids: readonly string[]) => facilities.filter(({ id }) => !ids.includes(id))

test('a magnet draws its recipe back through every yield to the ground', () => {
  // 1000 kg of magnet hold 1 % Dy: 10 kg. Back through coat .99, part .7, block .96, powder .97, alloy .98, metal .95:
  // 10 / (.99 x .7 x .96 x .97 x .98 x .95) = 16.6445... kg Dy in oxide, / .8 = 20.8058 kg of oxide.
  // Heavy ore is 25 % Dy oxide, separated at .9, precipitated at .9, leached at .5:
  // 20.8058 / .25 / .9 / .9 / .5 = 205.489 kg of mixed oxide in the ground.
  const { plan } = planWith({ periods: oneQuarter })
  const body = 0.99 * 0.7 * 0.96 * 0.97 * 0.98
  const oxide = 10 / body / 0.95 / 0.8
  near(flowKg(plan, 'plant', 'smelter', 'Dy oxide'), oxide)
  near(flowKg(plan, 'deposit.heavy', 'mine-heavy', 'REO'), oxide / 0.25 / 0.9 / 0.9 / 0.5)
  near(oxide, 20.8058, 1e-5)
})

test('co-products appear whether wanted or not, sold where a price is known', () => {
  // The heavy ore has as much Y oxide as Dy oxide; Y is separated at .8 instead of .9: 20.8058 x .8 / .9 = 18.494.
  const { plan } = planWith({ periods: oneQuarter })
  const yttrium = plan.coProducts.find(({ element }) => element === 'Y')
  near(yttrium?.kg ?? 0, 18.494, 1e-4)
  assert.equal(yttrium?.soldKg, 0)
  assert.equal(yttrium?.stockKg, yttrium?.kg)
  const lanthanum = plan.coProducts.find(({ element }) => element === 'La')
  assert.equal(lanthanum?.soldKg, lanthanum?.kg)
})

test('swarf of one quarter is metal feed in the next and keeps its ore', () => {
  // Quarter 1 machines 10 / .99 / .7 = 14.430 kg Dy in blocks; a quarter of it is swarf, of which 90 % returns: 3.2468.
  const { plan } = planWith({})
  const returned = flowKg(plan, 'return', 'smelter', 'Dy oxide', '2028-Q2') * 0.8
  near(returned, (10 / 0.99 / 0.7) * 0.25 * 0.9)
  const origins = plan.flows.filter(({ from }) => from === 'return').map(({ origin }) => origin)
  assert.deepEqual(new Set(origins), new Set(['light', 'heavy']))
})

test('the cost is the sum of what each kilogram pays on its way', () => {
  // Only the light ore, no heavy feed wanted and no swarf: per kg of Nd in the magnet (30 % of 1000 kg = 300 kg).
  // body masses per kg of Nd are 1 / .3. Fees of 1 CNY: alloy, powder, block and coat per kg out, part per kg in.
  const products = {
    magnet: { ...catalog.products.magnet, parameters: { ndpr: estimate(30, 'wt %') } },
  } as MaterialProblem['catalog']['products']
  const { plan } = planWith({
    catalog: { ...catalog, products },
    facilities: without('return', 'mine-heavy'),
    periods: oneQuarter,
  })
  const part = 1000 / 0.99
  const block = part / 0.7
  const powder = block / 0.96
  const alloy = powder / 0.97
  const metal = (alloy / 0.98) * 0.3
  const separated = metal / 0.95
  const reo = separated / 0.8 / 0.8 / 0.8
  const laCredit = reo * 0.2 * 0.8 * 1
  const fees = 1000 + block + block + powder + alloy + 10 * metal
  const expected = fees + 10 * reo - laCredit + (10 * reo) / 0.9 + (10 * reo) / 0.9
  near(plan.cost.amount / 100, expected, 1e-6)
})

test('the dearer of two equal plants stays idle until the cheaper is full', () => {
  const idle = planWith({}).plan
  assert.ok(!idle.runs.some((run) => run.facility === 'smelter-dear'))
  const tight = facilities.map((one) =>
    one.id === 'smelter' ? { ...one, capacity: estimate(1.2, 't/y') } : one,
  )
  // 1.2 t a year is 300 kg of metal a quarter.
  const { plan } = planWith({ facilities: tight })
  const use = plan.capacityUse.filter((row) => row.facility === 'smelter')
  for (const row of use) near(row.usedKg, 300, 1e-6)
  assert.ok(plan.runs.some((run) => run.facility === 'smelter-dear'))
  // One more kg at 10 instead of 50 CNY saves 40.
  const price = plan.shadowPrices.find(({ constraint }) => constraint === 'capacity:smelter')
  near((price?.perKg.amount ?? 0) / 100, 40, 1e-3)
})

test('of equal facilities the one listed first is used, whatever the amount', () => {
  const twins = facilities.flatMap((one) => [one, { ...one, id: `${one.id}-twin` }])
  for (const demandKg of [10, 1000, 100_000]) {
    const { plan } = planWith({ facilities: twins, periods: [{ id: '2028-Q1', demandKg }] })
    const used = new Set(plan.runs.map((run) => run.facility))
    assert.deepEqual(
      [...used].filter((id) => id.endsWith('-twin')),
      [],
    )
  }
})

test('a facility whose capacity is unknown gives nothing, and an unknown committed share leaves 5 %', () => {
  const unknown = [
    ...without('mine-heavy'),
    facility('m', 'leach', { ores: ['heavy'], capacity: null }),
  ]
  const { plan, unmetKg } = planWith({ facilities: unknown })
  assert.equal(plan.status, 'infeasible')
  near(unmetKg[0] ?? 0, 1000, 1e-6)
  const { plan: open } = planWith({
    facilities: facilities.map((one) => ({ ...one, committedShare: null })),
  })
  // 4000 t a year, 5 % open: 50 t a quarter.
  for (const row of open.capacityUse) near(row.capacityKg, 50_000)
})

test('oxide is separated ahead of an outage that is known', () => {
  const down = [{ facility: 'mine-heavy', from: '2028-Q2', to: null }]
  const { plan } = planWith({ down, facilities: without('return') })
  assert.equal(plan.status, 'optimal')
  // Quarter 2 needs twice the 20.8058 kg of Dy oxide that quarter 1 needs.
  near(flowKg(plan, 'plant', 'stock.plant', 'Dy oxide', '2028-Q1'), 41.6116, 1e-5)
  near(flowKg(plan, 'stock.plant', 'plant', 'Dy oxide', '2028-Q2'), 41.6116, 1e-5)
})

test('a feed that no station takes is named with its stage and the outage', () => {
  const down = ['smelter', 'smelter-dear'].map((id) => ({ facility: id, from: null, to: null }))
  const { binding, unmetKg, plan } = planWith({ down })
  near(unmetKg[1] ?? 0, 2000, 1e-6)
  assert.equal(plan.firstShortPeriod, '2028-Q1')
  const constraints = binding.map(({ constraint }) => constraint)
  for (const expected of ['stage:metal:NdPr', 'down:smelter', 'down:smelter-dear'])
    assert.ok(constraints.includes(expected), `${expected} is not among ${constraints.join(', ')}`)
  for (const { words } of binding) assert.ok(words.en.length > 0 && words.zh.length > 0)
})

test('an element no mined ore is known to hold is named as such', () => {
  const { binding, plan } = planWith({ facilities: without('mine-heavy') })
  assert.equal(plan.status, 'infeasible')
  assert.deepEqual(
    binding.map(({ constraint }) => constraint),
    ['ore:Dy'],
  )
})

test('a cost that nobody knows is said and counts as nothing', () => {
  const open = facilities.map((one) => (one.id === 'works' ? { ...one, cost: null } : one))
  const { unknownCosts } = planWith({ facilities: open }).plan
  assert.ok(unknownCosts.some(({ en }) => en.includes('works')))
  assert.ok(!planWith({}).plan.unknownCosts.some(({ en }) => en.includes('works')))
})

test('demand beyond a capacity is served as far as it goes, and the capacity is named', () => {
  // 300 kg of metal a quarter from one smelter; a kg of magnet needs .31 / (.99 x .7 x .96 x .97 x .98) kg of metal.
  const tight = without('smelter-dear', 'return').map((one) =>
    one.id === 'smelter' ? { ...one, capacity: estimate(1.2, 't/y') } : one,
  )
  const { unmetKg, binding } = planWith({ facilities: tight })
  const served = 300 / (0.31 / (0.99 * 0.7 * 0.96 * 0.97 * 0.98))
  near(unmetKg[0] ?? 0, 1000 - served, 1e-6)
  near(unmetKg[1] ?? 0, 2000 - served, 1e-6)
  assert.deepEqual(
    binding.map(({ constraint }) => constraint),
    ['capacity:smelter'],
  )
})

test('alloy bought outside is counted in alloy, and each caster keeps to the recipe', () => {
  // 1000 kg of magnets need 1000 / (.99 x .7 x .96 x .97) = 1549.6 kg of alloy; 4 t a year are 1000 kg a quarter.
  const cast = { basis: 'alloy', capacity: estimate(4, 't/y') } as const
  const casters = ['first', 'second'].map((id) => facility(id, 'strip-casting', cast))
  const activities = world.site.activities.filter((activity) => activity !== 'strip-casting')
  const { plan } = planWith({
    facilities: [...facilities, ...casters],
    site: { hub: 'plain', activities },
    periods: oneQuarter,
  })
  const alloy = 1000 / (0.99 * 0.7 * 0.96 * 0.97)
  const used = (id: string) => plan.capacityUse.find((row) => row.facility === id)?.usedKg ?? 0
  near(used('first'), 1000)
  near(used('second'), alloy - 1000)
  for (const id of ['first', 'second'])
    near(
      flowKg(plan, id, 'own.powder', 'Nd in alloy'),
      30 * flowKg(plan, id, 'own.powder', 'Dy in alloy'),
      1e-7,
    )
})

test('a closed lane carries nothing, and the default lane does not stand in for it', () => {
  const away = facilities.map((one) => (one.id === 'plant' ? { ...one, hub: 'hill' } : one))
  const lanes = [lane('default', 'default', 'default'), lane('hill-plain', 'hill', 'plain')]
  assert.equal(planWith({ facilities: away, lanes }).plan.status, 'optimal')
  const closed = planWith({ facilities: away, lanes, closedLanes: new Set(['hill-plain']) })
  assert.equal(closed.plan.status, 'infeasible')
  assert.ok(closed.binding.some(({ constraint }) => constraint === 'lane:hill-plain'))
  assert.equal(planWith({ facilities: away }).plan.status, 'infeasible')
})

test('a lane that a rule shuts in some periods carries in the others', () => {
  const away = facilities.map((one) => (one.id === 'plant' ? { ...one, hub: 'hill' } : one))
  const lanes = [lane('default', 'default', 'default'), lane('hill-plain', 'hill', 'plain')]
  const usual = planWith({ facilities: away, lanes })
  const shut = planWith({ facilities: away, lanes, shutLanes: { 'hill-plain': [0] } })
  // The first of the two periods gets none of the 1000 kg that it wants; the other gets all.
  assert.deepEqual(
    shut.unmetKg.map((kg) => kg > 1e-6),
    usual.unmetKg.map((_, at) => at === 0),
  )
  near(shut.unmetKg[0] as number, 1000)
  assert.ok(shut.binding.some(({ constraint }) => constraint === 'lane:hill-plain'))
})

test('a least origin share holds in the magnets delivered', () => {
  const free = traceOrigins(planWith({}).plan, catalog)
  assert.ok(shareFrom(free, 'MM', catalog.ores) < 0.1)
  const bound = traceOrigins(planWith({ originShare: { MM: 0.4 } }).plan, catalog)
  near(shareFrom(bound, 'MM', catalog.ores), 0.4, 1e-6)
  assert.equal(shareFrom(bound, 'CN-JX', catalog.ores), shareFrom(bound, 'CN', catalog.ores))
  near(bound.minedShare, 1)
})

test('the origin shares of each element sum to one', () => {
  const { origins } = planWith({ originShare: { MM: 0.4 } }).plan
  const sum = (element: string) =>
    origins.reduce((total, row) => (row.element === element ? total + row.share : total), 0)
  near(sum('Nd'), 1)
  near(sum('Dy'), 1)
})

test('an origin that must give everything bans the others', () => {
  // Only the heavy ore has Dy, so all of it can come from there, and none of the light ore may be delivered.
  const { plan } = planWith({ originShare: { MM: 1 } })
  assert.equal(plan.status, 'optimal')
  assert.deepEqual(Object.keys(traceOrigins(plan, catalog).shareByOre), ['heavy'])
  const none = planWith({ originShare: { CN: 1 } })
  assert.equal(none.plan.status, 'infeasible')
  assert.ok(none.binding.some(({ constraint }) => constraint === 'origin:CN'))
})

test('a price move of a basket moves the price of its feed', () => {
  const plain = planWith({ periods: oneQuarter }).plan
  const doubled = planWith({
    periods: oneQuarter,
    priceFactors: { 'ndpr-oxide': 2, 'dy-oxide': 2 },
  })
  assert.ok(doubled.plan.cost.amount > plain.cost.amount)
})

const factor = fc.double({ min: 0.1, max: 5, noNaN: true })
const runs = { seed: 7, numRuns: 15 }

test('doubling the demand doubles every flow while nothing binds', () => {
  fc.assert(
    fc.property(factor, (scale) => {
      const plain = planWith({}).plan
      const scaled = planWith({
        periods: world.periods.map(({ id, demandKg }) => ({ id, demandKg: demandKg * scale })),
      }).plan
      assert.equal(scaled.flows.length, plain.flows.length)
      plain.flows.forEach((flow, at) => {
        near((scaled.flows[at]?.kg ?? 0) / flow.kg, scale, 1e-7)
      })
    }),
    runs,
  )
})

test('scaling demand and every capacity scales flows and cost, also where a capacity binds', () => {
  // 1.2 t a year are 300 kg of metal a quarter, less than the first quarter's demand needs.
  const sized = (scale: number) =>
    facilities.map((one) => ({
      ...one,
      capacity: estimate((one.id === 'smelter' ? 1.2 : 4000) * scale, 't/y'),
    }))
  const plain = planWith({ facilities: sized(1) }).plan
  assert.ok(plain.shadowPrices.some(({ constraint }) => constraint === 'capacity:smelter'))
  fc.assert(
    fc.property(factor, (scale) => {
      const scaled = planWith({
        facilities: sized(scale),
        periods: world.periods.map(({ id, demandKg }) => ({ id, demandKg: demandKg * scale })),
      }).plan
      near(scaled.cost.amount / plain.cost.amount, scale, 1e-6)
      for (const [at, flow] of plain.flows.entries())
        near((scaled.flows[at]?.kg ?? 0) / flow.kg, scale, 1e-6)
    }),
    runs,
  )
})

test('more capacity never costs more or leaves more unmet', () => {
  const capacities = fc.array(fc.double({ min: 0.2, max: 8, noNaN: true }), {
    minLength: facilities.length,
    maxLength: facilities.length,
  })
  fc.assert(
    fc.property(capacities, fc.nat(facilities.length - 1), factor, (tonnes, grown, by) => {
      const sized = (more: boolean) =>
        facilities.map((one, at) => ({
          ...one,
          capacity: estimate((tonnes[at] ?? 1) * (more && at === grown ? 1 + by : 1)),
        }))
      const before = planWith({ facilities: sized(false) })
      const after = planWith({ facilities: sized(true) })
      assertNoWorse(after, before)
    }),
    runs,
  )
})

test('dropping a facility never helps', () => {
  const capacities = fc.double({ min: 0.5, max: 20, noNaN: true })
  fc.assert(
    fc.property(capacities, fc.nat(facilities.length - 1), (tonnes, dropped) => {
      const sized = facilities.map((one) => ({ ...one, capacity: estimate(tonnes) }))
      const whole = planWith({ facilities: sized })
      const less = planWith({ facilities: sized.filter((_, at) => at !== dropped) })
      assertNoWorse(whole, less)
    }),
    runs,
  )
})

/** `better` leaves no more unmet, and where both leave as much, costs no more. */
function assertNoWorse(
  better: ReturnType<typeof planMaterial>,
  worse: ReturnType<typeof planMaterial>,
): void {
  const total = ({ unmetKg }: typeof better) => unmetKg.reduce((sum, kg) => sum + kg, 0)
  assert.ok(total(better) <= total(worse) + 0.02, `${total(better)} kg unmet, not ${total(worse)}`)
  if (Math.abs(total(better) - total(worse)) > 0.02) return
  const most = worse.plan.cost.amount * (1 + 1e-5) + 100
  assert.ok(better.plan.cost.amount <= most, `${better.plan.cost.amount} fen, not ${most}`)
}

test('the same problem gives the same bytes', () => {
  assert.equal(
    JSON.stringify(planMaterial(world, solve)),
    JSON.stringify(planMaterial(world, solve)),
  )
})
