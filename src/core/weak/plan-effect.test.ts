import assert from 'node:assert/strict'
import { test } from 'node:test'
import { effectOf, harmOf } from './plan-effect.ts'

test('harm counts in weeks of P50 or in 5 % of its cost, whichever is more, in either direction', () => {
  const before = { finish: 700, cost: 200 }
  assert.equal(harmOf(effectOf(before, { finish: 714, cost: 200 })), 2)
  assert.equal(harmOf(effectOf(before, { finish: 693, cost: 200 })), 1)
  // 30 of 200 are 15 %.
  assert.ok(Math.abs(harmOf(effectOf(before, { finish: 707, cost: 170 })) - 3) < 1e-9)
})

test('a plan that is lost is past every threshold', () => {
  assert.equal(effectOf({ finish: 700, cost: 200 }, null), null)
  assert.equal(harmOf(null), Number.POSITIVE_INFINITY)
})
