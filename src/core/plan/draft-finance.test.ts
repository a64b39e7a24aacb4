import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseDay } from '#core/units/day.ts'
import { shockOf } from './draft-finance.ts'

const on = (iso: string) => parseDay(iso) ?? assert.fail(iso)

test('a slip in days is a delay in months of the calendar', () => {
  const delay = (finish: string, days: number) =>
    shockOf({ days, costFactor: 1.2 }, on(finish), on('2026-12-01')).delayMonths
  // 12 October 2028 and 231 days are 31 May 2029; one day more is June.
  assert.equal(delay('2028-10-12', 231), 7)
  assert.equal(delay('2028-10-12', 232), 8)
  assert.equal(delay('2028-10-12', 19), 0)
  assert.equal(delay('2028-10-12', 20), 1)
  assert.equal(
    shockOf({ days: 0, costFactor: 1.2 }, on('2028-10-12'), on('2026-12-01')).costFactor,
    1.2,
  )
})
