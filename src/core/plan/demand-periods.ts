import { civilOf, type Day, dayOf } from '#core/units/day.ts'
import { quarterLabel } from './months.ts'
import { outputByYear, type Wanted } from './output-volume.ts'
import type { DownSpan } from './world.ts'

/** A quarter of series output: `id` counts from the first one (`q01`), so that moving the date leaves the material path alone. */
export interface DemandPeriod {
  readonly id: string
  readonly demandKg: number
}

/** Finished magnet mass per quarter, kg: each year of the ramp in four equal parts, counted from the first quarter of output. */
export function demandPeriods(wanted: Wanted): DemandPeriod[] {
  return outputByYear(wanted).flatMap(({ tonnes }, year) =>
    [0, 1, 2, 3].map((quarter) => ({
      id: periodId(year * 4 + quarter),
      demandKg: (tonnes * 1000) / 4,
    })),
  )
}

/** Period ids (inclusive) that a dated span covers once output begins on `first`; undefined when it covers none. */
export function periodsDown(
  span: DownSpan,
  first: Day,
  count: number,
): { from: string; to: string } | undefined {
  const inside = Array.from({ length: count }, (_, index) => index).filter((index) => {
    const starts = quarterStart(first, index)
    const ends = quarterStart(first, index + 1)
    return starts <= span.to && ends > span.from
  })
  const from = inside[0]
  const to = inside.at(-1)
  return from === undefined || to === undefined
    ? undefined
    : { from: periodId(from), to: periodId(to) }
}

/** Index of the first period that begins on or after a date, once output begins on `first`; below 0 for one long past. */
export function periodFrom(date: Day, first: Day): number {
  const whole = quarterCount(date) - quarterCount(first)
  return quarterStart(date, 0) < date ? whole + 1 : whole
}

/** Whole quarters since the year 0. */
function quarterCount(date: Day): number {
  const { year, month } = civilOf(date)
  return year * 4 + Math.floor((month - 1) / 3)
}

/** A material path, or words about one, with its relative quarters written as calendar quarters, the first being the quarter of `first`. */
export function datePeriods<Value>(plan: Value, first: Day): Value {
  return dated(plan, first) as Value
}

const periodId = (index: number): string => `q${String(index + 1).padStart(2, '0')}`

/** First day of the quarter `index` quarters after that of `first`. */
export function quarterStart(first: Day, index: number): Day {
  const count = quarterCount(first) + index
  return dayOf(Math.floor(count / 4), (count % 4) * 3 + 1, 1)
}

function dated(value: unknown, first: Day): unknown {
  if (typeof value === 'string') {
    return value.replace(/\bq(\d\d)\b/g, (_, index: string) =>
      quarterLabel(first, Number(index) - 1),
    )
  }
  if (Array.isArray(value)) return value.map((item) => dated(item, first))
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, dated(item, first)]))
  }
  return value
}
