import { civilOf, day, dayOf, parseDay } from '#core/units/day.ts'

/** The start of a quarter on an axis; `quarter` is 1 where a year begins. */
interface Tick {
  readonly x: number
  readonly year: number
  readonly quarter: number
}

/** Where dates stand on a horizontal axis. */
export interface DateScale {
  readonly x: (iso: string) => number
  readonly ticks: readonly Tick[]
}

/** A scale from the earliest to the latest of `dates` (ISO), from `left` to `right` pixels. */
export function dateScale(dates: readonly string[], left: number, right: number): DateScale {
  const days = dates.map((iso) => parseDay(iso)).filter((found) => found !== undefined)
  const first = Math.min(...days)
  const last = Math.max(...days, first + 1)
  const place = (at: number) => left + ((at - first) / (last - first)) * (right - left)
  return {
    x: (iso) => place(parseDay(iso) ?? first),
    ticks: quarterStarts(first, last).map(({ at, ...tick }) => ({ ...tick, x: place(at) })),
  }
}

function quarterStarts(first: number, last: number) {
  const begin = civilOf(day(first))
  const quarters = Math.ceil((last - first) / 90) + 1
  return Array.from({ length: quarters }, (_, index) => {
    const month = Math.floor((begin.month - 1) / 3) * 3 + index * 3
    const year = begin.year + Math.floor(month / 12)
    return {
      at: Number(dayOf(year, (month % 12) + 1, 1)),
      year,
      quarter: Math.floor((month % 12) / 3) + 1,
    }
  }).filter(({ at }) => at >= first && at <= last)
}
