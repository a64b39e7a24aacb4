import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseDay } from '#core/units/day.ts'
import { monthIndex, monthLabel, quarterLabel } from './months.ts'

const on = (iso: string) => parseDay(iso) ?? assert.fail(iso)

test('months and quarters are counted by the calendar, whatever the day of the month', () => {
  assert.equal(monthIndex(on('2026-12-31'), on('2027-01-01')), 1)
  assert.equal(monthIndex(on('2026-12-01'), on('2026-12-31')), 0)
  assert.equal(monthIndex(on('2026-12-01'), on('2028-03-01')), 15)
  assert.equal(monthLabel(on('2026-12-31'), 0), '2026-12')
  assert.equal(monthLabel(on('2026-12-31'), 1), '2027-01')
  assert.equal(monthLabel(on('2026-02-15'), 22), '2027-12')
  assert.equal(quarterLabel(on('2026-12-31'), 0), '2026-Q4')
  assert.equal(quarterLabel(on('2026-12-31'), 1), '2027-Q1')
})
