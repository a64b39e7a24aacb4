import type { CalendarTable } from '#core/units/calendar.ts'

/** Working-day arithmetic on one calendar, in offsets; past the end of its table the average pace goes on. */
export interface Clock {
  /** First working offset at or after `offset`. */
  readonly next: (offset: number) => number
  /** Exclusive end of `days` of work begun at `start`, which must be a working offset unless `days` is 0. */
  readonly end: (start: number, days: number) => number
  /** Earliest start whose work of `days` ends at or after `finish`. */
  readonly startToEnd: (finish: number, days: number) => number
  /** Latest start whose work of `days` ends at or before `finish`; negative when there is none. */
  readonly latestStart: (finish: number, days: number) => number
}

/** The clock of a tabulated calendar. */
export function clockOf(table: CalendarTable): Clock {
  const { ordinal, dayOfOrdinal, length } = table
  const count = dayOfOrdinal.length
  const pace = length / count
  const dayAt = (index: number): number =>
    index < count
      ? (dayOfOrdinal[index] as number)
      : Math.max(length + index - count, Math.floor(index * pace))
  /** Index of the first working day at or after an offset. */
  const indexAt = (offset: number): number => {
    if (offset <= 0) return 0
    if (offset < length) return ordinal[offset] as number
    let index = Math.max(count, Math.floor(offset / pace) - 1)
    while (dayAt(index) < offset) index++
    return index
  }
  return {
    next: (offset) => dayAt(indexAt(offset)),
    end: (start, days) => (days <= 0 ? start : dayAt(indexAt(start) + days - 1) + 1),
    startToEnd: (finish, days) =>
      days <= 0 ? finish : dayAt(Math.max(0, indexAt(finish - 1) - days + 1)),
    latestStart: (finish, days) => {
      if (days <= 0) return finish
      const index = indexAt(finish) - days
      return index < 0 ? -1 : dayAt(index)
    },
  }
}
