import type { CompiledNetwork } from './compiled-network.ts'

/** Earliest start of `activity` by its links and release, given the placed starts and finishes of its predecessors; not yet moved to a working day. */
export function earliestByLinks(
  compiled: CompiledNetwork,
  activity: number,
  calendar: number,
  days: number,
  start: Int32Array,
  finish: Int32Array,
): number {
  const { intoStart, into, from, type, lag, network, clocks } = compiled
  let bound = (network.activities[activity] as { release: number }).release
  for (let at = intoStart[activity] as number; at < (intoStart[activity + 1] as number); at++) {
    const link = into[at] as number
    const before = from[link] as number
    const kind = type[link] as number
    const anchor =
      ((kind === 0 || kind === 2 ? finish[before] : start[before]) as number) +
      (lag[link] as number)
    const earliest =
      kind < 2
        ? anchor
        : (clocks[calendar] as { startToEnd(f: number, d: number): number }).startToEnd(
            anchor,
            days,
          )
    if (earliest > bound) bound = earliest
  }
  return bound
}
