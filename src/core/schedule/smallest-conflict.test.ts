import assert from 'node:assert/strict'
import { test } from 'node:test'
import { tabulateCalendar } from '#core/units/calendar.ts'
import { dayOf } from '#core/units/day.ts'
import { checkSchedule } from './check-schedule.ts'
import type { Activity, Network } from './network.ts'
import { smallestConflict } from './smallest-conflict.ts'
import { solveSchedule } from './solve-schedule.ts'

const origin = dayOf(2026, 12, 1)
const horizon = 200
const every = tabulateCalendar(
  { id: 'continuous', workingWeekdays: [1, 2, 3, 4, 5, 6, 7], holidays: [], makeUpDays: [] },
  origin,
  horizon,
)
const effort = { schedules: 100, seed: 3 }

function activity(id: string, days: number, wishes: Partial<Activity> = {}): Activity {
  const modes = [{ id, days, calendar: 0, uses: [{ resource: 0, amount: 1 }], cost: 10 }]
  return { id, release: 0, deadline: null, weight: 1, pinnedStart: null, modes, ...wishes }
}

function network(activities: readonly Activity[], wishes: Partial<Network> = {}): Network {
  return {
    origin,
    horizon,
    calendars: [every],
    resources: [{ id: 'desk', capacity: new Int32Array(horizon).fill(1) }],
    activities,
    links: [],
    budget: null,
    ...wishes,
  }
}

test('two deadlines that one desk cannot both meet are named, a third that is free is not', () => {
  // Two steps of 5 days on one desk: one ends on day 10, so both cannot be done by day 8; day 90 is no trouble.
  const of = network([
    activity('a', 5, { deadline: 8 }),
    activity('b', 5, { deadline: 8 }),
    activity('c', 5, { deadline: 90 }),
  ])
  assert.deepEqual(smallestConflict(of, effort), [
    { kind: 'deadline', activity: 'a' },
    { kind: 'deadline', activity: 'b' },
  ])
})

test('a network whose demands all hold has no conflict', () => {
  const of = network([activity('a', 5, { deadline: 10 }), activity('b', 5, { deadline: 10 })])
  assert.deepEqual(smallestConflict(of, effort), [])
})

test('a pin before its predecessor can be done is named', () => {
  // a takes 5 days, so b cannot start on day 3 after it.
  const of = network([activity('a', 5), activity('b', 2, { pinnedStart: 3 })], {
    links: [{ from: 0, to: 1, type: 'FS', lag: 0 }],
  })
  const expected = [{ kind: 'pin', activity: 'b' }]
  assert.deepEqual(solveSchedule(of, effort), { kind: 'infeasible', conflicts: expected })
  assert.deepEqual(smallestConflict(of, effort), expected)
})

test('a budget below the only modes is named alone', () => {
  // Two modes of 10 each against 15.
  const of = network([activity('a', 1, { deadline: 50 }), activity('b', 1)], { budget: 15 })
  assert.deepEqual(smallestConflict(of, effort), [{ kind: 'budget', activity: null }])
})

test('free work makes room for pinned work on the same desk', () => {
  // b holds the desk on days 3 to 5; a needs 5 days together, so it waits until day 5 and ends on day 10.
  const of = network([activity('a', 5), activity('b', 2, { pinnedStart: 3 })])
  const result = solveSchedule(of, effort)
  assert.ok(result.kind === 'feasible')
  assert.deepEqual([...result.schedule.start], [5, 3])
  assert.deepEqual(checkSchedule(of, result.schedule), [])
})

test('two pins that overfill one desk are both named', () => {
  // Both want the only desk on day 4.
  const of = network([activity('a', 3, { pinnedStart: 2 }), activity('b', 3, { pinnedStart: 4 })])
  assert.deepEqual(solveSchedule(of, effort), {
    kind: 'infeasible',
    conflicts: [
      { kind: 'pin', activity: 'a' },
      { kind: 'pin', activity: 'b' },
    ],
  })
})
