import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { anyLinks, anyMode, forwardLinks } from './any-network.test.ts'
import { checkSchedule } from './check-schedule.ts'
import { type CompiledNetwork, compileNetwork } from './compiled-network.ts'
import { activity, horizon, network, solved } from './example-networks.ts'
import type { Activity, Network, Schedule } from './network.ts'
import { compilePolicy } from './policy.ts'
import { orderByStart } from './precedence-order.ts'

const anyCase = fc
  .record({
    sketches: fc.array(anyMode(6), { minLength: 1, maxLength: 9 }),
    links: anyLinks(8),
    booked: fc.array(fc.tuple(fc.nat(40), fc.integer({ min: 1, max: 9 })), { maxLength: 3 }),
    days: fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 9, maxLength: 9 }),
  })
  .map(({ sketches, links, booked, days }) => {
    const size = sketches.length
    const forward = forwardLinks(links, size)
    const capacity = new Int32Array(horizon).fill(3)
    for (const [from, long] of booked) capacity.fill(2, from, from + long)
    const of = network(
      sketches.map((mode, at) => activity(`s${at}`, mode)),
      forward,
    )
    return {
      of: { ...of, resources: [{ id: 'desk', capacity }] },
      days: Int32Array.from(days.slice(0, size)),
    }
  })

/** Every activity in the order of the plan's starts on the first day that the independent checker lets pass. */
function byHand(of: Network, plan: Schedule, days: Int32Array): Schedule {
  const worked = {
    ...of,
    activities: of.activities.map((one, at): Activity => {
      const mode = one.modes[0] as Activity['modes'][number]
      return { ...one, modes: [{ ...mode, days: days[at] as number }] }
    }),
  }
  const size = days.length
  const placed: number[] = []
  const result = { start: new Int32Array(size), finish: new Int32Array(size), mode: plan.mode }
  for (const next of orderByStart(compileNetwork(of) as CompiledNetwork, plan)) {
    placed.push(next)
    const part = {
      ...worked,
      activities: placed.map((at) => worked.activities[at] as Activity),
      links: of.links
        .filter(({ from, to }) => placed.includes(from) && placed.includes(to))
        .map((one) => ({ ...one, from: placed.indexOf(one.from), to: placed.indexOf(one.to) })),
    }
    const mode = worked.activities[next]?.modes[0] as Activity['modes'][number]
    const working = of.calendars[mode.calendar]?.dayOfOrdinal as Int32Array
    for (let start = 0; ; start++) {
      const first = working.indexOf(start)
      if (mode.days > 0 && first < 0) continue
      result.start[next] = start
      result.finish[next] = mode.days > 0 ? (working[first + mode.days - 1] as number) + 1 : start
      const pick = (values: Int32Array) => Int32Array.from(placed, (at) => values[at] as number)
      const sofar = {
        start: pick(result.start),
        finish: pick(result.finish),
        mode: pick(result.mode),
      }
      if (checkSchedule(part, sofar).length === 0) break
    }
  }
  return result
}

test('a policy places every activity on the first day that links and capacity allow, in the order of the plan', () => {
  fc.assert(
    fc.property(anyCase, ({ of, days }) => {
      const plan = solved(of, 30)
      const start = new Int32Array(days.length)
      const finish = new Int32Array(days.length)
      const last = compilePolicy(of, plan).run(days, start, finish)
      const expected = byHand(of, plan, days)
      assert.deepEqual([start, finish], [expected.start, expected.finish])
      assert.equal(last, Math.max(...finish))
    }),
    { numRuns: 200, seed: 21 },
  )
})

test('what fits beside all others is never held up, and what does not waits for the last day of the clash', () => {
  // One desk of 2 officers: a and b of 1 each run together, c of 2 waits for both; a takes 9 instead of 3 days.
  const of = network(
    [
      activity('a', { days: 3, amount: 1 }),
      activity('b', { days: 4, amount: 1 }),
      activity('c', { days: 2, amount: 2 }),
    ],
    [],
    2,
  )
  const plan = {
    start: Int32Array.of(0, 0, 4),
    finish: Int32Array.of(3, 4, 6),
    mode: new Int32Array(3),
  }
  const [start, finish] = [new Int32Array(3), new Int32Array(3)]
  const policy = compilePolicy(of, plan)
  assert.equal(policy.run(Int32Array.of(9, 4, 2), start, finish), 11)
  assert.deepEqual(start, Int32Array.of(0, 0, 9))
  // The next sample starts with nothing held.
  assert.equal(policy.run(Int32Array.of(1, 1, 2), start, finish), 3)
})
