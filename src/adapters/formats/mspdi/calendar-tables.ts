import type { CalendarTable } from '#core/units/calendar.ts'
import { day } from '#core/units/day.ts'
import type { Grid } from './grid.ts'
import type { WorkTime } from './work-time.ts'

/** Working times laid out on a grid. The first table works on every offset. */
export interface CalendarTables {
  readonly tables: readonly CalendarTable[]
  /** Index of a working time's table; null is time by the clock. */
  readonly indexOf: (time: WorkTime | null) => number
}

/** Lays out every distinct working time over `horizon` offsets. */
export function calendarTables(
  times: readonly (WorkTime | null)[],
  grid: Grid,
  horizon: number,
): CalendarTables {
  const distinct = [
    ...new Map(times.flatMap((time) => (time ? [[time.key, time] as const] : []))).values(),
  ]
  return {
    tables: [null, ...distinct].map((time) => tableOf(time, grid, horizon)),
    indexOf: (time) => (time === null ? 0 : 1 + distinct.findIndex(({ key }) => key === time.key)),
  }
}

function tableOf(time: WorkTime | null, grid: Grid, horizon: number): CalendarTable {
  const ordinal = new Int32Array(horizon + 1)
  const worked = new Int32Array(horizon)
  let count = 0
  for (let offset = 0; offset < horizon; offset++) {
    ordinal[offset] = count
    const spans = time?.spansOn(grid.origin + Math.floor(offset / grid.perDay))
    if (!spans || grid.works(spans, offset % grid.perDay)) worked[count++] = offset
  }
  ordinal[horizon] = count
  return {
    id: time?.key ?? 'every offset',
    origin: day(grid.origin),
    length: horizon,
    ordinal,
    dayOfOrdinal: worked.slice(0, count),
  }
}
