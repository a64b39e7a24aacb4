import assert from 'node:assert/strict'
import { test } from 'node:test'
import { monthAt, monthIndex, monthOfYear, yearOf } from './month.ts'

test('months are counted across years in both directions', () => {
  assert.equal(monthAt('2026-11', 0), '2026-11')
  assert.equal(monthAt('2026-11', 2), '2027-01')
  assert.equal(monthIndex('2026-11', '2027-01-31'), 2)
  assert.equal(monthIndex('2026-11', '2026-01-01'), -10)
  assert.equal(monthIndex('2026-11', '2027'), 2)
  assert.equal(monthOfYear('2026-11', 1), 12)
  assert.equal(yearOf('2026-11', 1), 2026)
  assert.equal(yearOf('2026-11', 2), 2027)
})

test('what is not a month is refused', () => {
  assert.throws(() => monthIndex('2026-11', 'soon'), /'soon' is not a month/)
})
