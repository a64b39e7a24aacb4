import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { anyDearMode, anyLinks, forwardLinks } from './any-network.test.ts'
import { bestByForce } from './best-by-force.ts'
import { checkSchedule } from './check-schedule.ts'
import { criticalPath } from './critical-path.ts'
import { activity, finishes, horizon, link, network, solved } from './example-networks.ts'
import { explainStarts, type StartCause } from './explain-start.ts'
import type { Activity, Network, Schedule } from './network.ts'
import { compareObjectives, type Objective, objectiveOf } from './objective.ts'
import { compilePolicy } from './policy.ts'
import { solveSchedule } from './solve-schedule.ts'
import { withoutCause } from './without-cause.ts'

const anyNetwork: fc.Arbitrary<Network> = fc
  .record({
    sketches: fc.array(fc.array(anyDearMode(6), { minLength: 1, maxLength: 2 }), {
      minLength: 1,
      maxLength: 9,
    }),
    links: anyLinks(12),
  })
  .map(({ sketches, links }) => {
    const size = sketches.length
    const forward = forwardLinks(links, size)
    return network(
      sketches.map((modes, index) => activity(`s${index}`, ...modes)),
      forward,
      2,
    )
  })

test('every schedule passes the independent checker', () => {
  fc.assert(
    fc.property(anyNetwork, (of) => {
      assert.deepEqual(checkSchedule(of, solved(of, 60)), [])
    }),
    { numRuns: 150, seed: 1 },
  )
})

test('a budget that does not bind moves nothing', () => {
  fc.assert(
    fc.property(anyNetwork, fc.nat(5), (of, spare) => {
      const free = solved(of, 60)
      const budget = objectiveOf(of, free).cost + spare
      assert.deepEqual(solved({ ...of, budget }, 60), free)
    }),
    { numRuns: 60, seed: 11 },
  )
})

test('the search never makes more schedules than asked, and says how many', () => {
  // Three at least: one from a rule, one to settle it, and one more to see that it stands.
  fc.assert(
    fc.property(anyNetwork, fc.integer({ min: 1, max: 90 }), (of, schedules) => {
      const result = solveSchedule(of, { schedules, seed: 4 })
      assert.ok(result.kind === 'feasible' && result.schedules <= Math.max(3, schedules))
    }),
    { numRuns: 100, seed: 8 },
  )
})

test('everything as late as its slack allows is a schedule too, and no later', () => {
  fc.assert(
    fc.property(anyNetwork, fc.nat(12), fc.integer({ min: 1, max: 9 }), (of, from, days) => {
      const capacity = new Int32Array(horizon).fill(2).fill(1, from, from + days)
      const booked = { ...of, resources: [{ id: 'desk', capacity }] }
      const result = solveSchedule(booked, { schedules: 60, seed: 7 })
      fc.pre(result.kind === 'feasible')
      const plan = (result as Extract<typeof result, { kind: 'feasible' }>).schedule
      const { slack } = criticalPath(booked, plan)
      const start = plan.start.map((day, index) => day + (slack[index] as number))
      const late = { ...plan, start, finish: finishes(booked, start, plan.mode) }
      assert.deepEqual(checkSchedule(booked, late), [])
      assert.equal(Math.max(...late.finish), Math.max(...plan.finish))
    }),
    { numRuns: 300, seed: 9 },
  )
})

test('the checker sees a start moved by a day', () => {
  const of = network(
    [activity('a', { days: 3, amount: 1 }), activity('b', { days: 2, amount: 1 })],
    [link(0, 1)],
  )
  const plan = solved(of)
  const early = { ...plan, start: plan.start.with(1, 2), finish: plan.finish.with(1, 4) }
  assert.equal(checkSchedule(of, early).length, 2)
})

test('same network, number and seed: same schedule', () => {
  fc.assert(
    fc.property(anyNetwork, (of) => {
      assert.deepEqual(solved(of, 80), solved(of, 80))
    }),
    { numRuns: 30, seed: 2 },
  )
})

test('the policy gives back the plan when everything takes what was planned', () => {
  fc.assert(
    fc.property(anyNetwork, (of) => {
      const plan = solved(of, 60)
      const days = Int32Array.from(
        of.activities,
        (one, index) => one.modes[plan.mode[index] as number]?.days ?? 0,
      )
      const start = new Int32Array(days.length)
      const finish = new Int32Array(days.length)
      const policy = compilePolicy(of, plan)
      policy.run(
        days.map((value) => value + 3),
        start,
        finish,
      )
      policy.run(days, start, finish)
      assert.deepEqual([start, finish], [plan.start, plan.finish])
    }),
    { numRuns: 80, seed: 3 },
  )
})

test('without the capacity limit that is named, a step starts earlier', () => {
  fc.assert(
    fc.property(anyNetwork, (of) => {
      const plan = solved(of, 60)
      explainStarts(of, plan).forEach((reason, index) => {
        if (reason.kind !== 'resource') return
        const holder = of.activities.findIndex(({ id }) => id === reason.holder)
        assert.ok(holder >= 0)
        // With everyone else where they are and no limit, the day before must break no other rule.
        const free = {
          ...of,
          resources: [{ id: 'desk', capacity: new Int32Array(horizon).fill(99) }],
        }
        const mode = of.activities[index]?.modes[
          plan.mode[index] as number
        ] as Activity['modes'][number]
        const days = of.calendars[mode.calendar]?.dayOfOrdinal as Int32Array
        const at = days.indexOf(plan.start[index] as number) - 1
        const moved = {
          ...plan,
          start: plan.start.with(index, days[at] as number),
          finish: plan.finish.with(index, (days[at + mode.days - 1] as number) + 1),
        }
        const before = of.links.filter(({ to }) => to === index)
        assert.deepEqual(checkSchedule({ ...free, links: before }, moved), [])
        assert.notDeepEqual(checkSchedule({ ...of, links: before }, moved), [])
        assert.ok((plan.finish[holder] as number) > (days[at] as number))
      })
    }),
    { numRuns: 100, seed: 6 },
  )
})

test('one working day earlier breaks a link from the predecessor that is named, or the release', () => {
  fc.assert(
    fc.property(anyNetwork, fc.array(fc.nat(9), { minLength: 9, maxLength: 9 }), (of, releases) => {
      const released = {
        ...of,
        activities: of.activities.map((one, index) => ({
          ...one,
          release: releases[index] as number,
        })),
        resources: [{ id: 'desk', capacity: new Int32Array(horizon).fill(99) }],
      }
      const plan = solved(released, 40)
      explainStarts(released, plan).forEach((reason, index) => {
        assert.notEqual(reason.kind, 'resource')
        const one = released.activities[index] as Activity
        const chosen = one.modes[plan.mode[index] as number] as Activity['modes'][number]
        const working = of.calendars[chosen.calendar]?.dayOfOrdinal as Int32Array
        const start = plan.start[index] as number
        const earlier = chosen.days > 0 ? working[working.indexOf(start) - 1] : start - 1
        if (earlier === undefined || earlier < 0) return
        const moved = { ...plan, start: plan.start.with(index, earlier) }
        const finish = plan.finish.with(
          index,
          finishes(released, moved.start, plan.mode)[index] as number,
        )
        const links = of.links.filter(
          ({ from, to }) => to === index && of.activities[from]?.id === reason.by,
        )
        const faults = checkSchedule({ ...released, links }, { ...moved, finish })
        assert.notDeepEqual(
          faults,
          [],
          `${one.id} starts on ${start} because of ${reason.kind} ${reason.by}`,
        )
        if (reason.kind === 'predecessor') assert.ok(faults.some((fault) => fault.includes(' -> ')))
      })
    }),
    { numRuns: 200, seed: 10 },
  )
})

test('dropping a link never makes an unlimited network longer', () => {
  fc.assert(
    fc.property(anyNetwork, fc.nat(11), (of, dropped) => {
      const free = {
        ...of,
        resources: [{ id: 'desk', capacity: new Int32Array(horizon).fill(99) }],
      }
      const fewer = { ...free, links: free.links.filter((_, index) => index !== dropped) }
      const last = (one: Network): number => objectiveOf(one, solved(one)).finish
      assert.ok(last(fewer) <= last(free))
    }),
    { numRuns: 60, seed: 4 },
  )
})

test('brute force over every order and mode of tiny cases finds nothing better', () => {
  const tiny = anyNetwork.filter((of) => of.activities.length <= 4)
  fc.assert(
    fc.property(tiny, (of) => {
      const found = objectiveOf(of, solved(of, 400))
      assert.equal(compareObjectives(found, bestByForce(of) as Objective), 0)
    }),
    { numRuns: 60, seed: 5 },
  )
})

test('with every cause of a start taken away it is earlier, and with only the first one just when no other is named', () => {
  fc.assert(
    fc.property(anyNetwork, fc.array(fc.nat(9), { minLength: 9, maxLength: 9 }), (of, releases) => {
      const released: Network = {
        ...of,
        activities: of.activities.map((one, at) => ({ ...one, release: releases[at] as number })),
      }
      const plan = solved(released, 40)
      explainStarts(released, plan).forEach((reason, at) => {
        const all = [reason, ...reason.also]
        const without = (causes: readonly StartCause[]): number =>
          firstDay(
            causes.reduce((left, cause) => withoutCause(left, at, cause), released),
            plan,
            at,
          )
        const isFree = all.every(({ kind }) => kind !== 'start')
        const start = plan.start[at] as number
        assert.equal(without(all) < start, isFree)
        for (let fewer = 0; fewer < all.length; fewer++)
          assert.equal(without(all.slice(0, fewer)), start)
      })
    }),
    { numRuns: 200, seed: 12 },
  )
})

/** The first day on which one activity could start by its own links, capacity, calendar and release, all others staying. */
function firstDay(of: Network, plan: Schedule, at: number): number {
  const links = of.links.filter(({ to }) => to === at)
  for (let start = 0; ; start++) {
    const moved = { ...plan, start: plan.start.with(at, start) }
    const finish = plan.finish.with(at, finishes(of, moved.start, plan.mode)[at] as number)
    const others = of.activities.map((one, index) => (index === at ? one : { ...one, release: 0 }))
    if (checkSchedule({ ...of, links, activities: others }, { ...moved, finish }).length === 0)
      return start
  }
}
