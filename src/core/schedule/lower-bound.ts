import { capacityProfile } from './capacity-profile.ts'
import type { CompiledNetwork } from './compiled-network.ts'
import { earliestByLinks } from './link-bound.ts'
import type { Activity, ActivityMode, Network } from './network.ts'
import { isPossible } from './schedule-conflicts.ts'

/**
 * A finish, in days from the origin, that no schedule can beat: the longer of the critical path over links, calendars and bare
 * capacity, and, for each resource, the time its work takes between the earliest start and the shortest tail of its users.
 */
export function finishBound(compiled: CompiledNetwork): number {
  const { start, finish } = earliestTimes(compiled)
  const tail = shortestTails(compiled)
  const path = finish.reduce((most, day, index) => Math.max(most, day + (tail[index] as number)), 0)
  return compiled.network.resources.reduce(
    (most, _, resource) => Math.max(most, resourceBound(compiled, resource, start, tail)),
    path,
  )
}

/** Earliest start and finish of every activity over all its modes, each alone on its resources. */
function earliestTimes(compiled: CompiledNetwork): { start: Int32Array; finish: Int32Array } {
  const { size, order, clocks, network } = compiled
  const profile = capacityProfile(network)
  const start = new Int32Array(size)
  const finish = new Int32Array(size)
  for (const index of order) {
    const activity = network.activities[index] as Activity
    const alone = possibleModes(network, activity).map((mode) => {
      const { calendar, days } = mode
      const clock = clocks[calendar] as CompiledNetwork['clocks'][number]
      if (activity.pinnedStart !== null)
        return [activity.pinnedStart, clock.end(activity.pinnedStart, days)] as const
      const bound = earliestByLinks(compiled, index, calendar, days, start, finish)
      let from = days > 0 ? clock.next(bound) : bound
      for (
        let clash = profile.lastClash(mode, from, clock.end(from, days));
        clash >= 0;
        clash = profile.lastClash(mode, from, clock.end(from, days))
      )
        from = clock.next(clash + 1)
      return [from, clock.end(from, days)] as const
    })
    start[index] = Math.min(...alone.map(([from]) => from))
    finish[index] = Math.min(...alone.map(([, to]) => to))
  }
  return { start, finish }
}

/** Fewest days between the end of an activity and the end of the project, by the links that leave its finish. */
function shortestTails({
  network,
  size,
  order,
  outOf,
  outOfStart,
  to,
  type,
  lag,
}: CompiledNetwork) {
  const tail = new Int32Array(size)
  for (let position = size - 1; position >= 0; position--) {
    const index = order[position] as number
    for (let at = outOfStart[index] as number; at < (outOfStart[index + 1] as number); at++) {
      const link = outOf[at] as number
      const kind = type[link] as number
      if (kind === 1 || kind === 3) continue
      const next = to[link] as number
      const own = kind === 0 ? leastDays(network, next) : 0
      const days = (lag[link] as number) + own + (tail[next] as number)
      if (days > (tail[index] as number)) tail[index] = days
    }
  }
  return tail
}

const possibleModes = (network: Network, activity: Activity): readonly ActivityMode[] =>
  activity.modes.filter((mode) => isPossible(network, activity, mode))

const leastDays = (network: Network, index: number): number =>
  Math.min(...(network.activities[index] as Activity).modes.map((mode) => mode.days))

/** For every set of users that start late: when its work can be done at the earliest, and its shortest tail. */
function resourceBound(
  { network }: CompiledNetwork,
  resource: number,
  start: Int32Array,
  tail: Int32Array,
): number {
  const { capacity } = network.resources[resource] as Network['resources'][number]
  const users = network.activities
    .flatMap((activity, index) => {
      const work = Math.min(
        ...possibleModes(network, activity).map(
          ({ days, uses }) => days * (uses.find((use) => use.resource === resource)?.amount ?? 0),
        ),
      )
      return work > 0 ? [{ work, head: start[index] as number, tail: tail[index] as number }] : []
    })
    .sort((left, right) => right.head - left.head)
  let bound = 0
  let work = 0
  let shortest = Number.MAX_SAFE_INTEGER
  for (const user of users) {
    work += user.work
    shortest = Math.min(shortest, user.tail)
    bound = Math.max(bound, dayWhenDone(capacity, user.head, work) + shortest)
  }
  return bound
}

function dayWhenDone(capacity: Int32Array, head: number, work: number): number {
  let left = work
  let day = head
  for (; left > 0 && day < capacity.length; day++) left -= capacity[day] as number
  const after = capacity[capacity.length - 1] as number
  return left > 0 && after > 0 ? day + Math.ceil(left / after) : day
}
