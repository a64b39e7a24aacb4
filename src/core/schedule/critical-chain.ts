import type { CompiledNetwork } from './compiled-network.ts'
import type { ActivityMode } from './network.ts'

/**
 * Marks in `out` the activities on any chain of tight links, or of hand-overs where no link is tight, back from the last
 * finish. `modes`, `calendars` and `days` are those each activity was placed with.
 */
export function markCritical(
  compiled: CompiledNetwork,
  modes: readonly ActivityMode[],
  calendars: Int32Array,
  days: Int32Array,
  start: Int32Array,
  finish: Int32Array,
  out: Uint8Array,
): void {
  const { size, into, intoStart, from, clocks } = compiled
  out.fill(0)
  let last = 0
  for (let activity = 0; activity < size; activity++)
    last = Math.max(last, finish[activity] as number)
  const stack: number[] = []
  const mark = (activity: number): void => {
    if (out[activity]) return
    out[activity] = 1
    stack.push(activity)
  }
  for (let activity = 0; activity < size; activity++) if (finish[activity] === last) mark(activity)
  for (let activity = stack.pop(); activity !== undefined; activity = stack.pop()) {
    const clock = clocks[calendars[activity] as number] as CompiledNetwork['clocks'][number]
    const begun = start[activity] as number
    let found = false
    for (let at = intoStart[activity] as number; at < (intoStart[activity + 1] as number); at++) {
      const link = into[at] as number
      if (
        isTight(
          compiled,
          link,
          activity,
          calendars[activity] as number,
          days[activity] as number,
          start,
          finish,
        )
      ) {
        found = true
        mark(from[link] as number)
      }
    }
    if (found) continue
    const mode = modes[activity] as ActivityMode
    if (mode.uses.length === 0) continue
    for (let other = 0; other < size; other++) {
      const end = finish[other] as number
      if (end > begun || end === start[other] || clock.next(end) !== begun) continue
      if (
        (modes[other] as ActivityMode).uses.some((use) =>
          mode.uses.some(({ resource }) => resource === use.resource),
        )
      )
        mark(other)
    }
  }
}

/** True when this link alone would put the activity where it is. */
function isTight(
  compiled: CompiledNetwork,
  link: number,
  activity: number,
  calendar: number,
  days: number,
  start: Int32Array,
  finish: Int32Array,
): boolean {
  const { from, type, lag, clocks } = compiled
  const clock = clocks[calendar] as CompiledNetwork['clocks'][number]
  const before = from[link] as number
  const kind = type[link] as number
  const anchor =
    ((kind === 0 || kind === 2 ? finish[before] : start[before]) as number) + (lag[link] as number)
  const earliest = kind < 2 ? anchor : clock.startToEnd(anchor, days)
  return (days > 0 ? clock.next(earliest) : earliest) === start[activity]
}
