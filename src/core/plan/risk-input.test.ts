import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { PlacedStep } from './money-flows.ts'
import { riskInputOf } from './risk-input.ts'

const estimate = (low: number, mode: number, high: number, unit: string, claim: string) => ({
  low,
  mode,
  high,
  unit,
  claim,
})

const placed = (changes: { readonly step?: object; readonly mode?: object }) =>
  ({
    step: { id: 'step', cause: 'authority:office', gate: null, ...changes.step },
    mode: {
      id: 'own',
      provider: 'maker',
      duration: estimate(1.2, 2.5, 4, 'working days', 'time'),
      cost: null,
      ...changes.mode,
    },
  }) as unknown as PlacedStep

const riskOf = (steps: readonly PlacedStep[], grades = {}) =>
  riskInputOf(
    { placed: steps, totalCost: 1000, costPerDelayDay: 7 } as unknown as Parameters<
      typeof riskInputOf
    >[0],
    grades,
    3,
  )

test('a step is planned in whole days, and its range goes as wide as its grade is weak', () => {
  const [step] = riskOf([placed({})], { time: 'single-source' }).steps
  assert.deepEqual(
    [step?.low, step?.mode, step?.high, step?.sigma, step?.cause],
    [1.2, 3, 4, 0.2, 'authority:office'],
  )
})

test('weeks and months are brought to days; a claim without a grade has no width', () => {
  const duration = estimate(1, 2, 3, 'months', 'time')
  const [step] = riskOf([placed({ mode: { duration } })]).steps
  // 2 x 30.436875 days, in whole days.
  assert.deepEqual([step?.low, step?.mode, step?.high, step?.sigma], [30.436875, 61, 91.310625, 0])
  const weeks = estimate(1, 2, 3, 'weeks', 'time')
  assert.equal(riskOf([placed({ mode: { duration: weeks } })]).steps[0]?.mode, 14)
})

test('what an offer does is late with its provider, what takes no time stays without', () => {
  const duration = estimate(0, 0, 0, 'days', 'time')
  const [offered, milestone] = riskOf(
    [placed({ mode: { id: 'offer-a' } }), placed({ mode: { duration } })],
    { time: 'unverified' },
  ).steps
  assert.equal(offered?.cause, 'provider:maker')
  assert.deepEqual([milestone?.low, milestone?.high, milestone?.sigma], [0, 0, 0])
})

test('gates, prices and what does not vary are handed on', () => {
  const gate = {
    passProbability: estimate(0.5, 0.8, 0.9, 'share', 'gate'),
    reworkDays: estimate(1, 2, 3, 'weeks', 'gate'),
  }
  const cost = estimate(80, 100, 150, 'CNY', 'price')
  const input = riskOf([placed({ step: { gate }, mode: { cost } }), placed({})], {
    price: 'corroborated',
  })
  assert.deepEqual(input.steps[0]?.gate, {
    pass: 0.8,
    reworkLow: 7,
    reworkMode: 14,
    reworkHigh: 21,
  })
  assert.deepEqual(input.steps[0]?.cost, { low: 80, mode: 100, high: 150, sigma: 0.12 })
  // 1000 in all, of which 100 are the step's own.
  assert.deepEqual([input.fixedCost, input.costPerDelayDay, input.seed], [900, 7, 3])
})
