import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { shapleyValues } from './shapley.ts'

test('two levers that overlap share the overlap', () => {
  // Alone 10 and 6 days, together 12: the 4 days both would save are split. First: (10 + (12-6)) / 2 = 8; second: (6 + (12-10)) / 2 = 4.
  assert.deepEqual(shapleyValues(2, [0, 10, 6, 12]), [8, 4])
})

test('shares sum to the whole difference', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: -99, max: 99 }), { minLength: 16, maxLength: 16 }),
      (worth) => {
        const sum = shapleyValues(4, worth).reduce((total, share) => total + share, 0)
        assert.ok(Math.abs(sum - ((worth[15] as number) - (worth[0] as number))) < 1e-9)
      },
    ),
  )
})

test('a member that adds nothing anywhere gets nothing', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: -99, max: 99 }), { minLength: 4, maxLength: 4 }),
      (worth) => {
        assert.equal(shapleyValues(3, [...worth, ...worth])[2], 0)
      },
    ),
  )
})
