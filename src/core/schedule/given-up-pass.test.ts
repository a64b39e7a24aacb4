import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { activityOrders } from './activity-orders.ts'
import { type CompiledNetwork, compileNetwork } from './compiled-network.ts'
import { activity, link, network } from './example-networks.ts'
import { type ParallelPass, parallelPass } from './parallel-pass.ts'
import { plainPasses } from './plain-passes.ts'
import { type PlainProblem, plainProblem } from './plain-problem.ts'

/** Chains and forks of jobs that share one crew of three. */
const jobs = fc
  .record({
    days: fc.array(fc.tuple(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 1, max: 3 })), {
      minLength: 2,
      maxLength: 14,
    }),
    links: fc.array(fc.tuple(fc.nat(14), fc.nat(14)), { maxLength: 20 }),
    releases: fc.array(fc.constantFrom(0, 0, 0, 5), { minLength: 14, maxLength: 14 }),
  })
  .map(({ days, links, releases }) => ({
    ...network(
      days.map(([own, crew], at) => {
        const one = activity(`job${at}`, { days: own })
        const modes = one.modes.map((mode) => ({ ...mode, uses: [{ resource: 0, amount: crew }] }))
        return { ...one, release: releases[at] as number, modes }
      }),
      links.flatMap(([left, right]) => {
        const [first, second] = [left % days.length, right % days.length].sort((a, b) => a - b)
        return (first as number) < (second as number)
          ? [link(first as number, second as number, 'FS', 0)]
          : []
      }),
    ),
    resources: [{ id: 'crew', capacity: new Int32Array(400).fill(3) }],
  }))

const plain = (of: ReturnType<typeof network>): PlainProblem =>
  plainProblem(compileNetwork(of) as CompiledNetwork) as PlainProblem

test('a pass is given up only when it would have become longer than the limit, and costs what it placed', () => {
  let givenUp = 0
  fc.assert(
    fc.property(jobs, fc.integer({ min: 0, max: 60 }), fc.boolean(), (of, limit, isBackward) => {
      const problem = plain(of)
      const passes = plainPasses(problem)
      const order = new Int32Array(problem.size)
      const by = Float64Array.from(order, (_, at) => (at * 7) % 5)
      activityOrders(problem).following(by, isBackward, order)
      const mode = Int32Array.from(order, (_, at) => at)
      const start = new Int32Array(problem.size)
      const length = (most: number): number =>
        isBackward
          ? 100 - passes.backward(order, mode, 100, start, most)
          : passes.forward(order, mode, start, most)
      const whole = length(Number.POSITIVE_INFINITY)
      assert.equal(passes.placements, problem.size)
      const limited = length(limit)
      if (limited === whole) return
      givenUp++
      assert.ok(whole > limit)
      assert.equal(limited, Number.POSITIVE_INFINITY)
      assert.ok(passes.placements > problem.size && passes.placements <= 2 * problem.size)
    }),
    { seed: 1, numRuns: 300 },
  )
  assert.ok(givenUp > 50)
})

test('so is a parallel pass', () => {
  let givenUp = 0
  fc.assert(
    fc.property(jobs, fc.integer({ min: 0, max: 60 }), fc.boolean(), (of, limit, isBackward) => {
      const problem = plain({
        ...of,
        activities: of.activities.map((one) => ({ ...one, release: 0 })),
      })
      const pass = parallelPass(problem) as ParallelPass
      const order = Int32Array.from({ length: problem.size }, (_, at) => (at * 7) % problem.size)
      if (new Set(order).size < problem.size)
        order.forEach((_, at) => {
          order[at] = at
        })
      const mode = Int32Array.from(order, (_, at) => at)
      const start = new Int32Array(problem.size)
      const whole = pass.run(order, mode, isBackward, start, Number.POSITIVE_INFINITY)
      assert.equal(pass.placements, problem.size)
      const limited = pass.run(order, mode, isBackward, start, limit)
      if (limited === whole) return
      givenUp++
      assert.ok(whole > limit)
      assert.equal(limited, Number.POSITIVE_INFINITY)
      assert.ok(pass.placements < 2 * problem.size)
    }),
    { seed: 1, numRuns: 300 },
  )
  assert.ok(givenUp > 50)
})
