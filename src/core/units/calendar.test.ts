import assert from 'node:assert/strict'
import { test } from 'node:test'
import { tabulateCalendar, type WorkingCalendar } from './calendar.ts'
import { dayOf } from './day.ts'

const week = (change: Partial<WorkingCalendar>): WorkingCalendar => ({
  id: 'office',
  workingWeekdays: [1, 2, 3, 4, 5],
  holidays: [],
  makeUpDays: [],
  ...change,
})

test('holidays are off and make-up weekends work', () => {
  // Monday 28 September 2026 and twelve days on: 1 to 7 October off, Saturday 10 October made up.
  const holidays = ['2026-10-01', '2026-10-02', '2026-10-05', '2026-10-06', '2026-10-07']
  const table = tabulateCalendar(
    week({ holidays, makeUpDays: ['2026-10-10'] }),
    dayOf(2026, 9, 28),
    14,
  )
  assert.deepEqual([...table.dayOfOrdinal], [0, 1, 2, 10, 11, 12])
  assert.equal(table.ordinal[14], 6)
})

test('a date that is not real, and a span without a working day, are refused', () => {
  assert.throws(
    () => tabulateCalendar(week({ holidays: ['2026-02-30'] }), dayOf(2026, 1, 1), 30),
    /not a real date/,
  )
  assert.throws(() => tabulateCalendar(week({}), dayOf(2026, 10, 3), 2), /no working day/)
})
