import assert from 'node:assert/strict'
import { test } from 'node:test'
import { shareFrom, traceOrigins } from './origin-trace.ts'
import { estimate, facility, planWith } from './tiny-chain.test.ts'
import {
  balancedWithin,
  catalog,
  mine,
  mixedWithin,
  model,
  near,
  oneQuarter,
  oreKg,
  ores,
  plants,
  soldKg,
  solveWith,
} from './two-ores.test.ts'

test('kept apart, all the Dy of the one buyer can be clean', () => {
  // A quarter of the ore is clean: 75 of 300 kg of Nd. Its 70.2 kg of Dy exceed the 16.64 that are wanted, so all 10 kg
  // in the magnets can be clean: 85 of 310 kg together.
  for (const custody of ['identity-preserved', 'segregated'] as const) {
    const outcome = solveWith(custody, (85 - 1e-4) / 310)
    assert.equal(outcome.plan.status, 'optimal')
    assert.equal(outcome.plan.custody.result, 'optimal')
    near(soldKg(outcome, 'Dy', 'clean'), 10, 1e-4)
    near(soldKg(outcome, 'Nd', 'clean'), 75, 1e-4)
  }
})

test('blended, every kg carries the mix of the ore: a quarter of the Dy is clean, and no more', () => {
  for (const custody of [null, 'controlled-blending', 'mass-balance', 'book-and-claim'] as const) {
    const outcome = solveWith(custody, 0.25)
    assert.equal(outcome.plan.status, 'optimal')
    near(soldKg(outcome, 'Dy', 'clean'), 2.5)
    near(soldKg(outcome, 'Dy', 'dirty'), 7.5)
    near(soldKg(outcome, 'Nd', 'clean'), 75)
    near(soldKg(outcome, 'Nd', 'dirty'), 225)
    assert.ok(mixedWithin(outcome) < 1e-9)
    assert.ok(balancedWithin(outcome) < 1e-9)
  }
})

test('blended, a share above the mix is not met by naming kilograms', () => {
  // The clean quarter of 1560.43 kg is 26 % of 1500.41 kg of ore: 25 / 26 of the magnets, 38.46 kg fewer.
  const outcome = solveWith(null, 0.26)
  assert.equal(outcome.plan.status, 'infeasible')
  near(outcome.unmetKg[0] ?? 0, 1000 / 26, 1e-5)
  assert.equal(outcome.plan.custody.result, 'feasible')
  assert.ok(outcome.binding.some(({ constraint }) => constraint === 'origin:AU'))
  near(shareFrom(traceOrigins(outcome.plan, catalog), 'AU', ores), 0.26)
  assert.equal(solveWith('segregated', 0.26).plan.status, 'optimal')
})

test('a dearer clean ore is bought up to the share asked for and no further', () => {
  // 20 % of 1560.43 kg at the separator, / .9 from the mine.
  const outcome = solveWith(null, 0.2)
  assert.equal(outcome.plan.status, 'optimal')
  const bought = outcome.plan.flows.filter(({ from }) => from === 'mine-clean')
  near(
    bought.reduce((sum, { kg }) => sum + kg, 0),
    (0.2 * oreKg) / 0.9,
    1e-5,
  )
  near(soldKg(outcome, 'Dy', 'clean'), 2, 1e-5)
})

// The separator runs the dirty ore for others with a quarter of its capacity; that quarter is as much as this plan needs.
const shared = facility('plant', 'separation', {
  capacity: estimate((4 * oreKg * 4) / 1000, 't/y'),
  committedShare: estimate(0.25),
  otherFeed: [{ ore: 'dirty', share: estimate(0.25) }],
})
const sharing = (changes: Partial<typeof shared>, originShare: Record<string, number>) =>
  planWith({
    catalog,
    facilities: [
      mine('clean', 4, 20),
      ...plants(null).filter(({ id }) => id !== 'plant'),
      { ...shared, ...changes },
    ],
    periods: oneQuarter,
    originShare,
  })

test('feed run for others comes out in the magnets: only clean ore bought, half of the Dy is dirty', () => {
  const outcome = sharing({}, {})
  near(soldKg(outcome, 'Dy', 'clean'), 5)
  near(soldKg(outcome, 'Dy', 'dirty'), 5)
  near(soldKg(outcome, 'Nd', 'dirty'), 150)
  assert.ok(balancedWithin(outcome) < 1e-9)
  assert.ok(mixedWithin(outcome) < 1e-9)
  near(traceOrigins(outcome.plan, catalog).minedShare, 1)
  for (const { share, toldShare } of outcome.plan.origins) near(toldShare, share)
  for (const line of outcome.plan.elementBalance)
    assert.ok(Math.abs(line.residualKg) < 1e-9 * line.inKg, line.element)
  const apart = sharing(model('segregated'), {})
  near(soldKg(apart, 'Dy', 'clean'), 10)
})

test('against others, clean feed helps even where it is not used up', () => {
  // To be 60 % of the pool beside 1560.43 kg of others', one's own feed is 1.5 times that; a third of it is sold as surplus.
  const outcome = sharing({}, { AU: 0.6 })
  assert.equal(outcome.plan.status, 'optimal')
  assert.equal(outcome.plan.custody.result, 'feasible')
  near(soldKg(outcome, 'Dy', 'clean'), 6, 1e-5)
  const bought = outcome.plan.flows.filter(({ from }) => from === 'mine-clean')
  near(
    bought.reduce((sum, { kg }) => sum + kg, 0),
    (1.5 * oreKg) / 0.9,
    1e-4,
  )
  assert.ok(mixedWithin(outcome) < 1e-9)
  assert.ok(balancedWithin(outcome) < 1e-7)
})

test('where nobody says what a blending plant runs for others, its output is not told', () => {
  for (const unknown of [{ otherFeed: null }, { committedShare: estimate(0.5) }]) {
    const { plan } = sharing(unknown, {})
    for (const { toldShare } of plan.origins) assert.equal(toldShare, 0)
    const line = plan.custody.places.find(({ facility: id }) => id === 'plant')
    assert.equal(line?.otherFeed, 'unknown')
    assert.equal(line?.treatedAs, 'blended')
  }
  const none = sharing({ otherFeed: null, committedShare: estimate(0) }, {}).plan
  for (const { share, toldShare } of none.origins) near(toldShare, share)
})

test('an origin that must give everything leaves out what would spoil it', () => {
  const outcome = planWith({
    catalog,
    facilities: [mine('clean', 4, 20), mine('dirty', 4, 10), ...plants(null)],
    periods: oneQuarter,
    originShare: { AU: 1 },
  })
  assert.equal(outcome.plan.status, 'optimal')
  assert.equal(outcome.plan.custody.result, 'optimal')
  assert.ok(!outcome.plan.runs.some(({ origin }) => origin === 'dirty'))
  assert.equal(sharing({}, { AU: 1 }).plan.status, 'infeasible')
})

test('held oxide carries the mix of the quarter it was held from into the next', () => {
  // Quarter 1 runs half and half for both quarters, because both mines stop: so does all that is delivered in quarter 2.
  const outcome = planWith({
    catalog,
    facilities: [mine('clean', 1, 10), mine('dirty', 4, 20), ...plants(null)],
    periods: [
      { id: '2028-Q1', demandKg: 1000 },
      { id: '2028-Q2', demandKg: 1000 },
    ],
    down: ['clean', 'dirty'].map((id) => ({ facility: `mine-${id}`, from: '2028-Q2', to: null })),
  })
  assert.equal(outcome.plan.status, 'optimal')
  near(soldKg(outcome, 'Dy', 'clean'), 10)
  near(soldKg(outcome, 'Dy', 'dirty'), 10)
  const held = outcome.plan.flows.filter(
    ({ to, material }) => to === 'stock.plant' && material.startsWith('Dy'),
  )
  assert.equal(held.length, 2)
  near(held[0]?.kg ?? 0, held[1]?.kg ?? 1)
})

test('oxide held whole for the next quarter keeps to the mix asked for', () => {
  // Nothing can be smelted in quarter 1 and nothing mined in quarter 2: the separator only fills its stock.
  const outcome = planWith({
    catalog,
    facilities: [mine('clean', 4, 20), mine('dirty', 4, 10), ...plants(null)],
    periods: [
      { id: '2028-Q1', demandKg: 0 },
      { id: '2028-Q2', demandKg: 1000 },
    ],
    originShare: { AU: 0.2 },
    down: [
      { facility: 'smelter', from: null, to: '2028-Q1' },
      ...['clean', 'dirty'].map((id) => ({ facility: `mine-${id}`, from: '2028-Q2', to: null })),
    ],
  })
  assert.equal(outcome.plan.status, 'optimal')
  near(soldKg(outcome, 'Dy', 'clean'), 2, 1e-5)
  near(soldKg(outcome, 'Nd', 'clean'), 60, 1e-5)
})

test('a campaign run apart costs what the plant says, once an ore and quarter', () => {
  const costOf = (campaignCost: number | null) =>
    planWith({
      catalog,
      facilities: [mine('clean', 0.25, 10), mine('dirty', 2, 20), ...plants('segregated')].map(
        (one) =>
          one.id === 'plant' && campaignCost !== null
            ? { ...one, campaignCost: estimate(campaignCost, 'CNY/campaign') }
            : one,
      ),
      periods: oneQuarter,
    })
  const [free, charged] = [costOf(null), costOf(5000)]
  near((charged.plan.cost.amount - free.plan.cost.amount) / 100, 2 * 5000)
  const total = charged.costParts
    .flatMap(({ amount }) => amount)
    .reduce((sum, amount) => sum + amount, 0)
  near(total, charged.plan.cost.amount / 100)
})
