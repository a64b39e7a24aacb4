import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { compileRisk, sampleBlock } from './compile-risk.ts'
import { exampleRisk } from './example-risk.ts'
import type { RiskInput } from './risk-input.ts'
import { mostRework } from './sample-steps.ts'
import { mergeBlocks } from './samples.ts'
import { probabilityBy, summarise } from './summarise.ts'

const sample = (input: RiskInput, count: number) => sampleBlock(compileRisk(input), 0, count)

const mean = (values: ArrayLike<number>): number =>
  Array.from(values).reduce((sum, value) => sum + value, 0) / values.length

const variance = (values: ArrayLike<number>): number => {
  const centre = mean(values)
  return mean(Array.from(values, (value) => (value - centre) ** 2))
}

test('an input without spread is a point: the plan itself', () => {
  const input = exampleRisk(
    [
      { id: 'a', mode: 12, cost: { low: 500, mode: 500, high: 500, sigma: 0 } },
      { id: 'b', mode: 30, after: ['a'] },
    ],
    { fixedCost: 1000, costPerDelayDay: 50 },
  )
  const summary = summarise(sample(input, 200))
  // 12 + 30 days; 1000 + 500 CNY, and not a day late.
  assert.deepEqual(summary.finish, { p10: 42, p50: 42, p90: 42 })
  assert.deepEqual(summary.cost, { p10: 1500, p50: 1500, p90: 1500 })
  assert.deepEqual([...summary.varianceShare], [0, 0])
  assert.deepEqual([...summary.criticality], [1, 1])
})

test('two triangular steps in a row have the mean and the variance of the sum', () => {
  const range = { low: 10, mode: 20, high: 30 }
  const block = sample(
    exampleRisk([
      { id: 'a', ...range },
      { id: 'b', ...range, after: ['a'] },
    ]),
    10_000,
  )
  // Mean 20 each. Variance (100 + 400 + 900 - 200 - 300 - 600) / 18 = 16.67 each, and 1/12 each for rounding
  // to days: 33.5. Standard errors: sqrt(33.5 / 10000) = 0.06 and about 33.5 × sqrt(2 / 10000) = 0.5.
  assert.ok(Math.abs(mean(block.finish) - 40) < 0.2, `${mean(block.finish)}`)
  assert.ok(Math.abs(variance(block.finish) - 33.5) < 1.5, `${variance(block.finish)}`)
})

test('of two parallel steps the later one counts', () => {
  // With mode = high = 1000 a triangle has P(d <= x) = (x / 1000)², so the later of two has (x / 1000)^4:
  // mean 1000 × 4 / 5 = 800, median 1000 × 0.5^(1/4) = 840.9. One alone has mean 666.7.
  const range = { low: 0, mode: 1000, high: 1000 }
  const block = sample(
    exampleRisk([
      { id: 'a', ...range },
      { id: 'b', ...range },
    ]),
    10_000,
  )
  const summary = summarise(block)
  assert.ok(Math.abs(mean(block.finish) - 800) < 6, `${mean(block.finish)}`)
  assert.ok(Math.abs(summary.finish.p50 - 840.9) < 8, `${summary.finish.p50}`)
  // Either is the later one half of the time; both are when they tie.
  assert.ok(summary.criticality.every((share) => Math.abs(share - 0.5) < 0.03))
})

test('widening multiplies by a lognormal factor', () => {
  // ln(days / 1000) is normal with standard deviation 0.2: P90 = 1000 × exp(0.2 × 1.2816) = 1292.
  const { finish } = summarise(
    sample(exampleRisk([{ id: 'a', low: 1000, mode: 1000, high: 1000, sigma: 0.2 }]), 10_000),
  )
  assert.ok(Math.abs(finish.p50 - 1000) < 10, `${finish.p50}`)
  assert.ok(Math.abs(finish.p90 - 1292) < 15, `${finish.p90}`)
})

test('steps with one cause run late together', () => {
  const spread = (cause: string) => {
    const step = { low: 500, mode: 500, high: 500, sigma: 0.1 }
    return variance(
      sample(
        exampleRisk([
          { id: 'a', cause: 'office', ...step },
          { id: 'b', cause, ...step, after: ['a'] },
        ]),
        10_000,
      ).finish,
    )
  }
  // Correlation 0.3 adds 2 × 0.3 / 2 = 30 % to the variance of the sum of two equals.
  const ratio = spread('office') / spread('another office')
  assert.ok(Math.abs(ratio - 1.3) < 0.08, `${ratio}`)
})

test('a gate repeats its rework until it passes, and no more than three times', () => {
  const gate = { pass: 0.5, reworkLow: 10, reworkMode: 10, reworkHigh: 10 }
  const block = sample(exampleRisk([{ id: 'test', mode: 20, gate }]), 10_000)
  // Failures before passing: none 1/2, one 1/4, two 1/8, three or more 1/8: mean rework 10 × 7/8 = 8.75.
  assert.deepEqual(
    [...new Set(block.finish)].sort((left, right) => left - right),
    [20, 30, 40, 20 + 10 * mostRework],
  )
  assert.ok(Math.abs(mean(block.finish) - 28.75) < 0.4, `${mean(block.finish)}`)
  assert.ok(Math.abs(probabilityBy(block, 20) - 0.5) < 0.02)
  const never = sample(exampleRisk([{ id: 'test', mode: 20, gate: { ...gate, pass: 0 } }]), 50)
  assert.ok(never.finish.every((finish) => finish === 50))
})

test('a day late costs, a day early saves', () => {
  const input = exampleRisk([{ id: 'a', low: 10, mode: 20, high: 40 }], {
    fixedCost: 100,
    costPerDelayDay: 10,
  })
  const block = sample(input, 500)
  // The project is (finish - 20) days over, at 10 CNY a day.
  assert.deepEqual(
    block.cost,
    Float64Array.from(block.finish, (finish) => 100 + 10 * (finish - 20)),
  )
  assert.ok(block.cost.some((cost) => cost < 100) && block.cost.some((cost) => cost > 100))
})

test('a step’s cost is drawn apart from its days', () => {
  const range = { low: 1000, mode: 2000, high: 4000 }
  const { finish, cost } = sample(
    exampleRisk([{ id: 'a', ...range, cost: { ...range, sigma: 0 } }]),
    10_000,
  )
  const together = finish.map((days, row) => days + (cost[row] as number))
  // Of independent values the variances add; the standard error of their covariance is 1 % of a variance.
  const ratio = variance(together) / (variance(finish) + variance(cost))
  assert.ok(Math.abs(ratio - 1) < 0.04, `${ratio}`)
})

test('a step three times as wide has nine times the share of the variance', () => {
  const wide = { id: 'a', low: 70, mode: 100, high: 130 }
  const narrow = { id: 'b', low: 90, mode: 100, high: 110, after: ['a'] }
  const { varianceShare } = summarise(sample(exampleRisk([wide, narrow]), 10_000))
  assert.ok(Math.abs((varianceShare[0] as number) - 0.9) < 0.02, `${varianceShare[0]}`)
})

test('samples are scheduled under capacity: two users of one furnace take turns', () => {
  const a = { id: 'a', low: 10, mode: 20, high: 40 }
  const b = { id: 'b', low: 10, mode: 30, high: 60 }
  const inTurn = exampleRisk([a, { ...b, after: ['a'] }])
  const { network } = inTurn
  const furnace = { id: 'furnace', capacity: new Int32Array(network.horizon).fill(1) }
  const activities = network.activities.map((activity) => ({
    ...activity,
    modes: activity.modes.map((mode) => ({ ...mode, uses: [{ resource: 0, amount: 1 }] })),
  }))
  const shared = {
    ...inTurn,
    network: { ...network, links: [], resources: [furnace], activities },
  }
  const sampled = sample(shared, 300)
  assert.deepEqual(sampled.finish, sample(inTurn, 300).finish)
  assert.deepEqual([...sampled.criticalCount], [300, 300])
})

test('adding a step leaves the numbers of the others alone', () => {
  const a = { id: 'a', low: 10, mode: 20, high: 40, sigma: 0.2, cause: 'office' }
  const b = { id: 'b', low: 5, mode: 9, high: 30, sigma: 0.1, cause: 'office', after: ['a'] }
  const added = { id: 'new', low: 1, mode: 50, high: 90, sigma: 0.3, cause: 'new office' }
  const without = sample(exampleRisk([a, b]), 300)
  const withStep = sample(exampleRisk([added, a, b]), 300)
  for (let row = 0; row < 300; row++) {
    assert.equal(withStep.stepFinish[row * 3 + 1], without.stepFinish[row * 2])
    assert.equal(withStep.stepFinish[row * 3 + 2], without.stepFinish[row * 2 + 1])
  }
})

test('blocks merge into what one run gives, and only in order', () => {
  const input = exampleRisk([{ id: 'a', low: 10, mode: 20, high: 40, sigma: 0.2 }])
  const compiled = compileRisk(input)
  const parts = [sampleBlock(compiled, 0, 70), sampleBlock(compiled, 70, 30)]
  assert.deepEqual(mergeBlocks(parts), sample(input, 100))
  assert.throws(() => mergeBlocks(parts.toReversed()), /in order/)
})

test('another seed gives another sample of the same spread', () => {
  const step = { id: 'a', low: 10, mode: 200, high: 400 }
  const one = sample(exampleRisk([step], { seed: 1 }), 5000)
  const two = sample(exampleRisk([step], { seed: 2 }), 5000)
  assert.notDeepEqual(one.finish, two.finish)
  assert.ok(Math.abs(summarise(one).finish.p50 - summarise(two).finish.p50) < 10)
})

test('a range that is none is refused', () => {
  for (const wrong of [
    { low: 5, mode: 4, high: 9 },
    { low: 1, mode: 4, high: 3 },
    { low: 1, mode: 4, high: 9, sigma: -0.1 },
  ])
    assert.throws(() => compileRisk(exampleRisk([{ id: 'a', ...wrong }])), /is no range/)
})

test('a step that is not the network’s is refused', () => {
  const input = exampleRisk([{ id: 'a', mode: 3 }])
  assert.throws(() => compileRisk({ ...input, steps: [] }), /step none stands for activity a/)
  const stray = { ...input, steps: input.steps.map((step) => ({ ...step, id: 'b' })) }
  assert.throws(() => compileRisk(stray), /step b stands for activity a/)
})

interface Spread {
  readonly low: number
  readonly mode: number
  readonly high: number
  readonly sigma: number
  readonly cause: string
}

const anyStep: fc.Arbitrary<Spread> = fc
  .record({
    low: fc.integer({ min: 0, max: 60 }),
    up: fc.integer({ min: 0, max: 60 }),
    further: fc.integer({ min: 0, max: 60 }),
    sigma: fc.constantFrom(0, 0.05, 0.2, 0.45),
    cause: fc.constantFrom('office', 'supplier'),
  })
  .map(({ low, up, further, ...rest }) => ({
    low,
    mode: low + up,
    high: low + up + further,
    ...rest,
  }))

const series = (steps: readonly Spread[]): RiskInput =>
  exampleRisk(
    steps.map((step, index) => ({
      id: `step ${index}`,
      after: index === 0 ? [] : [`step ${index - 1}`],
      ...step,
    })),
  )

test('P10 <= P50 <= P90 and shares stay between 0 and 1', () => {
  fc.assert(
    fc.property(fc.array(anyStep, { minLength: 1, maxLength: 5 }), (steps) => {
      const summary = summarise(sample(series(steps), 60))
      for (const { p10, p50, p90 } of [summary.finish, summary.cost])
        assert.ok(p10 <= p50 && p50 <= p90)
      summary.stepP50.forEach((p50, step) => {
        assert.ok((summary.stepP10[step] as number) <= p50)
        assert.ok(p50 <= (summary.stepP90[step] as number))
      })
      const total = summary.varianceShare.reduce((sum, share) => sum + share, 0)
      assert.ok(total === 0 || Math.abs(total - 1) < 1e-9)
    }),
    { seed: 5, numRuns: 60 },
  )
})

test('widening an input never narrows the finish of a series', () => {
  fc.assert(
    fc.property(fc.array(anyStep, { minLength: 1, maxLength: 4 }), fc.nat(), (steps, pick) => {
      const chosen = pick % steps.length
      const wider = steps.map((step, index) =>
        index === chosen
          ? {
              ...step,
              low: Math.max(0, step.low - 30),
              high: step.high + 90,
              sigma: step.sigma + 0.3,
            }
          : step,
      )
      const spread = (net: typeof steps): number => variance(sample(series(net), 1500).finish)
      // Rounding to days moves a variance by about 1/12 per step.
      assert.ok(spread(wider) >= spread(steps) - 0.5)
    }),
    { seed: 6, numRuns: 25 },
  )
})
