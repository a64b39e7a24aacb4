import type { CapacityProfile } from './capacity-profile.ts'
import type { CompiledNetwork } from './compiled-network.ts'
import { earliestByLinks } from './link-bound.ts'
import type { Activity, ActivityMode, Schedule } from './network.ts'

/** An empty schedule of a network's size, to be filled. */
export function blankSchedule(size: number): Schedule {
  return { start: new Int32Array(size), finish: new Int32Array(size), mode: new Int32Array(size) }
}

/**
 * Serial generation: places activities one by one in `order` (predecessors first), each at its earliest feasible start in
 * its mode (Kelley 1963). Pinned work holds its capacity before all others. Fills `into`, whose modes are given.
 */
export function generateSerially(
  compiled: CompiledNetwork,
  profile: CapacityProfile,
  order: ArrayLike<number>,
  into: Schedule,
): void {
  profile.reset()
  holdPinned(compiled, profile, into)
  for (let position = 0; position < compiled.size; position++) {
    place(compiled, profile, order[position] as number, 0, into)
  }
}

/**
 * Parallel generation: walks through time and starts, at each moment, what can start, the smallest `priority` first
 * (Bedworth and Bailey 1982). Fills `into`, whose modes are given.
 */
export function generateInParallel(
  compiled: CompiledNetwork,
  profile: CapacityProfile,
  priority: ArrayLike<number>,
  into: Schedule,
): void {
  profile.reset()
  holdPinned(compiled, profile, into)
  const { size, network, clocks, intoStart, into: links, from } = compiled
  const isPlaced = new Uint8Array(size)
  let left = size
  let now = 0
  while (left > 0) {
    let next = Number.MAX_SAFE_INTEGER
    let chosen = -1
    for (let activity = 0; activity < size; activity++) {
      if (isPlaced[activity] || !isReady(activity)) continue
      const mode = modeOf(compiled, activity, into)
      const earliest = startBound(compiled, activity, mode, into)
      const from_ =
        mode.days > 0 ? clock(mode).next(Math.max(earliest, now)) : Math.max(earliest, now)
      const isPinned = (network.activities[activity] as Activity).pinnedStart !== null
      const clash = isPinned
        ? -1
        : profile.lastClash(mode, from_, clock(mode).end(from_, mode.days))
      if (from_ > now || clash >= 0) next = Math.min(next, clash >= 0 ? clash + 1 : from_)
      else if (chosen < 0 || (priority[activity] as number) < (priority[chosen] as number))
        chosen = activity
    }
    if (chosen >= 0) {
      place(compiled, profile, chosen, now, into)
      isPlaced[chosen] = 1
      left--
    } else now = next
  }

  function isReady(activity: number): boolean {
    for (let at = intoStart[activity] as number; at < (intoStart[activity + 1] as number); at++) {
      if (!isPlaced[from[links[at] as number] as number]) return false
    }
    return true
  }

  function clock(mode: ActivityMode) {
    return clocks[mode.calendar] as (typeof clocks)[number]
  }

  function startBound(
    of: CompiledNetwork,
    activity: number,
    mode: ActivityMode,
    schedule: Schedule,
  ): number {
    const pinned = (network.activities[activity] as Activity).pinnedStart
    return (
      pinned ??
      earliestByLinks(of, activity, mode.calendar, mode.days, schedule.start, schedule.finish)
    )
  }
}

/** The mode an activity has in a schedule. */
export function modeOf(
  compiled: CompiledNetwork,
  activity: number,
  schedule: Schedule,
): ActivityMode {
  const { modes } = compiled.network.activities[activity] as Activity
  return modes[schedule.mode[activity] as number] as ActivityMode
}

/** Places one activity at its first feasible start not before `floor`; a pinned one exactly where it is pinned. */
function place(
  compiled: CompiledNetwork,
  profile: CapacityProfile,
  activity: number,
  floor: number,
  into: Schedule,
): void {
  const mode = modeOf(compiled, activity, into)
  const clock = compiled.clocks[mode.calendar] as CompiledNetwork['clocks'][number]
  const pinned = (compiled.network.activities[activity] as Activity).pinnedStart
  let start =
    pinned ??
    Math.max(
      floor,
      earliestByLinks(compiled, activity, mode.calendar, mode.days, into.start, into.finish),
    )
  if (pinned === null) {
    if (mode.days > 0) start = clock.next(start)
    for (;;) {
      const clash = profile.lastClash(mode, start, clock.end(start, mode.days))
      if (clash < 0) break
      start = clock.next(clash + 1)
    }
  }
  const end = clock.end(start, mode.days)
  if (pinned === null) profile.take(mode, start, end)
  into.start[activity] = start
  into.finish[activity] = end
}

/** Takes the capacity of all pinned activities, so that nothing free is placed where they stand. */
function holdPinned(compiled: CompiledNetwork, profile: CapacityProfile, into: Schedule): void {
  for (let activity = 0; activity < compiled.size; activity++) {
    const pinned = (compiled.network.activities[activity] as Activity).pinnedStart
    if (pinned === null) continue
    const mode = modeOf(compiled, activity, into)
    const clock = compiled.clocks[mode.calendar] as CompiledNetwork['clocks'][number]
    profile.take(mode, pinned, clock.end(pinned, mode.days))
  }
}
