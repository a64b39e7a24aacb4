import assert from 'node:assert/strict'
import { test } from 'node:test'
import { tabulateCalendar } from '#core/units/calendar.ts'
import { dayOf } from '#core/units/day.ts'
import { clockOf } from './clock.ts'

// Tuesday 1 December 2026 and 13 days on: offsets 4, 5, 11 and 12 are weekends.
const office = clockOf(
  tabulateCalendar(
    { id: 'office', workingWeekdays: [1, 2, 3, 4, 5], holidays: [], makeUpDays: [] },
    dayOf(2026, 12, 1),
    14,
  ),
)

test('work steps over the weekend forwards and backwards', () => {
  assert.deepEqual([office.next(3), office.next(4), office.next(6)], [3, 6, 6])
  // Four days from Tuesday end with Friday; a fifth ends with Monday.
  assert.deepEqual([office.end(0, 4), office.end(0, 5), office.end(3, 0)], [4, 7, 3])
  // To end at or after Monday evening (7), two days begin on Friday; to end by Saturday (4) they begin on Thursday.
  assert.deepEqual([office.startToEnd(7, 2), office.latestStart(4, 2)], [3, 2])
  assert.deepEqual([office.startToEnd(5, 1), office.latestStart(6, 1)], [6, 3])
})

test('the first working day is the earliest there is', () => {
  assert.deepEqual([office.latestStart(1, 1), office.latestStart(0, 1)], [0, -1])
  assert.equal(office.startToEnd(1, 9), 0)
})

test('past its table a calendar goes on at its average pace, and never backwards', () => {
  // 10 working days in 14: the eleventh stands at 14, and then 1.4 days apart.
  assert.deepEqual([office.end(13, 2), office.next(14)], [15, 14])
  for (let offset = 14; offset < 60; offset++) {
    assert.ok(office.next(offset) >= offset)
    assert.ok(office.end(office.next(offset), 1) > offset)
    assert.ok(office.next(offset + 1) >= office.next(offset))
  }
})
