import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { anyLinks, anyMode, forwardLinks } from './any-network.test.ts'
import { checkSchedule } from './check-schedule.ts'
import { activity, closed, horizon, link, network, solved } from './example-networks.ts'
import { moveCost } from './move-cost.ts'
import type { Activity, Network, Schedule } from './network.ts'
import { objectiveOf } from './objective.ts'
import { replan } from './replan.ts'
import { solveSchedule } from './solve-schedule.ts'

const effort = { schedules: 120, seed: 3 }

function again(of: Network, former: Schedule, accepted = 0) {
  const result = replan({ network: of, former, today: 0, accepted }, effort)
  assert.ok(result.kind === 'feasible', JSON.stringify(result))
  return result
}

const changed = (of: Network, at: number, more: Partial<Activity>): Network => ({
  ...of,
  activities: of.activities.with(at, { ...(of.activities[at] as Activity), ...more }),
})

const desk = { days: 4, amount: 1 }

test('a step that slips pushes what follows it as far as it must, and nothing else', () => {
  // a 0-4, b 4-8 after it, c 10-12 after b; d beside them. a begins 3 days late: b goes to 7 and ends on 11, c to 11.
  const of = network(
    [
      activity('a', { days: 4 }),
      activity('b', { days: 4 }),
      { ...activity('c', { days: 2 }), release: 10 },
      activity('d', { days: 5 }),
    ],
    [link(0, 1), link(1, 2)],
  )
  const former = solved(of)
  assert.deepEqual(former.start, Int32Array.of(0, 4, 10, 0))
  const { schedule, moves } = again(changed(of, 0, { release: 3 }), former)
  assert.deepEqual(schedule.start, Int32Array.of(3, 7, 11, 0))
  assert.equal(moves.moved, 3)
})

test('who waits for a desk that is closed waits as long as it is, and who comes after keeps its place where there is room', () => {
  // One officer: a 0-4, b 4-8, c from 20. Closed on days 3 to 8: a goes to 9, b to 13 and ends on 17, before c.
  const of = network(
    [activity('a', desk), activity('b', desk), { ...activity('c', desk), release: 20 }],
    [link(0, 1)],
  )
  const former = solved(of)
  const shut = { ...of, resources: [{ id: 'desk', capacity: closed(1, 3, 9) }] }
  assert.deepEqual(again(shut, former).schedule.start, Int32Array.of(9, 13, 20))
})

test('a deadline comes before moves: another gives way on the desk for it', () => {
  // a 0-4 then b 4-8 due by 8 on one desk. a is now to begin on 2 at the earliest: b goes first, so that it is not late.
  const of = network([activity('a', desk), { ...activity('b', desk), deadline: 8 }], [])
  const former = {
    start: Int32Array.of(0, 4),
    finish: Int32Array.of(4, 8),
    mode: new Int32Array(2),
  }
  const { schedule, lateness } = again(changed(of, 0, { release: 2 }), former)
  assert.equal(lateness, 0)
  // a alone moved by 8 days counts 5 + 8; b moved to 0 and a to 4 would count 2 × (5 + 4).
  assert.deepEqual(schedule.start, Int32Array.of(8, 4))
})

test('fixed dates that clash are named together', () => {
  const of = network([activity('a', desk), activity('b', desk)], [])
  const former = solved(of)
  const pinned = changed(changed(of, 0, { pinnedStart: 10 }), 1, { pinnedStart: 12 })
  assert.deepEqual(replan({ network: pinned, former, today: 0, accepted: 0 }, effort), {
    kind: 'infeasible',
    conflicts: [
      { kind: 'pin', activity: 'a' },
      { kind: 'pin', activity: 'b' },
    ],
  })
})

const anyNetwork: fc.Arbitrary<Network> = fc
  .record({
    sketches: fc.array(anyMode(6), { minLength: 2, maxLength: 9 }),
    links: anyLinks(9),
    deadline: fc.option(fc.integer({ min: 4, max: 30 })),
  })
  .map(({ sketches, links, deadline }) => {
    const size = sketches.length
    const forward = forwardLinks(links, size)
    const activities = sketches.map((mode, at) => activity(`s${at}`, mode))
    return network(
      activities.with(-1, { ...(activities.at(-1) as Activity), deadline }),
      forward,
      2,
    )
  })

test('with nothing changed nothing moves', () => {
  fc.assert(
    fc.property(anyNetwork, (of) => {
      const former = solved(of, 40)
      const { schedule, moves } = again(of, former, objectiveOf(of, former).lateness)
      assert.deepEqual(schedule, former)
      assert.deepEqual(moves, { moved: 0, cost: 0 })
    }),
    { numRuns: 80, seed: 1 },
  )
})

test('a replan passes the checker, keeps what is done, is no later than from scratch, and then moves no more', () => {
  fc.assert(
    fc.property(
      anyNetwork,
      fc.nat(8),
      fc.integer({ min: 1, max: 12 }),
      fc.nat(20),
      fc.nat(10),
      (of, which, slip, shut, today) => {
        const former = solved(of, 40)
        const done = [...former.finish.keys()].filter(
          (at) => (former.finish[at] as number) <= today,
        )
        const at = which % of.activities.length
        const open = of.activities.map((one, place): Activity => {
          if (done.includes(place)) return { ...one, pinnedStart: former.start[place] as number }
          const late = place === at ? (former.start[at] as number) + slip : 0
          return { ...one, release: Math.max(today, late) }
        })
        const capacity = new Int32Array(horizon).fill(2).fill(0, today + shut, today + shut + 5)
        const now = { ...of, activities: open, resources: [{ id: 'desk', capacity }] }
        const problem = { network: now, former, today, accepted: 0 }
        const result = replan(problem, effort)
        fc.pre(result.kind === 'feasible')
        const { schedule, lateness, moves } = result as Extract<typeof result, { kind: 'feasible' }>
        assert.deepEqual(checkSchedule(now, schedule), [])
        for (const place of done) assert.equal(schedule.start[place], former.start[place])
        const scratch = solveSchedule(now, effort)
        assert.ok(scratch.kind === 'feasible')
        const late = objectiveOf(now, scratch.schedule).lateness
        assert.ok(lateness <= late)
        if (lateness === late)
          assert.ok(moves.cost <= moveCost(now, former, scratch.schedule, today).cost)
        assert.deepEqual(replan(problem, effort), result)
      },
    ),
    { numRuns: 150, seed: 2 },
  )
})
