import { type CalendarTable, tabulateCalendar } from '#core/units/calendar.ts'
import { dayOf } from '#core/units/day.ts'
import type { Activity, Link, Network, Schedule } from './network.ts'
import { solveSchedule } from './solve-schedule.ts'

const origin = dayOf(2026, 12, 1)
/** Days laid out. */
export const horizon = 400
const every: CalendarTable = tabulateCalendar(
  { id: 'continuous', workingWeekdays: [1, 2, 3, 4, 5, 6, 7], holidays: [], makeUpDays: [] },
  origin,
  horizon,
)
// 1 December 2026 is a Tuesday, so offsets 4 and 5 are a weekend; Friday the 11th (offset 10) is a holiday here.
const office: CalendarTable = tabulateCalendar(
  { id: 'office', workingWeekdays: [1, 2, 3, 4, 5], holidays: ['2026-12-11'], makeUpDays: [] },
  origin,
  horizon,
)

/** One mode in a few words. */
export interface Sketch {
  readonly days: number
  readonly calendar?: number
  readonly amount?: number
  readonly cost?: number
}

/** An activity with these modes; `calendar` 1 is the office, `amount` is of the one desk. */
export function activity(id: string, ...modes: Sketch[]): Activity {
  return {
    id,
    release: 0,
    deadline: null,
    weight: 1,
    pinnedStart: null,
    modes: modes.map(({ days, calendar = 0, amount = 0, cost = 0 }, index) => ({
      id: `${id}.${index}`,
      days,
      calendar,
      uses: amount > 0 ? [{ resource: 0, amount }] : [],
      cost,
    })),
  }
}

/** A network of one desk with `capacity` officers. */
export function network(
  activities: readonly Activity[],
  links: readonly Link[],
  capacity = 1,
): Network {
  return {
    origin,
    horizon,
    calendars: [every, office],
    resources: [{ id: 'desk', capacity: new Int32Array(horizon).fill(capacity) }],
    activities,
    links,
    budget: null,
  }
}

/** A link between two activities. */
export const link = (from: number, to: number, type: Link['type'] = 'FS', lag = 0): Link => ({
  from,
  to,
  type,
  lag,
})

/** `units` of capacity, none on the days from `from` to before `to`. */
export function closed(units: number, from: number, to: number): Int32Array {
  return new Int32Array(horizon).fill(units).fill(0, from, to)
}

/** The end of every activity that starts on a working day, counted day by day. */
export function finishes(of: Network, start: Int32Array, mode: Int32Array): Int32Array {
  return start.map((from, index) => {
    const chosen = of.activities[index]?.modes[mode[index] as number] as Activity['modes'][number]
    let day = from
    for (let left = chosen.days; left > 0; day++)
      if (of.calendars[chosen.calendar]?.dayOfOrdinal.includes(day)) left--
    return day
  })
}

/** The best schedule found; throws where there is none. */
export function solved(of: Network, schedules = 200): Schedule {
  const result = solveSchedule(of, { schedules, seed: 7 })
  if (result.kind === 'infeasible') throw new Error('this example has no schedule')
  return result.schedule
}
