import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type CalendarTable, tabulateCalendar } from '#core/units/calendar.ts'
import { dayOf } from '#core/units/day.ts'
import { checkSchedule } from './check-schedule.ts'
import { criticalPath } from './critical-path.ts'
import { explainStarts } from './explain-start.ts'
import type { Activity, Link, Network, Schedule } from './network.ts'
import { compareObjectives, objectiveOf } from './objective.ts'
import { compilePolicy } from './policy.ts'
import { solveSchedule } from './solve-schedule.ts'

const origin = dayOf(2026, 12, 1)
const horizon = 400
const every: CalendarTable = tabulateCalendar(
  { id: 'continuous', workingWeekdays: [1, 2, 3, 4, 5, 6, 7], holidays: [], makeUpDays: [] },
  origin,
  horizon,
)
// 1 December 2026 is a Tuesday, so offsets 4 and 5 are a weekend; Friday the 11th (offset 10) is a holiday here.
const office: CalendarTable = tabulateCalendar(
  { id: 'office', workingWeekdays: [1, 2, 3, 4, 5], holidays: ['2026-12-11'], makeUpDays: [] },
  origin,
  horizon,
)

interface Sketch {
  readonly days: number
  readonly calendar?: number
  readonly amount?: number
  readonly cost?: number
}

function activity(id: string, ...modes: Sketch[]): Activity {
  return {
    id,
    release: 0,
    deadline: null,
    weight: 1,
    pinnedStart: null,
    modes: modes.map(({ days, calendar = 0, amount = 0, cost = 0 }, index) => ({
      id: `${id}.${index}`,
      days,
      calendar,
      uses: amount > 0 ? [{ resource: 0, amount }] : [],
      cost,
    })),
  }
}

function network(activities: readonly Activity[], links: readonly Link[], capacity = 1): Network {
  return {
    origin,
    horizon,
    calendars: [every, office],
    resources: [{ id: 'desk', capacity: new Int32Array(horizon).fill(capacity) }],
    activities,
    links,
    budget: null,
  }
}

function solved(of: Network, schedules = 200): Schedule {
  const result = solveSchedule(of, { schedules, seed: 7 })
  assert.equal(result.kind, 'feasible')
  return (result as Extract<typeof result, { kind: 'feasible' }>).schedule
}

const link = (from: number, to: number, type: Link['type'] = 'FS', lag = 0): Link => ({
  from,
  to,
  type,
  lag,
})

test('working days step over the weekend and the holiday', () => {
  // Three office days from Tuesday 1st end after Thursday 3rd (offset 3). Six more: Fri 4, Mon 7 to Thu 10, and, the 11th being off, Mon 14 (offset 13), so the end is 14.
  const plan = solved(
    network(
      [activity('a', { days: 3, calendar: 1 }), activity('b', { days: 6, calendar: 1 })],
      [link(0, 1)],
    ),
  )
  assert.deepEqual([...plan.start], [0, 3])
  assert.deepEqual([...plan.finish], [3, 14])
})

test('all four kinds of link hold with their lags', () => {
  // a: 0 to 5. SS+2: b starts 2, ends 5. FF+1: c of 2 days ends at 6, so starts 4. SF+9: d of 3 days ends at 0 + 9, so starts 6.
  const plan = solved(
    network(
      [
        activity('a', { days: 5 }),
        activity('b', { days: 3 }),
        activity('c', { days: 2 }),
        activity('d', { days: 3 }),
      ],
      [link(0, 1, 'SS', 2), link(0, 2, 'FF', 1), link(0, 3, 'SF', 9)],
    ),
  )
  assert.deepEqual([...plan.start], [0, 2, 4, 6])
})

test('one desk serves one after another, and the reason names who holds it', () => {
  const of = network(
    [activity('a', { days: 4, amount: 1 }), activity('b', { days: 4, amount: 1 })],
    [],
  )
  const plan = solved(of)
  assert.equal(Math.max(...plan.finish), 8)
  const second = plan.start[0] === 0 ? 1 : 0
  const reason = explainStarts(of, plan)[second]
  assert.deepEqual(reason, { kind: 'resource', by: 'desk', holder: second === 1 ? 'a' : 'b' })
})

test('the dear quick mode is bought only where the finish needs it', () => {
  // Chain a-c decides (10 days, or 6 for 100 more); b runs beside it for 3 days, or 2 for 50 more: b stays cheap.
  const of = network(
    [
      activity('a', { days: 10, cost: 0 }, { days: 6, cost: 100 }),
      activity('b', { days: 3, cost: 0 }, { days: 2, cost: 50 }),
      activity('c', { days: 1 }),
    ],
    [link(0, 2), link(1, 2)],
  )
  assert.deepEqual([...solved(of).mode], [1, 0, 0])
})

test('a budget below the quick modes takes the slow ones; below all of them it is named', () => {
  const activities = [activity('a', { days: 10, cost: 10 }, { days: 6, cost: 100 })]
  assert.deepEqual([...solved({ ...network(activities, []), budget: 50 }).mode], [0])
  const none = solveSchedule({ ...network(activities, []), budget: 5 }, { schedules: 50, seed: 1 })
  assert.deepEqual(none, { kind: 'infeasible', conflicts: [{ kind: 'budget', activity: null }] })
})

test('a circle of links is named, not scheduled', () => {
  const result = solveSchedule(
    network([activity('a', { days: 1 }), activity('b', { days: 1 })], [link(0, 1), link(1, 0)]),
    { schedules: 10, seed: 1 },
  )
  assert.deepEqual(result, {
    kind: 'infeasible',
    conflicts: [
      { kind: 'cycle', activity: 'a' },
      { kind: 'cycle', activity: 'b' },
    ],
  })
})

test('slack is what an activity may slip; the longest chain has none', () => {
  const of = network(
    [activity('a', { days: 10 }), activity('b', { days: 3 }), activity('c', { days: 1 })],
    [link(0, 2), link(1, 2)],
  )
  const { slack, critical } = criticalPath(of, solved(of))
  assert.deepEqual([...slack], [0, 7, 0])
  assert.deepEqual([...critical], [1, 0, 1])
})

const anyNetwork: fc.Arbitrary<Network> = fc
  .record({
    sketches: fc.array(
      fc.array(
        fc.record({
          days: fc.integer({ min: 0, max: 6 }),
          calendar: fc.integer({ min: 0, max: 1 }),
          amount: fc.integer({ min: 0, max: 2 }),
          cost: fc.integer({ min: 0, max: 9 }),
        }),
        { minLength: 1, maxLength: 2 },
      ),
      { minLength: 1, maxLength: 9 },
    ),
    links: fc.array(
      fc.tuple(
        fc.nat(8),
        fc.nat(8),
        fc.constantFrom<Link['type']>('FS', 'SS', 'FF', 'SF'),
        fc.integer({ min: -2, max: 3 }),
      ),
      { maxLength: 12 },
    ),
  })
  .map(({ sketches, links }) => {
    const size = sketches.length
    const forward = links.flatMap(([left, right, type, lag]) => {
      const from = Math.min(left, right) % size
      const to = Math.max(left, right) % size
      return from < to ? [link(from, to, type, lag)] : []
    })
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
      assert.equal(compareObjectives(found, bestByForce(of)), 0)
    }),
    { numRuns: 60, seed: 5 },
  )
})

/** Every order of activities and every choice of modes, each placed day by day. */
function bestByForce(of: Network): ReturnType<typeof objectiveOf> {
  const size = of.activities.length
  let best: ReturnType<typeof objectiveOf> | undefined
  for (const mode of choices(of.activities.map(({ modes }) => modes.length))) {
    for (const order of orders(size)) {
      const plan = placedByHand(of, order, Int32Array.from(mode))
      if (!plan) continue
      const value = objectiveOf(of, plan)
      if (!best || compareObjectives(value, best) < 0) best = value
    }
  }
  return best as ReturnType<typeof objectiveOf>
}

function placedByHand(
  of: Network,
  order: readonly number[],
  mode: Int32Array,
): Schedule | undefined {
  const size = of.activities.length
  const plan = { start: new Int32Array(size).fill(-1), finish: new Int32Array(size).fill(-1), mode }
  for (const index of order) {
    if (of.links.some(({ from, to }) => to === index && (plan.start[from] as number) < 0))
      return undefined
    const chosen = of.activities[index]?.modes[mode[index] as number] as Activity['modes'][number]
    for (let start = 0; ; start++) {
      let finish = start
      for (let left = chosen.days; left > 0; finish++)
        if (of.calendars[chosen.calendar]?.dayOfOrdinal.includes(finish)) left--
      plan.start[index] = start
      plan.finish[index] = finish
      const placed = order.slice(0, order.indexOf(index) + 1)
      if (
        checkSchedule(part(of, placed), {
          start: pick(plan.start, placed),
          finish: pick(plan.finish, placed),
          mode: pick(mode, placed),
        }).length === 0
      )
        break
    }
  }
  return plan
}

function part(of: Network, kept: readonly number[]): Network {
  const at = (index: number): number => kept.indexOf(index)
  const links = of.links
    .filter(({ from, to }) => at(from) >= 0 && at(to) >= 0)
    .map((one) => ({ ...one, from: at(one.from), to: at(one.to) }))
  return { ...of, links, activities: kept.map((index) => of.activities[index] as Activity) }
}

const pick = (values: Int32Array, kept: readonly number[]): Int32Array =>
  Int32Array.from(kept, (index) => values[index] as number)

function choices(counts: readonly number[]): number[][] {
  return counts.reduce<number[][]>(
    (all, count) =>
      all.flatMap((some) => Array.from({ length: count }, (_, index) => [...some, index])),
    [[]],
  )
}

function orders(size: number): number[][] {
  if (size === 0) return [[]]
  return orders(size - 1).flatMap((rest) =>
    Array.from({ length: size }, (_, at) => [...rest.slice(0, at), size - 1, ...rest.slice(at)]),
  )
}
