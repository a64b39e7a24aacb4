import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { PriceQuote } from '#core/model/catalog.ts'
import { isPriced, openPriceBook } from './price-book.ts'
import { catalog, estimate } from './tiny-chain.test.ts'

const quote = (changes: Partial<PriceQuote>): PriceQuote => ({
  date: '2026-01-15',
  material: 'dy-oxide',
  basis: 'China ex-works',
  low: 1130,
  average: 1130,
  high: 1130,
  currency: 'CNY',
  unit: 'CNY/kg',
  claim: 'world#self',
  ...changes,
})

const terms = {
  currency: 'CNY',
  priceBasis: { basis: 'China ex-works', quotedIn: 'CNY', includesTaxOf: 'CN' },
} as const

const book = (prices: readonly PriceQuote[], asOf = '2026-12-01', factors = {}) =>
  openPriceBook({ ...catalog, prices }, { ...terms, priceFactors: factors, asOf })

test('a quote is brought to CNY per kg without value added tax', () => {
  // 1,130,000 CNY a tonne with 13 % tax are 1,000 CNY a kg without.
  const perTonne = quote({ average: 1_130_000, unit: 'CNY/t' })
  assert.ok(Math.abs((book([perTonne]).oxide('Dy') ?? 0) - 1000) < 1e-9)
})

test('other bases and currencies are never used', () => {
  const others = [
    quote({ basis: 'FOB China' }),
    quote({ basis: 'annual average, China ex-works' }),
    quote({ currency: 'USD', unit: 'USD/kg' }),
  ]
  assert.equal(book(others).oxide('Dy'), null)
})

test('the newest quote known on the day counts, wherever it stands in the list', () => {
  const quotes = [
    quote({ date: '2026-07-01', average: 2260 }),
    quote({ date: '2026-01-15' }),
    quote({ date: '2025-06', average: 565 }),
  ]
  const priceOn = (asOf: string) => {
    const price = book(quotes, asOf).oxide('Dy')
    return price === null ? null : Math.round(price)
  }
  assert.equal(priceOn('2026-12-01'), 2000)
  assert.equal(priceOn('2026-07-01'), 2000)
  assert.equal(priceOn('2026-06-30'), 1000)
  // The average of a month is known when the month is over.
  assert.equal(priceOn('2025-07-01'), 500)
  assert.equal(priceOn('2025-06-30'), null)
})

test('neodymium and praseodymium share the quote of their mixed oxide unless they have their own', () => {
  const mixed = quote({ material: 'ndpr-oxide', average: 113 })
  const own = quote({ material: 'nd-oxide', average: 226 })
  const prices = book([mixed, own])
  assert.equal(Math.round(prices.oxide('Nd') ?? 0), 200)
  assert.equal(Math.round(prices.oxide('Pr') ?? 0), 100)
})

test('a basket is worth its priced oxides at their shares, and moves with them', () => {
  // Half Dy at 1,000, a quarter Nd at 400; Y has no quote: 500 + 100 = 600. Dy doubled: 1,100.
  const shares = { Dy: 0.5, Nd: 0.25, Y: 0.25 }
  const ore = { ...(catalog.ores.heavy as (typeof catalog.ores)[string]), shares }
  const quotes = [quote({}), quote({ material: 'ndpr-oxide', average: 452 })]
  const moved = book(quotes, '2026-12-01', { 'dy-oxide': 2 })
  assert.equal(Math.round(book(quotes).basketValue(ore) ?? 0), 600)
  assert.equal(Math.round(moved.basketValue(ore) ?? 0), 1100)
  assert.ok(Math.abs(moved.basketFactor(ore) - 1100 / 600) < 1e-9)
  assert.equal(book([]).basketValue(ore), null)
})

test('what is bought has a price per kg, and none when nobody gave one', () => {
  const materials = {
    b: {
      id: 'b',
      name: { en: 'b', zh: 'b' },
      measure: 'kg' as const,
      price: estimate(5000, 'CNY/t'),
    },
    zr: { id: 'zr', name: { en: 'zr', zh: 'zr' }, measure: 'kg' as const, price: null },
  }
  const prices = openPriceBook(
    { ...catalog, prices: [], materials },
    { ...terms, priceFactors: { b: 3 }, asOf: '2026-12-01' },
  )
  assert.equal(prices.bought('b'), 15)
  assert.equal(prices.bought('zr'), null)
  assert.ok(isPriced('zr', { elements: catalog.elements, materials }))
  assert.ok(isPriced('ndpr-oxide', catalog) && isPriced('y-oxide', catalog))
  assert.ok(!isPriced('dy-metal', catalog) && !isPriced('mid-y-ore', catalog))
})
