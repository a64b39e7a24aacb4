import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { compileRisk, sampleBlock } from './compile-risk.ts'
import { exampleRisk } from './example-risk.ts'
import { quantiles } from './quantile.ts'
import type { RiskStep } from './risk-input.ts'

const finishes = (step: Partial<RiskStep>, count = 4000): Int32Array =>
  sampleBlock(compileRisk(exampleRisk([{ id: 'a', ...step }])), 0, count).finish

const shareOf = (values: Int32Array, wanted: number): number =>
  values.filter((value) => value === wanted).length / values.length

test('values that contradict are a mixture: each is drawn with its chance, and nothing between them', () => {
  const point = { low: 100, mode: 100, high: 100 }
  const drawn = finishes({
    ...point,
    sides: [
      { factor: 2, chance: 0.25 },
      { factor: 0.5, chance: 0.15 },
    ],
  })
  assert.deepEqual(
    [...new Set(drawn)].sort((left, right) => left - right),
    [50, 100, 200],
  )
  // The standard error of a share of 4,000 samples is at most 0.8 %.
  assert.ok(Math.abs(shareOf(drawn, 200) - 0.25) < 0.03, `${shareOf(drawn, 200)}`)
  assert.ok(Math.abs(shareOf(drawn, 50) - 0.15) < 0.03, `${shareOf(drawn, 50)}`)
})

test('costs that contradict are a mixture too, apart from the days', () => {
  const input = exampleRisk([
    {
      id: 'a',
      mode: 10,
      cost: { low: 5, mode: 5, high: 5, sigma: 0, sides: [{ factor: 3, chance: 0.5 }] },
    },
  ])
  const { cost, finish } = sampleBlock(compileRisk(input), 0, 2000)
  assert.deepEqual(new Set(cost), new Set([5, 15]))
  assert.deepEqual(new Set(finish), new Set([10]))
})

test('a condition that does not hold takes its days more, as often as it does not hold', () => {
  const drawn = finishes({
    mode: 20,
    conditions: [
      { chance: 0.7, low: 100, mode: 100, high: 100 },
      { chance: 0.99, low: 1, mode: 1, high: 1 },
    ],
  })
  const delayed = drawn.filter((days) => days >= 120).length / drawn.length
  assert.ok(Math.abs(delayed - 0.3) < 0.03, `${delayed}`)
  assert.ok(drawn.every((days) => [20, 21, 120, 121].includes(days)))
})

const anyStep = fc.record({
  low: fc.integer({ min: 100, max: 300 }),
  rise: fc.integer({ min: 0, max: 200 }),
  tail: fc.integer({ min: 0, max: 300 }),
  sigma: fc.constantFrom(0.05, 0.12, 0.2, 0.32),
})

test('a contradiction never narrows a range: P90 over P10 grows or stays, whatever is stated and how likely', () => {
  // A factor drawn apart from a value whose logarithm has a log-concave density makes every range of it wider. What is left is
  // the error of sampling: of two quantiles of 4,000 samples, at most some 3 % each.
  fc.assert(
    fc.property(
      anyStep,
      fc.double({ min: 0.2, max: 3, noNaN: true }),
      fc.double({ min: 0.05, max: 0.95, noNaN: true }),
      ({ low, rise, tail, sigma }, factor, chance) => {
        const step = { low, mode: low + rise, high: low + rise + tail, sigma }
        const ratio = (drawn: Int32Array): number => {
          const { p10, p90 } = quantiles(drawn)
          return p90 / p10
        }
        const before = ratio(finishes(step))
        const after = ratio(finishes({ ...step, sides: [{ factor, chance }] }))
        assert.ok(after >= before * 0.95, `${after} after ${before}`)
      },
    ),
    { seed: 8, numRuns: 40 },
  )
})

test('without sides and conditions every draw stays what it was', () => {
  const step = { low: 10, mode: 20, high: 40, sigma: 0.2 }
  assert.deepEqual(finishes({ ...step, sides: [], conditions: [] }), finishes(step))
})
