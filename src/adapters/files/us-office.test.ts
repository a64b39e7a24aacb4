import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { civilOf, type Day, day, dayOf, formatDay, parseDay, weekdayOf } from '#core/units/day.ts'
import { readCatalog } from './read-catalog.ts'

const read = readCatalog(join(import.meta.dirname, '..', '..', '..', 'catalog'))
assert.ok(read.kind === 'ok')
const calendar = read.value.catalog.calendars['us-office']
assert.ok(calendar)

const monday = 1
const thursday = 4

/** The n-th weekday of a month; the last one for n = 0. */
function nth(year: number, month: number, weekday: number, n: number): Day {
  if (n === 0) return day(nth(month === 12 ? year + 1 : year, (month % 12) + 1, weekday, 1) - 7)
  const first = dayOf(year, month, 1)
  return day(first + ((weekday - weekdayOf(first) + 7) % 7) + 7 * (n - 1))
}

/** The eleven days of 5 U.S.C. 6103(a). */
const legalHolidays = (year: number): Day[] => [
  dayOf(year, 1, 1),
  nth(year, 1, monday, 3),
  nth(year, 2, monday, 3),
  nth(year, 5, monday, 0),
  dayOf(year, 6, 19),
  dayOf(year, 7, 4),
  nth(year, 9, monday, 1),
  nth(year, 10, monday, 2),
  dayOf(year, 11, 11),
  nth(year, 11, thursday, 4),
  dayOf(year, 12, 25),
]

/** A Saturday is observed the day before, a Sunday the day after. */
function observed(holiday: Day): Day {
  const weekday = weekdayOf(holiday)
  return day(holiday + (weekday === 6 ? -1 : weekday === 7 ? 1 : 0))
}

test('the office calendar of the United States holds every legal holiday on the day it is observed, and no other day', () => {
  const last = civilOf(parseDay(calendar.assumedFrom) as Day).year - 1
  const expected = Array.from({ length: last - 2024 + 2 }, (_, index) => 2024 + index)
    .flatMap(legalHolidays)
    .map(observed)
    .filter((holiday) => civilOf(holiday).year <= last)
    .map(formatDay)
  assert.deepEqual(calendar.holidays, expected.sort())
})

test('holidays that fall on a weekend stand where a desk calendar shows them', () => {
  // 4 July 2026 is a Saturday, 4 July 2027 a Sunday, 1 January 2028 a Saturday.
  for (const date of ['2026-07-03', '2027-07-05', '2027-12-31'])
    assert.ok(calendar.holidays.includes(date), date)
  for (const date of ['2026-07-04', '2027-07-04', '2028-01-01'])
    assert.ok(!calendar.holidays.includes(date), date)
})
