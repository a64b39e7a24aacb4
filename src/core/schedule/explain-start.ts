import { type CompiledNetwork, compileNetwork } from './compiled-network.ts'
import { modeOf } from './generate.ts'
import { earliestByLinks } from './link-bound.ts'
import type { Activity, Network, Schedule } from './network.ts'

/** Why an activity starts when it does. */
export interface StartReason {
  readonly kind: 'start' | 'predecessor' | 'resource' | 'calendar' | 'release' | 'pin'
  /** Id of the predecessor, resource or calendar; the activity's own id otherwise. */
  readonly by: string
  /** For a resource: the activity that holds it just before. */
  readonly holder: string | null
}

/** Explains every start of a schedule, in the order of the activities. */
export function explainStarts(network: Network, schedule: Schedule): StartReason[] {
  const compiled = compileNetwork(network) as CompiledNetwork
  return network.activities.map((activity, index) => {
    if (activity.pinnedStart !== null) return { kind: 'pin', by: activity.id, holder: null }
    const mode = modeOf(compiled, index, schedule)
    const clock = compiled.clocks[mode.calendar] as CompiledNetwork['clocks'][number]
    const start = schedule.start[index] as number
    const bound = earliestByLinks(
      compiled,
      index,
      mode.calendar,
      mode.days,
      schedule.start,
      schedule.finish,
    )
    const opened = mode.days > 0 ? clock.next(bound) : bound
    if (start > opened) {
      return scarce(network, schedule, index, clock.latestStart(start, 1))
    }
    const predecessor = tightest(compiled, index, mode.calendar, mode.days, schedule, bound)
    if (predecessor !== undefined) return { kind: 'predecessor', by: predecessor, holder: null }
    if (opened > bound)
      return { kind: 'calendar', by: network.calendars[mode.calendar]?.id ?? '', holder: null }
    return bound > 0
      ? { kind: 'release', by: activity.id, holder: null }
      : { kind: 'start', by: activity.id, holder: null }
  })
}

/** The predecessor whose link alone sets the bound; undefined when the release does. */
function tightest(
  compiled: CompiledNetwork,
  index: number,
  calendar: number,
  days: number,
  schedule: Schedule,
  bound: number,
): string | undefined {
  const { network, into, intoStart, from } = compiled
  if (bound <= (network.activities[index] as Activity).release) return undefined
  for (let at = intoStart[index] as number; at < (intoStart[index + 1] as number); at++) {
    const link = into[at] as number
    const alone = { ...compiled, intoStart: only(compiled.size, index), into: Int32Array.of(link) }
    if (earliestByLinks(alone, index, calendar, days, schedule.start, schedule.finish) === bound) {
      return (network.activities[from[link] as number] as Activity).id
    }
  }
  return undefined
}

/** Link counts of a network in which only one activity has a link. */
function only(size: number, index: number): Int32Array {
  const start = new Int32Array(size + 1)
  start.fill(1, index + 1)
  return start
}

/** The resource on which starting one working day earlier would last clash, and the activity that holds it then; no holder when the capacity itself is missing. */
function scarce(network: Network, schedule: Schedule, index: number, earlier: number): StartReason {
  const uses = network.activities[index]?.modes[schedule.mode[index] as number]?.uses ?? []
  const start = schedule.start[index] as number
  let last = { offset: -1, resource: -1, holder: null as string | null }
  for (const { resource, amount } of uses) {
    for (let offset = start - 1; offset >= earlier; offset--) {
      if (offset <= last.offset) break
      const holders = network.activities.flatMap((other, at) => {
        const use = other.modes[schedule.mode[at] as number]?.uses.find(
          (one) => one.resource === resource,
        )
        const isThere =
          (schedule.start[at] as number) <= offset && offset < (schedule.finish[at] as number)
        return use && isThere && at !== index ? [{ id: other.id, amount: use.amount }] : []
      })
      const held = holders.reduce((sum, holder) => sum + holder.amount, 0)
      const capacity = network.resources[resource]?.capacity
      if (held + amount <= (capacity?.[Math.min(offset, capacity.length - 1)] ?? 0)) continue
      const most = holders.reduce((best, one) => (one.amount > best.amount ? one : best), {
        id: null as string | null,
        amount: 0,
      })
      last = { offset, resource, holder: most.id }
    }
  }
  const resource = network.resources[last.resource < 0 ? (uses[0]?.resource ?? -1) : last.resource]
  return { kind: 'resource', by: resource?.id ?? '', holder: last.holder }
}
