import { type CompiledNetwork, compileNetwork } from './compiled-network.ts'
import { markCritical } from './critical-chain.ts'
import { type KeptApart, keptApart } from './kept-apart.ts'
import { earliestByLinks } from './link-bound.ts'
import type { Activity, ActivityMode, Network, Schedule } from './network.ts'
import { orderByStart } from './precedence-order.ts'
import { roomAmong } from './room-among.ts'

/** A plan's way of working, applied to durations that come out otherwise than planned. */
export interface Policy {
  /**
   * Places every activity under capacity with these working days, in the plan's order; fills `start` and `finish` and
   * returns the last finish. With the planned days it gives the plan itself.
   */
  readonly run: (days: Int32Array, start: Int32Array, finish: Int32Array) => number
  /** Marks in `out` the activities on a chain of tight links and hand-overs back from the last finish. */
  readonly critical: (
    days: Int32Array,
    start: Int32Array,
    finish: Int32Array,
    out: Uint8Array,
  ) => void
}

/** The activity-based priority policy of a schedule (Stork 2001): same modes, same order of start, each as early as capacity then allows. */
export function compilePolicy(network: Network, schedule: Schedule): Policy {
  const compiled = compileNetwork(network) as CompiledNetwork
  return policyOf(compiled, keptApart(compiled), schedule)
}

/** The same where the network is compiled already. */
export function policyOf(compiled: CompiledNetwork, apart: KeptApart, schedule: Schedule): Policy {
  const { network, size, clocks } = compiled
  const order = orderByStart(compiled, schedule)
  const modes = network.activities.map(
    (activity, index) => activity.modes[schedule.mode[index] as number] as ActivityMode,
  )
  const calendars = Int32Array.from(modes, (mode) => mode.calendar)
  const rooms = roomAmong(network, modes, order, apart)

  function run(days: Int32Array, start: Int32Array, finish: Int32Array): number {
    let last = 0
    for (let position = 0; position < size; position++) {
      const activity = order[position] as number
      const calendar = calendars[activity] as number
      const clock = clocks[calendar] as CompiledNetwork['clocks'][number]
      const work = days[activity] as number
      // A pin cannot hold against a predecessor that came out late: then it slips with its links.
      let from = Math.max(
        (network.activities[activity] as Activity).pinnedStart ?? 0,
        earliestByLinks(compiled, activity, calendar, work, start, finish),
      )
      if (work > 0) from = clock.next(from)
      let to = clock.end(from, work)
      const room = work > 0 ? rooms[activity] : null
      if (room) {
        for (;;) {
          const clash = room.lastClash(from, to, start, finish)
          if (clash < 0) break
          from = clock.next(clash + 1)
          to = clock.end(from, work)
        }
      }
      start[activity] = from
      finish[activity] = to
      if (to > last) last = to
    }
    return last
  }

  return {
    run,
    critical: (days, start, finish, out) =>
      markCritical(compiled, modes, calendars, days, start, finish, out),
  }
}
