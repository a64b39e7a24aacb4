import type { Clock } from './clock.ts'
import { type CompiledNetwork, compileNetwork } from './compiled-network.ts'
import { modeOf } from './generate.ts'
import { earliestByLinks } from './link-bound.ts'
import type { Activity, ActivityMode, Network, Schedule } from './network.ts'

/** One thing that keeps an activity from starting earlier. */
export interface StartCause {
  readonly kind: 'start' | 'predecessor' | 'resource' | 'calendar' | 'release' | 'pin'
  /** Id of the predecessor, resource or calendar; the activity's own id otherwise. */
  readonly by: string
  /** For a resource: the activity that holds it just before. */
  readonly holder: string | null
}

/** Why an activity starts when it does. */
export interface StartReason extends StartCause {
  /** Causes that would hold it on the same day if the first did not; with it and all of these gone it starts earlier. */
  readonly also: readonly StartCause[]
}

/** Explains every start of a schedule, in the order of the activities. */
export function explainStarts(network: Network, schedule: Schedule): StartReason[] {
  const compiled = compileNetwork(network) as CompiledNetwork
  const placed = { ...schedule, users: usersOf(network, schedule) }
  return network.activities.map((activity, index) => {
    if (activity.pinnedStart !== null)
      return { kind: 'pin', by: activity.id, holder: null, also: [] }
    const [first, ...also] = causesOf(compiled, placed, index)
    return { ...(first as StartCause), also }
  })
}

/** Takes away one cause after the other, the tightest first, until the activity could start earlier or nothing is left to take away. */
function causesOf(compiled: CompiledNetwork, schedule: Placed, index: number): StartCause[] {
  const { network } = compiled
  const { id, release: outside } = network.activities[index] as Activity
  const mode = modeOf(compiled, index, schedule)
  const start = schedule.start[index] as number
  let { calendar } = mode
  let bounds = linkBounds(compiled, schedule, index, calendar)
  const causes: StartCause[] = []
  let uses = mode.days > 0 ? mode.uses : []
  let release = outside
  for (;;) {
    const clock = compiled.clocks[calendar] as Clock
    const bound = Math.max(release, ...bounds.map((one) => one.bound))
    const opens = mode.days > 0 ? clock.next(bound) : bound
    if (start > opens) {
      const clash = clashBefore(compiled.network, schedule, index, { uses, clock, earliest: opens })
      if (clash === undefined) return causes
      causes.push({ kind: 'resource', by: clash.id, holder: clash.holder })
      uses = uses.filter(({ resource }) => resource !== clash.resource)
      continue
    }
    const tight = bounds.findIndex((one) => one.bound === bound && bound > release)
    if (tight >= 0) {
      for (const { by } of bounds.splice(tight, 1))
        causes.push({ kind: 'predecessor', by, holder: null })
      continue
    }
    if (start > bound) {
      const by = network.calendars[calendar]?.id ?? ''
      causes.push({ kind: 'calendar', by, holder: null })
      calendar = 0
      const left = new Set(bounds.map((one) => one.by))
      bounds = linkBounds(compiled, schedule, index, calendar).filter((one) => left.has(one.by))
      continue
    }
    if (release === 0) return [...causes, { kind: 'start', by: id, holder: null }]
    causes.push({ kind: 'release', by: id, holder: null })
    release = 0
  }
}

interface LinkBound {
  readonly by: string
  readonly bound: number
}

/** What the links of each predecessor alone allow, the activity's release left aside. */
function linkBounds(
  compiled: CompiledNetwork,
  schedule: Schedule,
  index: number,
  calendar: number,
): LinkBound[] {
  const { network, into, intoStart, from, size } = compiled
  const { days } = modeOf(compiled, index, schedule)
  const free = {
    ...network,
    activities: network.activities.with(index, unreleased(network, index)),
  }
  const bounds = new Map<string, number>()
  for (let at = intoStart[index] as number; at < (intoStart[index + 1] as number); at++) {
    const link = into[at] as number
    const alone = {
      ...compiled,
      network: free,
      intoStart: only(size, index),
      into: Int32Array.of(link),
    }
    const by = (network.activities[from[link] as number] as Activity).id
    const bound = earliestByLinks(alone, index, calendar, days, schedule.start, schedule.finish)
    bounds.set(by, Math.max(bound, bounds.get(by) ?? 0))
  }
  return Array.from(bounds, ([by, bound]) => ({ by, bound }))
}

const unreleased = (network: Network, index: number): Activity => ({
  ...(network.activities[index] as Activity),
  release: 0,
})

/** Link counts of a network in which only one activity has a link. */
function only(size: number, index: number): Int32Array {
  const start = new Int32Array(size + 1)
  start.fill(1, index + 1)
  return start
}

/** The resource on which the latest earlier start would clash, and who holds it then; undefined when one of these uses, or none, lets it start from `earliest` on. */
function clashBefore(
  network: Network,
  schedule: Placed,
  index: number,
  { uses, clock, earliest }: { uses: ActivityMode['uses']; clock: Clock; earliest: number },
): { readonly resource: number; readonly id: string; readonly holder: string | null } | undefined {
  const mode = (network.activities[index] as Activity).modes[schedule.mode[index] as number]
  const { days } = mode as ActivityMode
  const start = schedule.start[index] as number
  let last: Clash | undefined
  for (let from = earliest; from < start; ) {
    last = uses
      .flatMap((use) => lastClash(network, schedule, index, use, from, clock.end(from, days)) ?? [])
      .reduce<Clash | undefined>(
        (best, one) => (best && best.day >= one.day ? best : one),
        undefined,
      )
    if (last === undefined) return undefined
    from = clock.next(last.day + 1)
  }
  if (last === undefined) return undefined
  const id = network.resources[last.resource]?.id ?? ''
  return { resource: last.resource, id, holder: last.holder }
}

interface Clash {
  readonly resource: number
  readonly day: number
  readonly holder: string | null
}

/** The last day in [from, to) on which the others leave too little for a use, and the one of them that holds most; nobody when the capacity itself is missing. */
function lastClash(
  network: Network,
  { start, finish, users }: Placed,
  index: number,
  { resource, amount }: ActivityMode['uses'][number],
  from: number,
  to: number,
): Clash | undefined {
  const capacity = network.resources[resource]?.capacity
  const beside = (users[resource] ?? []).filter(
    ({ at }) => at !== index && (start[at] as number) < to && (finish[at] as number) > from,
  )
  for (let day = to - 1; day >= from; day--) {
    const holders = beside.filter(
      ({ at }) => (start[at] as number) <= day && day < (finish[at] as number),
    )
    const held = holders.reduce((sum, holder) => sum + holder.amount, 0)
    if (held + amount <= (capacity?.[Math.min(day, capacity.length - 1)] ?? 0)) continue
    const most = holders.reduce<User | undefined>(
      (best, one) => (best && best.amount >= one.amount ? best : one),
      undefined,
    )
    return { resource, day, holder: most ? (network.activities[most.at]?.id ?? null) : null }
  }
  return undefined
}

/** A schedule with who uses each resource. */
type Placed = Schedule & { readonly users: readonly (readonly User[])[] }

interface User {
  readonly at: number
  readonly amount: number
}

const usersOf = ({ resources, activities }: Network, { mode }: Schedule): User[][] => {
  const users = resources.map((): User[] => [])
  activities.forEach(({ modes }, at) => {
    for (const { resource, amount } of modes[mode[at] as number]?.uses ?? [])
      users[resource]?.push({ at, amount })
  })
  return users
}
