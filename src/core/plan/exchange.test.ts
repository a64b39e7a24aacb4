import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ExchangeRate } from '#core/model/catalog.ts'
import { type Day, parseDay } from '#core/units/day.ts'
import { openExchange } from './exchange.ts'

const rate = (date: string, base: ExchangeRate['base'], value: number): ExchangeRate => ({
  date,
  base,
  quote: 'CNY',
  rate: value,
  claim: `rate/${base}`,
})

const rates = [
  rate('2024-12-11', 'USD', 7.2),
  rate('2025-01-15', 'USD', 7),
  rate('2025-01-15', 'EUR', 7.7),
]
const at = (date: string): Day => parseDay(date) as Day

test('the newest rate known on the day counts', () => {
  assert.equal(openExchange(rates, at('2025-01-14'), 'CNY')('USD')?.factor, 7.2)
  assert.equal(openExchange(rates, at('2025-01-15'), 'CNY')('USD')?.factor, 7)
})

test('before the first rate, the first one counts', () => {
  assert.equal(openExchange(rates, at('2020-01-01'), 'CNY')('USD')?.factor, 7.2)
})

test('a pair is read backwards, and two pairs meet in a third currency', () => {
  const toDollar = openExchange(rates, at('2026-01-01'), 'USD')
  assert.deepEqual(toDollar('USD'), { factor: 1, rates: [] })
  assert.deepEqual(toDollar('CNY'), { factor: 1 / 7, rates: [rates[1]] })
  // 1 EUR = 7.7 CNY = 7.7 / 7 USD = 1.1 USD, by the rates of both pairs.
  const euro = toDollar('EUR')
  assert.ok(euro && Math.abs(euro.factor - 1.1) < 1e-12)
  assert.deepEqual(euro.rates, [rates[2], rates[1]])
})

test('a currency that no rate leads to is unknown, not one to one', () => {
  assert.equal(openExchange(rates, at('2026-01-01'), 'CNY')('JPY'), null)
})
