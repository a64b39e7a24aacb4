import { type Day, day, parseDay, weekdayOf } from './day.ts'

/** A working calendar as data: which weekdays work, and the dated exceptions both ways. */
export interface WorkingCalendar {
  readonly id: string
  /** Weekdays that work, Monday 1 to Sunday 7. Continuous processes use all seven. */
  readonly workingWeekdays: readonly number[]
  /** ISO dates off although their weekday works. */
  readonly holidays: readonly string[]
  /** ISO dates that work although their weekday is off (make-up weekends). */
  readonly makeUpDays: readonly string[]
}

/** A calendar laid out over a span of days for constant-time date arithmetic. */
export interface CalendarTable {
  readonly id: string
  /** First civil day of the span. */
  readonly origin: Day
  readonly length: number
  /** `ordinal[t]`: working days in [origin, origin + t). Length `length + 1`. */
  readonly ordinal: Int32Array
  /** `dayOfOrdinal[k]`: offset of the k-th working day (0-based). */
  readonly dayOfOrdinal: Int32Array
}

/** Lays a calendar out over `length` days from `origin`; throws on a date it cannot read or a span without any working day. */
export function tabulateCalendar(
  calendar: WorkingCalendar,
  origin: Day,
  length: number,
): CalendarTable {
  const off = daySet(calendar.id, calendar.holidays)
  const extra = daySet(calendar.id, calendar.makeUpDays)
  const works = new Set(calendar.workingWeekdays)
  const ordinal = new Int32Array(length + 1)
  const dayOfOrdinal = new Int32Array(length)
  let count = 0
  for (let t = 0; t < length; t++) {
    ordinal[t] = count
    const civil = day(origin + t)
    if (extra.has(civil) || (works.has(weekdayOf(civil)) && !off.has(civil)))
      dayOfOrdinal[count++] = t
  }
  ordinal[length] = count
  if (count === 0) throw new RangeError(`calendar ${calendar.id} has no working day in its span`)
  return { id: calendar.id, origin, length, ordinal, dayOfOrdinal: dayOfOrdinal.slice(0, count) }
}

function daySet(id: string, dates: readonly string[]): Set<Day> {
  return new Set(
    dates.map((date) => {
      const parsed = parseDay(date)
      if (parsed === undefined) throw new RangeError(`calendar ${id}: '${date}' is not a real date`)
      return parsed
    }),
  )
}
