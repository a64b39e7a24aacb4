import { type CompiledNetwork, compileNetwork } from './compiled-network.ts'
import { modeOf } from './generate.ts'
import { latestByLinks } from './justify.ts'
import type { Link, Network, Schedule } from './network.ts'
import { resourceFlow } from './resource-flow.ts'

/** Total slack of every activity in calendar days, and the activities that have none. */
export interface CriticalPath {
  readonly slack: Int32Array
  readonly critical: Uint8Array
}

/**
 * How far each activity could slip without moving the project's finish, keeping every link, the order in which shared
 * capacity is handed on, and the bookings of others (backward pass over links and resource flow).
 */
export function criticalPath(network: Network, schedule: Schedule): CriticalPath {
  const { links, latestFinish } = withHandOvers(network, schedule)
  const compiled = compileNetwork({ ...network, links }) as CompiledNetwork
  const { size, order, clocks } = compiled
  const last = schedule.finish.reduce((most, finish) => Math.max(most, finish), 0)
  const late = { start: schedule.start.slice(), finish: schedule.finish.slice() }
  for (let position = size - 1; position >= 0; position--) {
    const activity = order[position] as number
    const mode = modeOf(compiled, activity, schedule)
    const clock = clocks[mode.calendar] as CompiledNetwork['clocks'][number]
    const until = Math.min(last, latestFinish.get(activity) ?? last)
    const start = Math.max(
      latestByLinks(compiled, activity, mode.calendar, mode.days, late, until),
      schedule.start[activity] as number,
    )
    late.start[activity] = start
    late.finish[activity] = clock.end(start, mode.days)
  }
  const slack = Int32Array.from(
    late.start,
    (start, index) => start - (schedule.start[index] as number),
  )
  return { slack, critical: Uint8Array.from(slack, (days) => (days === 0 ? 1 : 0)) }
}

/** The network's links and those of its hand-overs; and the day a booking takes over from an activity. */
function withHandOvers(
  network: Network,
  schedule: Schedule,
): { readonly links: readonly Link[]; readonly latestFinish: ReadonlyMap<number, number> } {
  const latestFinish = new Map<number, number>()
  const links = [...network.links]
  for (const { from, to } of resourceFlow(network, schedule)) {
    if ('activity' in to) links.push({ from, to: to.activity, type: 'FS', lag: 0 })
    else latestFinish.set(from, Math.min(to.day, latestFinish.get(from) ?? to.day))
  }
  return { links, latestFinish }
}
