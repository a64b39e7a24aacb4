import assert from 'node:assert/strict'
import { test } from 'node:test'
import { hashText, normal, normalQuantile, uniform } from './random.ts'

test('an address always gives the same number, and any part of it matters', () => {
  const stream = hashText('step license')
  assert.equal(uniform(1, stream, 2, 3), uniform(1, stream, 2, 3))
  const others = [
    uniform(2, stream, 2, 3),
    uniform(1, hashText('step licence'), 2, 3),
    uniform(1, stream, 3, 3),
    uniform(1, stream, 2, 4),
  ]
  assert.equal(new Set([uniform(1, stream, 2, 3), ...others]).size, 5)
})

test('the numbers do not change between versions', () => {
  // Written down on first use: a change here changes every plan.
  assert.equal(hashText('step license'), -290460933)
  assert.equal(uniform(1, 42, 0, 0), 0.6725057706935331)
})

test('uniform numbers fill (0, 1) evenly along samples and along draws', () => {
  for (const address of [(index: number) => [index, 0], (index: number) => [0, index]] as const) {
    const bins = new Int32Array(10)
    for (let index = 0; index < 10_000; index++) {
      const [sample = 0, draw = 0] = address(index)
      const value = uniform(5, hashText('step a'), sample, draw)
      assert.ok(value > 0 && value < 1)
      bins[Math.floor(value * 10)] = (bins[Math.floor(value * 10)] as number) + 1
    }
    // Each bin expects 1000 with standard deviation sqrt(10000 × 0.1 × 0.9) = 30.
    for (const count of bins) assert.ok(Math.abs(count - 1000) < 120)
  }
})

test('neighbouring streams are not correlated', () => {
  let product = 0
  for (let sample = 0; sample < 10_000; sample++)
    product += normal(5, hashText('step a'), sample, 0) * normal(5, hashText('step b'), sample, 0)
  // The mean product of independent standard normals has standard deviation 1 / sqrt(10000) = 0.01.
  assert.ok(Math.abs(product / 10_000) < 0.04)
})

test('normal quantiles agree with the tables', () => {
  for (const [p, z] of [
    [0.5, 0],
    [0.9, 1.2815515655],
    [0.975, 1.9599639845],
    [0.99, 2.326347874],
    [0.001, -3.0902323062],
  ] as const)
    assert.ok(Math.abs(normalQuantile(p) - z) < 1e-8, `${p} gives ${normalQuantile(p)}`)
})
