import { civilOf, type Day, dayOf } from '#core/units/day.ts'
import { monthLabel, quarterLabel } from './months.ts'
import { outputByYear, type Wanted } from './output-volume.ts'
import type { DownSpan } from './world.ts'

/** Months in a period of the material path. */
export type PeriodMonths = 1 | 3

/**
 * A quarter or month of series output: `id` counts from the first one (`q01`, `m01`), so that moving the date leaves the
 * material path alone.
 */
export interface DemandPeriod {
  readonly id: string
  readonly demandKg: number
}

/** Finished magnet mass per period, kg: each year of the ramp in equal parts, counted from the first period of output. */
export function demandPeriods(wanted: Wanted, months: PeriodMonths = 3): DemandPeriod[] {
  const inYear = 12 / months
  return outputByYear(wanted).flatMap(({ tonnes }, year) =>
    Array.from({ length: inYear }, (_, index) => ({
      id: periodId(year * inYear + index, months),
      demandKg: (tonnes * 1000) / inYear,
    })),
  )
}

/** Period ids (inclusive) that a dated span covers once output begins on `first`; undefined when it covers none. */
export function periodsDown(
  span: DownSpan,
  first: Day,
  count: number,
  months: PeriodMonths = 3,
): { from: string; to: string } | undefined {
  const inside = Array.from({ length: count }, (_, index) => index).filter((index) => {
    const starts = periodStart(first, index, months)
    const ends = periodStart(first, index + 1, months)
    return starts <= span.to && ends > span.from
  })
  const from = inside[0]
  const to = inside.at(-1)
  return from === undefined || to === undefined
    ? undefined
    : { from: periodId(from, months), to: periodId(to, months) }
}

/** Index of the first period that begins on or after a date, once output begins on `first`; below 0 for one long past. */
export function periodFrom(date: Day, first: Day, months: PeriodMonths = 3): number {
  const whole = periodCount(date, months) - periodCount(first, months)
  return periodStart(date, 0, months) < date ? whole + 1 : whole
}

/** Whole periods since the year 0. */
function periodCount(date: Day, months: PeriodMonths): number {
  const { year, month } = civilOf(date)
  return Math.floor((year * 12 + month - 1) / months)
}

/** A material path, or words about one, with its relative periods written as calendar quarters or months, the first being that of `first`. */
export function datePeriods<Value>(plan: Value, first: Day): Value {
  return dated(plan, first) as Value
}

const periodId = (index: number, months: PeriodMonths): string =>
  `${months === 1 ? 'm' : 'q'}${String(index + 1).padStart(2, '0')}`

/** First day of the quarter `index` quarters after that of `first`. */
export const quarterStart = (first: Day, index: number): Day => periodStart(first, index, 3)

/** First day of the period `index` periods after that of `first`. */
export function periodStart(first: Day, index: number, months: PeriodMonths): Day {
  const month = (periodCount(first, months) + index) * months
  return dayOf(Math.floor(month / 12), (month % 12) + 1, 1)
}

function dated(value: unknown, first: Day): unknown {
  if (typeof value === 'string') {
    return value.replace(/\b([mq])(\d\d)\b/g, (_, kind: string, index: string) =>
      (kind === 'm' ? monthLabel : quarterLabel)(first, Number(index) - 1),
    )
  }
  if (Array.isArray(value)) return value.map((item) => dated(item, first))
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, dated(item, first)]))
  }
  return value
}
