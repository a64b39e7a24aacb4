import assert from 'node:assert/strict'
import { test } from 'node:test'
import { tabulateCalendar } from '#core/units/calendar.ts'
import { day, type dayOf, parseDay, weekdayOf } from '#core/units/day.ts'
import { shippedWorld } from './shipped-world.ts'

const calendar = shippedWorld().catalog.calendars['cn-office']
assert.ok(calendar)

/** Working days of a span, both days inside. */
function worked(from: string, to: string): number {
  const origin = parseDay(from) as ReturnType<typeof dayOf>
  const length = (parseDay(to) as number) - origin + 1
  return tabulateCalendar(calendar as NonNullable<typeof calendar>, origin, length).dayOfOrdinal
    .length
}

test('the published years count as the State Council made them, with their make-up weekends', () => {
  // 365 days of 2026 with 104 weekend days (52 Saturdays, 52 Sundays): 261 weekdays. Off among the weekdays: 1 and 2 January,
  // 16 to 20 and 23 February, 6 April, 1, 4 and 5 May, 19 June, 25 September, 1, 2, 5, 6 and 7 October: 19. Made up: 6 weekend days.
  assert.equal(worked('2026-01-01', '2026-12-31'), 261 - 19 + 6)
  // Saturday 14 February works before the nine days off; Saturday 28 February after them.
  assert.equal(worked('2026-02-14', '2026-02-28'), 1 + 4 + 1)
  // 2025 begins on a Wednesday: 261 weekdays. Off among them: 1 January, 28 to 31 January, 3 and 4 February, 4 April, 1, 2 and
  // 5 May, 2 June, 1, 2, 3, 6, 7 and 8 October: 18. Made up: 5.
  assert.equal(worked('2025-01-01', '2025-12-31'), 261 - 18 + 5)
})

test('years that nobody has published yet are said to be assumed, and have no make-up day', () => {
  assert.equal(calendar?.assumedFrom, '2027-01-01')
  assert.ok(calendar?.makeUpDays.every((iso) => iso < calendar.assumedFrom))
  for (const iso of calendar?.makeUpDays ?? [])
    assert.ok(weekdayOf(parseDay(iso) ?? day(0)) > 5, iso)
})
