import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { catalog, estimate, facilities, lane, planWith } from './tiny-chain.test.ts'

const near = (actual: number, expected: number, within = 1e-9) =>
  assert.ok(
    Math.abs(actual - expected) <= within * Math.max(1, Math.abs(expected)),
    `${actual} is not ${expected}`,
  )

const total = (amount: readonly number[]) => amount.reduce((sum, one) => sum + one, 0)

test('the parts add up to the cost of the plan', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 5000 }), { minLength: 1, maxLength: 4 }),
      fc.integer({ min: 0, max: 20 }),
      fc.boolean(),
      (demands, laneCost, minePriced) => {
        const outcome = planWith({
          periods: demands.map((demandKg, at) => ({ id: `2028-Q${at + 1}`, demandKg })),
          lanes: [lane('road', 'default', 'default', { cost: estimate(laneCost, 'CNY/kg') })],
          facilities: facilities.map((facility) =>
            facility.id === 'mine-heavy' && !minePriced ? { ...facility, cost: null } : facility,
          ),
        })
        // The plan's cost is rounded to the fen.
        const parts = total(outcome.costParts.map((part) => total(part.amount)))
        assert.ok(Math.abs(parts - outcome.plan.cost.amount / 100) < 0.01 + 1e-9 * parts)
      },
    ),
    { numRuns: 25 },
  )
})

test('a mine without a price of its own costs its basket, and that rests on the quotes of its elements', () => {
  // 1000 kg of magnet take 205.489 kg of heavy oxide in the ground, half of which is leached: 102.745 kg leave the mine.
  // Quotes less 13 % tax: Nd 565 / 1.13 = 500, Dy 1695 / 1.13 = 1500 CNY/kg; Y has none. Of a kg, half is Nd oxide and a
  // quarter Dy oxide: 250 and 375 CNY. So 25,686 CNY rest on the quote of Nd and 38,529 CNY on that of Dy.
  const priced = catalog.prices.map((quote) => ({ ...quote, claim: `quote/${quote.material}` }))
  const { costParts } = planWith({
    periods: [{ id: '2028-Q1', demandKg: 1000 }],
    catalog: { ...catalog, prices: priced },
    facilities: facilities.map((facility) =>
      facility.id === 'mine-heavy' ? { ...facility, cost: null } : facility,
    ),
  })
  const on = (claim: string) =>
    total(costParts.find(({ claims }) => claims.join() === claim)?.amount ?? [])
  near(on('quote/ndpr-oxide'), 25_686, 1e-4)
  near(on('quote/dy-oxide'), 38_529, 1e-4)
})

test('a fee names its own claim, and separation less what its co-products bring names theirs too', () => {
  // The light ore's La oxide is sold at 1.13 / 1.13 = 1 CNY/kg: 0.2 kg at a yield of 0.8 takes 0.16 CNY off the fee of 10.
  const priced = catalog.prices.map((quote) => ({ ...quote, claim: `quote/${quote.material}` }))
  const { costParts } = planWith({
    periods: [{ id: '2028-Q1', demandKg: 1000 }],
    catalog: { ...catalog, prices: priced },
    facilities: facilities.map((facility) =>
      facility.id === 'plant'
        ? { ...facility, cost: { ...estimate(10, 'CNY/kg'), claim: 'plant#cost' } }
        : facility,
    ),
  })
  const claims = costParts.map((part) => part.claims.join(' '))
  assert.ok(claims.includes('plant#cost quote/la-oxide'), claims.join('; '))
  // The heavy ore's Y oxide has no quote, so its separation rests on the fee alone.
  assert.ok(claims.includes('plant#cost'), claims.join('; '))
})

test('a mine that sells for a share of its basket names that share beside the quotes', () => {
  // As above, at 80 % of the quotes: 0.8 x 38,529 = 30,823 CNY for the Dy in it.
  const priced = catalog.prices.map((quote) => ({ ...quote, claim: `quote/${quote.material}` }))
  const { costParts } = planWith({
    periods: [{ id: '2028-Q1', demandKg: 1000 }],
    catalog: { ...catalog, prices: priced },
    facilities: facilities.map((facility) =>
      facility.id === 'mine-heavy'
        ? { ...facility, cost: null, payableShare: { ...estimate(0.8), claim: 'mine#payable' } }
        : facility,
    ),
  })
  const dysprosium = costParts.find(
    ({ claims }) => claims.join(' ') === 'mine#payable quote/dy-oxide',
  )
  near(total(dysprosium?.amount ?? []), 30_823, 1e-4)
})
