import assert from 'node:assert/strict'
import { test } from 'node:test'
import { criticalPath } from './critical-path.ts'
import { activity, closed, horizon, link, network, solved } from './example-networks.ts'
import { explainStarts } from './explain-start.ts'
import { solveSchedule } from './solve-schedule.ts'

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
  assert.deepEqual(reason, {
    kind: 'resource',
    by: 'desk',
    holder: second === 1 ? 'a' : 'b',
    also: [],
  })
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

test('a budget that binds buys the days that are cheapest, not those that come first', () => {
  // One after another 10, 10 and 20 days. For 100 in all: a day each off a and b at 50, or ten days off c. So c: 10 + 10 + 10.
  const of = network(
    [
      activity('a', { days: 10 }, { days: 9, cost: 50 }),
      activity('b', { days: 10 }, { days: 9, cost: 50 }),
      activity('c', { days: 20 }, { days: 10, cost: 100 }),
    ],
    [link(0, 1), link(1, 2)],
  )
  const plan = solved({ ...of, budget: 100 })
  assert.deepEqual([...plan.mode], [0, 0, 1])
  assert.equal(Math.max(...plan.finish), 30)
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

test('who hands the desk on may slip as far as who takes it', () => {
  // c makes the project 10 days long; a and b take the desk one after the other, 2 days each: both may slip by 6.
  const of = network(
    [
      activity('a', { days: 2, amount: 1 }),
      activity('b', { days: 2, amount: 1 }),
      activity('c', { days: 10 }),
    ],
    [],
  )
  assert.deepEqual([...criticalPath(of, solved(of)).slack], [6, 6, 0])
})

test('the first of several bookings ends the slack', () => {
  // Two places on the desk; others take one of them on day 10 and the second on day 15. a needs both for 3 days.
  const of = network([activity('a', { days: 3, amount: 2 }), activity('b', { days: 30 })], [], 2)
  const capacity = new Int32Array(horizon).fill(2).fill(1, 10, 20).fill(0, 15, 18)
  const booked = { ...of, resources: [{ id: 'desk', capacity }] }
  assert.deepEqual([...criticalPath(booked, solved(booked)).slack], [7, 0])
})

test('a reason names the day of filing, a date from outside, a day off, or a desk that nobody lends', () => {
  // Offsets 4 and 5 are a weekend; the desk is closed on days 0 to 2.
  const released = (id: string, release: number) => ({
    ...activity(id, { days: 1, calendar: 1 }),
    release,
  })
  const of = network(
    [released('a', 0), released('b', 3), released('c', 4), activity('d', { days: 1, amount: 1 })],
    [],
  )
  const booked = { ...of, resources: [{ id: 'desk', capacity: closed(1, 0, 3) }] }
  assert.deepEqual(explainStarts(booked, solved(booked)), [
    { kind: 'start', by: 'a', holder: null, also: [] },
    { kind: 'release', by: 'b', holder: null, also: [] },
    { kind: 'calendar', by: 'office', holder: null, also: [] },
    { kind: 'resource', by: 'desk', holder: null, also: [] },
  ])
})

test('slack ends where a booking of others begins', () => {
  // b makes the project 30 days long. a needs the desk for 3 days and others hold it on days 10 to 19: it may start on day 7 at the latest.
  const of = network([activity('a', { days: 3, amount: 1 }), activity('b', { days: 30 })], [])
  const booked = { ...of, resources: [{ id: 'desk', capacity: closed(1, 10, 20) }] }
  assert.deepEqual([...criticalPath(booked, solved(booked)).slack], [7, 0])
})

test('work that cannot end within the days laid out is no plan', () => {
  const of = network([activity('a', { days: horizon + 1 })], [])
  assert.deepEqual(solveSchedule(of, { schedules: 10, seed: 1 }), {
    kind: 'infeasible',
    conflicts: [{ kind: 'horizon', activity: null }],
  })
})
