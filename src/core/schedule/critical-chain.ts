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
    if ((finish[activity] as number) > last) last = finish[activity] as number
  // Each activity is put on it once, when it is marked.
  const stack = new Int32Array(size)
  let waiting = 0
  for (let activity = 0; activity < size; activity++) {
    if (finish[activity] !== last) continue
    out[activity] = 1
    stack[waiting++] = activity
  }
  while (waiting > 0) {
    const activity = stack[--waiting] as number
    const calendar = calendars[activity] as number
    const clock = clocks[calendar] as CompiledNetwork['clocks'][number]
    const begun = start[activity] as number
    const work = days[activity] as number
    let found = false
    for (let at = intoStart[activity] as number; at < (intoStart[activity + 1] as number); at++) {
      const link = into[at] as number
      if (!isTight(compiled, link, activity, calendar, work, start, finish)) continue
      found = true
      const before = from[link] as number
      if (out[before]) continue
      out[before] = 1
      stack[waiting++] = before
    }
    const mode = modes[activity] as ActivityMode
    if (found || mode.uses.length === 0) continue
    for (let other = 0; other < size; other++) {
      const end = finish[other] as number
      if (out[other] || end > begun || end === start[other] || clock.next(end) !== begun) continue
      if (!shareResource(mode, modes[other] as ActivityMode)) continue
      out[other] = 1
      stack[waiting++] = other
    }
  }
}

const shareResource = (left: ActivityMode, right: ActivityMode): boolean =>
  left.uses.some((use) => right.uses.some(({ resource }) => resource === use.resource))

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
