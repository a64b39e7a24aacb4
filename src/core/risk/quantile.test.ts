import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { quantiles } from './quantile.ts'

test('whole numbers counted and numbers sorted have the same quantiles', () => {
  const day = fc.integer({ min: -5, max: 40 })
  fc.assert(
    fc.property(fc.array(day, { minLength: 1, maxLength: 120 }), (values) => {
      assert.deepEqual(quantiles(Int32Array.from(values)), quantiles(Float64Array.from(values)))
    }),
  )
})

test('ten values in any order: the first, the fifth and the ninth', () => {
  // Nearest rank: 0.1 × 10 = 1st, 0.5 × 10 = 5th, 0.9 × 10 = 9th of 1..10.
  const values = [7, 3, 10, 1, 9, 2, 8, 5, 4, 6]
  assert.deepEqual(quantiles(Int32Array.from(values)), { p10: 1, p50: 5, p90: 9 })
})

test('whole numbers far apart are sorted', () => {
  const values = [1_000_000_000, 5, -1_000_000_000]
  assert.deepEqual(quantiles(Int32Array.from(values)), {
    p10: -1_000_000_000,
    p50: 5,
    p90: 1_000_000_000,
  })
})
