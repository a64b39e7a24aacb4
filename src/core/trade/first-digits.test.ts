import assert from 'node:assert/strict'
import { test } from 'node:test'
import { firstDigits } from './first-digits.ts'

test('figures spread evenly by their logarithm conform', () => {
  const figures = Array.from({ length: 90_000 }, (_, at) => 10 ** (1 + 4 * ((at + 0.5) / 90_000)))
  const found = firstDigits(figures)
  assert.equal(found?.conformity, 'close')
  assert.ok((found?.meanDeviation ?? 1) < 0.0001)
})

test('figures whose first two digits are all as frequent do not conform, by the deviation worked out', () => {
  // Twenty times each of 10 to 99, over four orders. Shares are 1/90 = 0.01111; log10(1 + 1/k) falls from 0.04139 to 0.00436 and
  // passes 0.01111 between 38 (0.01128) and 39 (0.01100). The sum of log10(1 + 1/k) over 10 to 38 is log10(3.9) = 0.59106, so the
  // deviations above and below are each 0.59106 − 29/90 = 0.26884, and their mean is 2 · 0.26884 / 90 = 0.005974.
  const figures = Array.from({ length: 1800 }, (_, at) => (10 + (at % 90)) * 10 ** (at % 4))
  const found = firstDigits(figures)
  assert.equal(found?.meanDeviation.toFixed(6), '0.005974')
  assert.equal(found?.conformity, 'none')
})

test('one digit before zeros is followed by zero, and few figures or a narrow span tell nothing', () => {
  const sevens = Array.from({ length: 1200 }, (_, at) => 7 * 10 ** (1 + (at % 5)))
  // All of them begin with 70, where log10(71/70) = 0.006160 is expected: 1200 · (1 − 0.00616)² / 0.00616 + 1200 · (1 − 0.00616).
  const expected = Math.log10(71 / 70)
  const chi = (1200 * (1 - expected) ** 2) / expected + 1200 * (1 - expected)
  assert.equal(firstDigits(sevens)?.chiSquared.toFixed(3), chi.toFixed(3))
  assert.equal(firstDigits(sevens.slice(0, 999)), null)
  assert.equal(firstDigits(Array.from({ length: 2000 }, (_, at) => 100 + at)), null)
  assert.equal(firstDigits(sevens.map((figure) => -figure)), null)
})
