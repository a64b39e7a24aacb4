import assert from 'node:assert/strict'
import { test } from 'node:test'
import { pinned } from './weak-change.ts'

const estimate = (low: number, mode: number, high: number, unit = 'days') => ({
  low,
  mode,
  high,
  unit,
  claim: 'offer/a#duration',
})

test('a value with a range is known to be at one of its ends', () => {
  assert.deepEqual(pinned(estimate(5, 8, 20), 'low'), estimate(5, 5, 5))
  assert.deepEqual(pinned(estimate(5, 8, 20), 'high'), estimate(20, 20, 20))
})

test('a value without a range is taken at P10 and P90 of what is unverified', () => {
  // exp(1.2816 x 0.32) = exp(0.41011) = 1.507, and 1 / 1.507 = 0.6636.
  assert.ok(Math.abs(pinned(estimate(100, 100, 100), 'low').mode - 66.36) < 0.01)
  assert.ok(Math.abs(pinned(estimate(100, 100, 100), 'high').mode - 150.7) < 0.01)
})

test('a share stays one of a whole, and nothing stays nothing', () => {
  assert.equal(pinned(estimate(0.9, 0.9, 0.9, 'share'), 'high').mode, 1)
  assert.equal(pinned(estimate(0, 0, 0), 'high').mode, 0)
})
