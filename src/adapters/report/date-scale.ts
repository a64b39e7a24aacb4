import { civilOf, day, dayOf, formatDay, parseDay } from '#core/units/day.ts'

/** Where dates stand on a horizontal axis. */
export interface DateScale {
  readonly x: (iso: string) => number
  /** Quarter starts on the axis; `year` is set where a year begins or the axis starts. */
  readonly ticks: readonly { readonly x: number; readonly label: string; readonly year: boolean }[]
}

/** A scale from the earliest to the latest of `dates` (ISO), from `left` to `right` pixels. */
export function dateScale(dates: readonly string[], left: number, right: number): DateScale {
  const days = dates.map((iso) => parseDay(iso)).filter((found) => found !== undefined)
  const first = Math.min(...days)
  const last = Math.max(...days, first + 1)
  const place = (at: number) => left + ((at - first) / (last - first)) * (right - left)
  return {
    x: (iso) => place(parseDay(iso) ?? first),
    ticks: quarterStarts(first, last).map(({ at, iso, month }) => ({
      x: place(at),
      label: month === 1 ? iso.slice(0, 4) : `Q${(month + 2) / 3}`,
      year: month === 1,
    })),
  }
}

function quarterStarts(first: number, last: number) {
  const begin = civilOf(day(first))
  const quarters = Math.ceil((last - first) / 90) + 1
  return Array.from({ length: quarters }, (_, index) => {
    const month = Math.floor((begin.month - 1) / 3) * 3 + index * 3
    const at = dayOf(begin.year + Math.floor(month / 12), (month % 12) + 1, 1)
    return { at: Number(at), iso: formatDay(at), month: (month % 12) + 1 }
  }).filter(({ at }) => at >= first && at <= last)
}
