import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createHighsSolver } from '#adapters/highs/create-highs-solver.ts'
import { candidate, loan, machine } from '#core/finance/machine-case.ts'
import { planFinance } from '#core/finance/plan-finance.ts'
import { parseDay } from '#core/units/day.ts'
import { inCurrency } from './in-currency.ts'
import type { World } from './world.ts'

const solve = await createHighsSolver()

const estimate = (mode: number, unit: string) => ({
  low: mode,
  mode,
  high: mode,
  unit,
  claim: `claim ${unit}`,
})

const world = {
  asOf: parseDay('2026-01-01'),
  corridor: {
    id: 'here',
    currency: 'USD',
    prices: { basis: 'FOB China', quotedIn: 'CNY', includesTaxOf: null },
    offers: [{ cost: estimate(100, 'USD'), duration: estimate(9, 'days') }],
    lanes: [{ cost: estimate(14, 'CNY/kg') }],
  },
  catalog: {
    exchangeRates: [
      { date: '2025-08-25', base: 'USD', quote: 'CNY', rate: 7, claim: 'exchange/USD-CNY' },
      { date: '2025-01-15', base: 'USD', quote: 'CNY', rate: 8, claim: 'exchange/old' },
      { date: '2025-08-25', base: 'EUR', quote: 'CNY', rate: 7.7, claim: 'exchange/EUR-CNY' },
    ],
    prices: [
      { unit: 'CNY/t', currency: 'CNY', low: 7, average: 14, high: 21 },
      { unit: 'EUR/t', currency: 'EUR', low: 1, average: 2, high: 3 },
    ],
    instruments: {
      loan: { cap: 700, currency: 'CNY', ratePerYear: estimate(0.05, 'share') },
      rupees: { cap: 700, currency: 'INR', ratePerYear: null },
    },
    claims: {},
    sources: {},
  },
} as unknown as World

test('a loan in dollars pays what its dated rate makes of it, to the yuan', () => {
  // 70,000 dollars at 7.1 are 497,000 yuan: with a fee of 1 % it brings 492,030, and 507,970 of own money make the 1,000,000
  // of the machine. Before the day of that rate only 7.0 is known: 490,000 bring 485,100, and 6,930 are missing.
  const dollars = candidate({
    ...loan.instrument,
    id: 'dollars',
    currency: 'USD',
    cap: 70_000,
    maxShare: null,
  })
  const gapOn = (asOf: string): number => {
    const counted = inCurrency({
      ...world,
      asOf: parseDay(asOf),
      corridor: { ...world.corridor, currency: 'CNY', offers: [] },
      catalog: {
        ...world.catalog,
        prices: [],
        exchangeRates: [
          { date: '2025-01-15', base: 'USD', quote: 'CNY', rate: 7, claim: 'exchange/old' },
          { date: '2026-01-15', base: 'USD', quote: 'CNY', rate: 7.1, claim: 'exchange/new' },
        ],
        instruments: { dollars: dollars.instrument },
      },
    } as unknown as World)
    assert.ok(counted.kind === 'converted')
    const instrument = counted.world.catalog.instruments.dollars ?? assert.fail()
    const input = { ...machine, equity: 507_970, revenue: [0, 400_000, 400_000] }
    return planFinance({ ...input, instruments: [{ ...dollars, instrument }] }, solve).gap
  }
  assert.equal(gapOn('2026-02-01'), 0)
  assert.ok(Math.abs(gapOn('2025-12-31') - 6930) < 1)
})

test('every amount is brought to the corridor’s currency, and nothing else is touched', () => {
  const counted = inCurrency(world)
  assert.ok(counted.kind === 'converted')
  const { corridor, catalog } = counted.world
  // 14 CNY/kg at 7 CNY a dollar are 2 USD/kg.
  assert.deepEqual(corridor.lanes[0]?.cost, {
    ...estimate(2, 'USD/kg'),
    claim: 'claim CNY/kg',
  })
  assert.equal(corridor.offers, world.corridor.offers)
  assert.equal(catalog.instruments.loan?.cap, 100)
  assert.equal(catalog.instruments.loan?.currency, 'USD')
  // Quotes in the basis' own currency are converted; others stay another basis.
  assert.deepEqual(
    catalog.prices.map(({ unit, average }) => `${average} ${unit}`),
    ['2 USD/t', '2 EUR/t'],
  )
})

test('an instrument that no rate reaches keeps its currency, for the stack to refuse', () => {
  const counted = inCurrency(world)
  assert.ok(counted.kind === 'converted')
  assert.equal(counted.world.catalog.instruments.rupees?.currency, 'INR')
})

test('an amount that no rate reaches is a fault with both currencies', () => {
  const lanes = [{ cost: estimate(1, 'GBP/kg') }] as unknown as World['corridor']['lanes']
  const counted = inCurrency({ ...world, corridor: { ...world.corridor, lanes } })
  assert.ok(counted.kind === 'faults')
  assert.deepEqual(
    counted.issues.map(({ code, value }) => [code, value]),
    [['no-exchange-rate', 'GBP to USD']],
  )
})

test('of the rates those are kept that something was converted at', () => {
  const counted = inCurrency(world)
  assert.ok(counted.kind === 'converted')
  // The older rate of the pair never counts, and nothing in this world is priced in euro outside its own basis.
  assert.deepEqual(
    counted.world.catalog.exchangeRates.map(({ claim }) => claim),
    ['exchange/USD-CNY'],
  )
})
