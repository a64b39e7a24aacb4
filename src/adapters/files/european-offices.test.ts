import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { civilOf, type Day, day, formatDay, parseDay, weekdayOf } from '#core/units/day.ts'
import { readCatalog } from './read-catalog.ts'

const read = readCatalog(join(import.meta.dirname, '..', '..', '..', 'catalog'))
assert.ok(read.kind === 'ok')
const { calendars } = read.value.catalog

/** Paschal full moon as MM-DD by golden number, as the Gregorian calendar lists it for 1900 to 2199. */
const paschalMoons =
  '04-14 04-03 03-23 04-11 03-31 04-18 04-08 03-28 04-16 04-05 03-25 04-13 04-02 03-22 04-10 03-30 04-17 04-07 03-27'.split(
    ' ',
  )

const on = (year: number, date: string): Day => parseDay(`${year}-${date}`) as Day

/** The Sunday after the paschal full moon. */
function easter(year: number): Day {
  const moon = on(year, paschalMoons[year % 19] as string)
  return day(moon + 7 - (weekdayOf(moon) % 7))
}

/** The fixed feasts as MM-DD, and those counted in days from Easter Sunday. */
const feasts = (fixed: string, fromEaster: readonly number[]) => (year: number) => [
  ...fixed.split(' ').map((date) => on(year, date)),
  ...fromEaster.map((offset) => day(easter(year) + offset)),
]

const offices = {
  // Public Holidays and Days of National Importance Act, sections 1 and 2; Good Friday, Easter, Pentecost.
  'ee-office': feasts('01-01 02-24 05-01 06-23 06-24 08-20 12-24 12-25 12-26', [-2, 0, 49]),
  // Code du travail, L3133-1; Easter Monday, Ascension, Whit Monday.
  'fr-office': feasts('01-01 05-01 05-08 07-14 08-15 11-01 11-11 12-25', [1, 39, 50]),
}

for (const [id, legal] of Object.entries(offices))
  test(`${id} holds every legal holiday of 2024 to 2036 and no other day`, () => {
    const calendar = calendars[id]
    assert.ok(calendar)
    const last = civilOf(parseDay(calendar.assumedFrom) as Day).year - 1
    assert.equal(last, 2036)
    const expected = Array.from({ length: last - 2023 }, (_, index) => 2024 + index)
      .flatMap(legal)
      .map(formatDay)
    assert.deepEqual(calendar.holidays, expected.sort())
  })

test('feasts that follow Easter stand where a church calendar shows them', () => {
  // Easter Sunday was 20 April 2025, and is 28 March 2027 and 25 March 2035.
  for (const date of ['2025-04-18', '2025-04-20', '2025-06-08', '2027-03-26', '2035-05-13'])
    assert.ok(calendars['ee-office']?.holidays.includes(date), date)
  for (const date of ['2025-04-21', '2025-05-29', '2025-06-09', '2027-03-29', '2035-05-14'])
    assert.ok(calendars['fr-office']?.holidays.includes(date), date)
})

test('Estonia rests on Good Friday and works on Whit Monday, France the other way round', () => {
  // Good Friday 2026 is 3 April, Whit Monday 25 May.
  const rests = (id: string, date: string) => calendars[id]?.holidays.includes(date)
  assert.ok(rests('ee-office', '2026-04-03') && !rests('fr-office', '2026-04-03'))
  assert.ok(rests('fr-office', '2026-05-25') && !rests('ee-office', '2026-05-25'))
})
