import type { CalendarTable } from '#core/units/calendar.ts'
import type { Day } from '#core/units/day.ts'

/** A multi-mode, resource-constrained project: activities, links and shared capacity over `horizon` days from `origin`. */
export interface Network {
  readonly origin: Day
  /** Days laid out; capacity and calendars go on past it as they ended. */
  readonly horizon: number
  /** `calendars[0]` works every day. */
  readonly calendars: readonly CalendarTable[]
  readonly resources: readonly NetworkResource[]
  /** Stocks that modes use up for good, `capacity` units for the whole project; absent when there are none. */
  readonly consumables?: readonly { readonly id: string; readonly capacity: number }[]
  readonly activities: readonly Activity[]
  readonly links: readonly Link[]
  /** Most the chosen modes may cost together; null for no limit. */
  readonly budget: number | null
}

/** Units available on each day offset; bookings and outages are already taken off. */
export interface NetworkResource {
  readonly id: string
  readonly capacity: Int32Array
}

export interface Activity {
  readonly id: string
  /** Earliest start, as an offset in days. */
  readonly release: number
  /** Latest finish wanted; each day past it counts `weight`. */
  readonly deadline: number | null
  readonly weight: number
  /** Start that must be kept; null when free. */
  readonly pinnedStart: number | null
  readonly modes: readonly ActivityMode[]
}

/** One way to do an activity. It holds its resources on every civil day from start to finish. */
export interface ActivityMode {
  readonly id: string
  /** Working days of its calendar; 0 is a milestone. */
  readonly days: number
  readonly calendar: number
  readonly uses: readonly { readonly resource: number; readonly amount: number }[]
  /** What doing it this way uses up, whenever and however long it is done; absent when nothing. */
  readonly consumes?: readonly { readonly consumable: number; readonly amount: number }[]
  readonly cost: number
}

/** Least distance between two activities, `lag` in calendar days (may be negative). */
export interface Link {
  readonly from: number
  readonly to: number
  readonly type: 'FS' | 'SS' | 'FF' | 'SF'
  readonly lag: number
}

/** Offsets in days; `finish` is exclusive. */
export interface Schedule {
  readonly start: Int32Array
  readonly finish: Int32Array
  readonly mode: Int32Array
}
