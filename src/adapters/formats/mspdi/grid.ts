import { dayOfInstant, type Instant, minutesPerDay } from './raw-fields.ts'
import type { Spans } from './read-calendars.ts'
import type { WorkTime } from './work-time.ts'

/** How a file's minutes become the whole offsets that a network counts in. */
export interface Grid {
  /** Civil day of offset 0. */
  readonly origin: number
  /** Offsets in one civil day. */
  readonly perDay: number
  /** First offset at or after an instant. */
  readonly startOf: (instant: Instant) => number
  /** Offset by which everything before an instant is over. */
  readonly endOf: (instant: Instant) => number
  /** Offsets that working minutes fill, rounded up. */
  readonly worked: (minutes: number) => number
  /** Offsets that minutes by the clock fill, rounded up. */
  readonly elapsed: (minutes: number) => number
  /** Whether an offset of a day is worked, by that day's working time. */
  readonly works: (spans: Spans, offset: number) => boolean
}

/** What has to stand on the grid exactly. */
export interface GridNeeds {
  readonly origin: number
  readonly workTimes: readonly WorkTime[]
  readonly workedMinutes: readonly number[]
  readonly elapsedMinutes: readonly number[]
  readonly instants: readonly Instant[]
  /** Most offsets that a civil day may have. */
  readonly finest: number
}

/** Whole days where everything in the file is made of them; else the coarsest even minutes that hold it all. */
export const gridOf = (needs: GridNeeds): Grid => wholeDays(needs) ?? evenMinutes(needs)

/** Two weeks after the last dated entry of a calendar everything repeats; a century is enough in any case. */
const lastDay = ({ origin, workTimes }: GridNeeds): number => {
  const last = workTimes.reduce((most, { lastEntry }) => Math.max(most, lastEntry), origin)
  return Math.min(origin + 36_525, last + 14)
}

/** One offset a day: possible when all days worked have the same hours and all spans of time are whole days. */
function wholeDays(needs: GridNeeds): Grid | undefined {
  const { origin } = needs
  const last = lastDay(needs)
  let hours: Spans | undefined
  for (const { spansOn } of new Set(needs.workTimes)) {
    for (let day = origin; day <= last; day++) {
      const spans = spansOn(day)
      if (spans.length === 0) continue
      hours ??= spans
      if (JSON.stringify(spans) !== JSON.stringify(hours)) return undefined
    }
  }
  if (hours === undefined) return undefined
  const [from] = hours[0] as readonly [number, number]
  const [, to] = hours.at(-1) as readonly [number, number]
  const minutes = hours.reduce((sum, [start, end]) => sum + end - start, 0)
  const between = needs.instants.some((instant) => {
    const time = instant - dayOfInstant(instant) * minutesPerDay
    return time > from && time < to
  })
  if (between || needs.workedMinutes.some((some) => some % minutes !== 0)) return undefined
  if (needs.elapsedMinutes.some((some) => some % minutesPerDay !== 0)) return undefined
  const at = (instant: Instant, limit: number): number => {
    const day = dayOfInstant(instant)
    return day - origin + (instant - day * minutesPerDay > limit ? 1 : 0)
  }
  return {
    origin,
    perDay: 1,
    startOf: (instant) => at(instant, from),
    endOf: (instant) => at(instant, to - 1),
    worked: (some) => Math.ceil(some / minutes),
    elapsed: (some) => Math.ceil(some / minutesPerDay),
    works: (spans) => spans.length > 0,
  }
}

/** Least minutes of an offset; what is finer is rounded up to it. */
const leastMinutes = 5

function evenMinutes(needs: GridNeeds): Grid {
  const { origin } = needs
  const last = lastDay(needs)
  let common = minutesPerDay
  const include = (minutes: number): void => {
    common = greatestCommon(common, Math.abs(Math.round(minutes)))
  }
  for (const { spansOn } of new Set(needs.workTimes))
    for (let day = origin; day <= last; day++)
      for (const [from, to] of spansOn(day)) [from, to].forEach(include)
  for (const minutes of [...needs.workedMinutes, ...needs.elapsedMinutes, ...needs.instants])
    include(minutes)
  const coarsest = Math.max(leastMinutes, minutesPerDay / needs.finest)
  const slot =
    common >= coarsest
      ? common
      : (evenSlots.find((minutes) => minutes >= coarsest) ?? minutesPerDay)
  const base = origin * minutesPerDay
  return {
    origin,
    perDay: minutesPerDay / slot,
    startOf: (instant) => Math.ceil((instant - base) / slot),
    endOf: (instant) => Math.floor((instant - base) / slot),
    worked: (minutes) => Math.ceil(minutes / slot),
    elapsed: (minutes) => Math.ceil(minutes / slot),
    works: (spans, offset) =>
      spans.some(([from, to]) => from <= offset * slot && (offset + 1) * slot <= to),
  }
}

/** Minutes that divide a day evenly. */
const evenSlots = [5, 10, 15, 30, 60, 120, 240, 480]

const greatestCommon = (left: number, right: number): number =>
  right === 0 ? left : greatestCommon(right, left % right)
