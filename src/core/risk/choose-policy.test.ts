import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { anyDearMode, forwardLinks } from '#core/schedule/any-network.test.ts'
import { checkSchedule } from '#core/schedule/check-schedule.ts'
import { activity, link, network } from '#core/schedule/example-networks.ts'
import type { Network, Schedule } from '#core/schedule/network.ts'
import { objectiveOf } from '#core/schedule/objective.ts'
import { solveSchedule } from '#core/schedule/solve-schedule.ts'
import { choosePolicy } from './choose-policy.ts'
import { compileRisk, sampleBlock } from './compile-risk.ts'
import { nearestRank } from './quantile.ts'
import type { RiskStep } from './risk-input.ts'

/** Days of every mode vary from half of what is planned to three times as many. */
const stepsIn =
  (of: Network, spread = 3) =>
  (at: number, mode: number): RiskStep => {
    const planned = of.activities[at]?.modes[mode]?.days ?? 0
    return {
      id: of.activities[at]?.id ?? '',
      cause: `cause ${at}`,
      low: spread > 1 ? planned / 2 : planned,
      mode: planned,
      high: planned * spread,
      sigma: 0,
      gate: null,
      cost: null,
    }
  }

function found(of: Network) {
  const result = solveSchedule(of, { schedules: 120, seed: 7 })
  assert.ok(result.kind === 'feasible')
  return result
}

function chosen(of: Network, share = 0.5, spread = 3): { best: Schedule; chosen: Schedule } {
  const { schedule: best, others } = found(of)
  const stepIn = stepsIn(of, spread)
  return { best, chosen: choosePolicy({ network: of, best, others, stepIn, seed: 5, share }) }
}

/** The finish at a share of samples under a seed that the choice does not know. */
function later(of: Network, schedule: Schedule, share: number): number {
  const stepIn = stepsIn(of)
  const steps = of.activities.map((_, at) => stepIn(at, schedule.mode[at] as number))
  const input = {
    network: of,
    schedule,
    steps,
    seed: 77,
    fixedCost: 0,
    costPerDelayDay: 0,
    supply: null,
  }
  return nearestRank(sampleBlock(compileRisk(input), 0, 4000).finish.sort(), share)
}

// a takes 10 days; b, beside it, 9 days, or 4 for 3 units; c follows both.
const pair = network(
  [
    activity('a', { days: 10 }),
    activity('b', { days: 9, cost: 0 }, { days: 4, cost: 3 }),
    activity('c', { days: 2 }),
  ],
  [link(0, 2), link(1, 2)],
)

test('what ends just in time as planned is bought time for, and only when days vary', () => {
  const { best, chosen: robust } = chosen(pair)
  // As planned b is done a day before a, so that the dear mode gains nothing.
  assert.equal(best.mode[1], 0)
  assert.equal(robust.mode[1], 1)
  assert.ok(later(pair, robust, 0.5) < later(pair, best, 0.5))
  const steady = chosen(pair, 0.5, 1)
  assert.equal(steady.chosen, steady.best)
})

test('a budget that the dear mode would break, or a step that never sets the finish, buys nothing', () => {
  assert.equal(chosen({ ...pair, budget: 2 }).chosen.mode[1], 0)
  assert.equal(chosen({ ...pair, budget: 3 }).chosen.mode[1], 1)
  // b in 2 days is done before a begins to end: at least 5 days are left of it in every sample (b at most 6, a at least 5).
  const idle = network(
    [
      activity('a', { days: 14 }),
      activity('b', { days: 2, cost: 0 }, { days: 1, cost: 3 }),
      activity('c', { days: 2 }),
    ],
    [link(0, 2), link(1, 2)],
  )
  assert.equal(chosen(idle).chosen.mode[1], 0)
})

const anyNetwork: fc.Arbitrary<Network> = fc
  .record({
    sketches: fc.array(fc.array(anyDearMode(9), { minLength: 1, maxLength: 3 }), {
      minLength: 2,
      maxLength: 9,
    }),
    links: fc.array(fc.tuple(fc.nat(8), fc.nat(8)), { maxLength: 12 }),
    deadline: fc.option(fc.integer({ min: 5, max: 60 })),
    spare: fc.option(fc.nat(12)),
  })
  .map(({ sketches, links, deadline, spare }) => {
    const size = sketches.length
    const forward = forwardLinks(links, size)
    const activities = sketches.map((modes, at) => activity(`s${at}`, ...modes))
    const last = activities.map((one, at) => (at === size - 1 ? { ...one, deadline } : one))
    const free = network(last, forward, 2)
    return spare === null
      ? free
      : { ...free, budget: objectiveOf(free, found(free).schedule).cost + spare }
  })

test('the choice keeps every limit, passes the checker, is the same again, and never later in other samples than by their error', () => {
  fc.assert(
    fc.property(anyNetwork, fc.constantFrom(0.5, 0.8), (of, share) => {
      const { best, chosen: robust } = chosen(of, share)
      assert.deepEqual(checkSchedule(of, robust), [])
      const [before, after] = [objectiveOf(of, best), objectiveOf(of, robust)]
      assert.ok(after.lateness <= before.lateness)
      assert.ok(after.overBudget <= before.overBudget)
      assert.deepEqual(chosen(of, share).chosen, robust)
      if (robust !== best) assert.ok(later(of, robust, share) <= later(of, best, share) + 1)
    }),
    { numRuns: 60, seed: 3 },
  )
})
