import type { Quantity } from './unit.ts'

/** A civil date as the number of days since 1970-01-01 (which is day 0). */
export type Day = Quantity<'day'>

/** Names a bare integer as a civil day number. */
export const day = (value: number): Day => value as Day

/** The civil day of an ISO date (`YYYY-MM-DD`), or undefined when the text is not a real date. */
export function parseDay(iso: string): Day | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso)
  if (!match) return undefined
  const result = dayOf(Number(match[1]), Number(match[2]), Number(match[3]))
  return formatDay(result) === iso ? result : undefined
}

/** ISO date of a civil day. */
export function formatDay(value: Day): string {
  const { year, month, date } = civilOf(value)
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`
}

/** Day number of a proleptic Gregorian date; months 1 to 12 (era arithmetic after Hinnant, "chrono-compatible date algorithms"). */
export function dayOf(year: number, month: number, date: number): Day {
  const y = month <= 2 ? year - 1 : year
  const era = Math.floor(y / 400)
  const yearOfEra = y - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + date - 1
  const dayOfEra =
    yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return (era * 146097 + dayOfEra - 719468) as Day
}

/** Year, month (1 to 12) and date of a civil day. */
export function civilOf(value: Day): { year: number; month: number; date: number } {
  const shifted = value + 719468
  const era = Math.floor(shifted / 146097)
  const dayOfEra = shifted - era * 146097
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36524) -
      Math.floor(dayOfEra / 146096)) /
      365,
  )
  const dayOfYear =
    dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const monthShifted = Math.floor((5 * dayOfYear + 2) / 153)
  const date = dayOfYear - Math.floor((153 * monthShifted + 2) / 5) + 1
  const month = monthShifted < 10 ? monthShifted + 3 : monthShifted - 9
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, date }
}

/** Day of the week, Monday 1 to Sunday 7. Day 0 was a Thursday. */
export const weekdayOf = (value: Day): number => ((((value + 3) % 7) + 7) % 7) + 1
