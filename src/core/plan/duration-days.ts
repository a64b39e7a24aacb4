import type { Estimate } from '#core/model/claim.ts'

/** Mean days in a month of the Gregorian calendar. */
const daysPerMonth = 365.2425 / 12

/** An estimate of time in days (of whatever calendar it is counted on). Throws on a unit that is not a time. */
export function durationDays(estimate: Estimate): { low: number; mode: number; high: number } {
  const factor = factorOf(estimate.unit)
  return { low: estimate.low * factor, mode: estimate.mode * factor, high: estimate.high * factor }
}

function factorOf(unit: string): number {
  const word = unit.replace(/^(working|calendar) /, '')
  if (word === 'day' || word === 'days') return 1
  if (word === 'week' || word === 'weeks') return 7
  if (word === 'month' || word === 'months') return daysPerMonth
  throw new RangeError(`'${unit}' is not a unit of time`)
}
