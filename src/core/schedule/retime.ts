import { capacityProfile } from './capacity-profile.ts'
import { compileNetwork } from './compiled-network.ts'
import { blankSchedule, generateSerially } from './generate.ts'
import type { Network, Schedule } from './network.ts'
import { orderFollowing } from './precedence-order.ts'
import { conflictsOf } from './schedule-conflicts.ts'
import { generateInModes } from './settle.ts'

/**
 * Times a network anew in a given order, smallest first, every activity in its first mode and as early as links, calendars and
 * capacity then allow (serial generation); undefined when no schedule is possible at all.
 */
export function retime(network: Network, order: ArrayLike<number>): Schedule | undefined {
  const compiled = compileNetwork(network)
  if ('circle' in compiled || conflictsOf(network, compiled).length > 0) return undefined
  const schedule = blankSchedule(compiled.size)
  generateSerially(compiled, capacityProfile(network), orderFollowing(compiled, order), schedule)
  return schedule
}

/** Times a network anew in a schedule's order and modes; throws where the links go round in a circle. */
export function retimeInModes(network: Network, schedule: Schedule): Schedule {
  const compiled = compileNetwork(network)
  if ('circle' in compiled) throw new RangeError(`a circle: ${compiled.circle.join(', ')}`)
  return generateInModes(compiled, capacityProfile(network), schedule, schedule.mode)
}
