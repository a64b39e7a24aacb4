import type { CapacityProfile } from './capacity-profile.ts'
import type { CompiledNetwork } from './compiled-network.ts'
import { generateSerially, modeOf } from './generate.ts'
import type { Activity, Schedule } from './network.ts'
import { orderByStart } from './precedence-order.ts'

/**
 * Double justification (Valls, Ballestín and Quintanilla 2005): every activity as late as its successors and the finish
 * allow, last first, then all generated again in the order of those starts.
 */
export function justify(
  compiled: CompiledNetwork,
  profile: CapacityProfile,
  schedule: Schedule,
  latest: number,
): void {
  shiftRight(compiled, profile, schedule, latest)
  generateSerially(compiled, profile, orderByStart(compiled, schedule), schedule)
}

function shiftRight(
  compiled: CompiledNetwork,
  profile: CapacityProfile,
  schedule: Schedule,
  latest: number,
): void {
  const { size, rank, clocks, network } = compiled
  profile.reset()
  for (let activity = 0; activity < size; activity++) {
    profile.take(
      modeOf(compiled, activity, schedule),
      schedule.start[activity] as number,
      schedule.finish[activity] as number,
    )
  }
  const byFinish = Int32Array.from({ length: size }, (_, index) => index).sort(
    (left, right) =>
      (schedule.finish[right] as number) - (schedule.finish[left] as number) ||
      (rank[right] as number) - (rank[left] as number),
  )
  for (const activity of byFinish) {
    if ((network.activities[activity] as Activity).pinnedStart !== null) continue
    const mode = modeOf(compiled, activity, schedule)
    const clock = clocks[mode.calendar] as CompiledNetwork['clocks'][number]
    const now = schedule.start[activity] as number
    profile.give(mode, now, schedule.finish[activity] as number)
    let start = latestByLinks(compiled, activity, mode.calendar, mode.days, schedule, latest)
    while (start > now) {
      const clash = profile.firstClash(mode, start, clock.end(start, mode.days))
      if (clash < 0) break
      start = clock.latestStart(clash, mode.days)
    }
    start = Math.max(start, now)
    schedule.start[activity] = start
    schedule.finish[activity] = clock.end(start, mode.days)
    profile.take(mode, start, schedule.finish[activity] as number)
  }
}

/** Latest start that keeps every link to the placed successors and ends by `latest`. */
export function latestByLinks(
  compiled: CompiledNetwork,
  activity: number,
  calendar: number,
  days: number,
  { start, finish }: Pick<Schedule, 'start' | 'finish'>,
  latest: number,
): number {
  const { outOfStart, outOf, to, type, lag, clocks } = compiled
  const clock = clocks[calendar] as CompiledNetwork['clocks'][number]
  let bound = clock.latestStart(latest, days)
  for (let at = outOfStart[activity] as number; at < (outOfStart[activity + 1] as number); at++) {
    const link = outOf[at] as number
    const after = to[link] as number
    const kind = type[link] as number
    const anchor =
      ((kind === 0 || kind === 1 ? start[after] : finish[after]) as number) - (lag[link] as number)
    const own =
      kind === 0 || kind === 2
        ? clock.latestStart(anchor, days)
        : latestWorking(clock, anchor, days)
    if (own < bound) bound = own
  }
  return bound
}

/** The last working day at or before an offset. */
function latestWorking(
  clock: CompiledNetwork['clocks'][number],
  offset: number,
  days: number,
): number {
  return days <= 0 ? offset : clock.latestStart(offset + 1, 1)
}
