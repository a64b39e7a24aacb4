import assert from 'node:assert/strict'
import { test } from 'node:test'
import { differences } from './differences.ts'
import { nearestRank } from './quantile.ts'
import type { Samples } from './samples.ts'
import { probabilityBy, summarise } from './summarise.ts'

/** Ten samples of one step that starts at 0: it finishes on days 1 to 10 and costs 100 down to 10. */
const block: Samples = {
  first: 0,
  count: 10,
  finish: Int32Array.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10),
  cost: Float64Array.of(100, 90, 80, 70, 60, 50, 40, 30, 20, 10),
  stepFinish: Int32Array.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10),
  criticalCount: Int32Array.of(7),
  // Sums of 1 to 10 and of their squares.
  dayMoments: Float64Array.of(55, 385, 385),
}

test('quantiles are the nearest rank of the values', () => {
  const { finish, cost, stepP90, criticality, varianceShare } = summarise(block)
  assert.deepEqual(finish, { p10: 1, p50: 5, p90: 9 })
  assert.deepEqual(cost, { p10: 10, p50: 50, p90: 90 })
  assert.equal(stepP90[0], 9)
  assert.equal(criticality[0], 0.7)
  assert.equal(varianceShare[0], 1)
  assert.equal(nearestRank([4], 0.1), 4)
  assert.throws(() => nearestRank([], 0.5), /no value/)
})

test('being in time and in budget are counted together', () => {
  assert.equal(probabilityBy(block, 3), 0.3)
  assert.equal(probabilityBy(block, 0), 0)
  const { joint } = summarise(block)
  const at = (finish: number, cost: number) =>
    joint.find((cell) => cell.finish === finish && cell.cost === cost)?.probability
  // The fast samples are the dear ones: by day 5 for at most 50 there is none; by day 9 for at most 90
  // there are samples 2 to 9.
  assert.equal(at(5, 50), 0)
  assert.equal(at(9, 90), 0.8)
  assert.equal(joint.length, 25)
  // Where cost rises with the finish, each level holds its own share and the grid stands at the five levels of both.
  const { joint: alike } = summarise({ ...block, cost: Float64Array.from(block.finish) })
  const same = alike.filter(({ finish, cost }) => finish === cost)
  assert.deepEqual(
    same.map(({ finish, probability }) => [finish, probability]),
    [
      [1, 0.1],
      [3, 0.3],
      [5, 0.5],
      [8, 0.8],
      [9, 0.9],
    ],
  )
})

test('twins are compared sample by sample', () => {
  const slower = { ...block, finish: block.finish.map((finish) => finish + 4) }
  const { days, cost } = differences(block, slower)
  assert.deepEqual(days, { p10: 4, p50: 4, p90: 4, mean: 4 })
  assert.equal(cost.mean, 0)
  assert.throws(() => differences(block, { ...slower, first: 500 }), /do not pair up/)
})

test('variance is shared between the steps that vary', () => {
  // Two samples: step 1 spans 1 then 3 days, step 2 always 2, and step 3 5 then 7: finish 8 then 12.
  // Covariances with the finish: step 1 2, step 2 0, step 3 2: halves.
  const summary = summarise({
    first: 0,
    count: 2,
    finish: Int32Array.of(8, 12),
    cost: Float64Array.of(0, 0),
    stepFinish: Int32Array.of(1, 3, 8, 3, 5, 12),
    criticalCount: Int32Array.of(2, 2, 2),
    dayMoments: Float64Array.of(4, 10, 44, 4, 8, 40, 12, 74, 124),
  })
  assert.deepEqual([...summary.varianceShare], [0.5, 0, 0.5])
})
