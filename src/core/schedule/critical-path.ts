import { type CompiledNetwork, compileNetwork } from './compiled-network.ts'
import { modeOf } from './generate.ts'
import { latestByLinks } from './justify.ts'
import type { Network, Schedule } from './network.ts'
import { resourceFlow } from './resource-flow.ts'

/** Total slack of every activity in calendar days, and the activities that have none. */
export interface CriticalPath {
  readonly slack: Int32Array
  readonly critical: Uint8Array
}

/**
 * How far each activity could slip without moving the project's finish, keeping every link and the order in which shared
 * capacity is handed on (backward pass over links and resource flow).
 */
export function criticalPath(network: Network, schedule: Schedule): CriticalPath {
  const handed = resourceFlow(network, schedule)
  const links = [
    ...network.links,
    ...handed.map(({ from, to }) => ({ from, to, type: 'FS' as const, lag: 0 })),
  ]
  const compiled = compileNetwork({ ...network, links }) as CompiledNetwork
  const { size, order, clocks } = compiled
  const last = schedule.finish.reduce((most, finish) => Math.max(most, finish), 0)
  const late = { start: schedule.start.slice(), finish: schedule.finish.slice() }
  for (let position = size - 1; position >= 0; position--) {
    const activity = order[position] as number
    const mode = modeOf(compiled, activity, schedule)
    const clock = clocks[mode.calendar] as CompiledNetwork['clocks'][number]
    const start = Math.max(
      latestByLinks(compiled, activity, mode.calendar, mode.days, late, last),
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
