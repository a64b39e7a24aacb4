import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { civilOf, day, dayOf, formatDay, parseDay, weekdayOf } from './day.ts'

test('known days: the epoch, a leap day, a century that leaps and one that does not', () => {
  assert.equal(parseDay('1970-01-01'), 0)
  assert.equal(dayOf(2000, 3, 1) - dayOf(2000, 2, 28), 2)
  assert.equal(dayOf(2100, 3, 1) - dayOf(2100, 2, 28), 1)
  // 1 December 2026 is a Tuesday; 20 December 2025 was a Saturday.
  assert.equal(weekdayOf(dayOf(2026, 12, 1)), 2)
  assert.equal(weekdayOf(dayOf(2025, 12, 20)), 6)
})

test('texts that are no real date are not read', () => {
  for (const text of ['2026-02-30', '2026-13-01', '2026-1-1', '20260101', ''])
    assert.equal(parseDay(text), undefined)
})

test('a date survives writing and reading, and weekdays follow each other', () => {
  fc.assert(
    fc.property(fc.integer({ min: -700000, max: 700000 }), (number) => {
      const value = day(number)
      const { year, month, date } = civilOf(value)
      assert.equal(dayOf(year, month, date), value)
      if (year >= 0 && year <= 9999) assert.equal(parseDay(formatDay(value)), value)
      assert.equal(weekdayOf(day(number + 1)), (weekdayOf(value) % 7) + 1)
    }),
    { seed: 1 },
  )
})
