import type { CapacityProfile } from './capacity-profile.ts'
import type { CompiledNetwork } from './compiled-network.ts'
import { blankSchedule, generateSerially } from './generate.ts'
import type { Schedule } from './network.ts'
import { orderByStart } from './precedence-order.ts'

/**
 * Generates again in the order of the schedule's own starts until that moves nothing, so that the order alone reproduces it.
 * Returns it with the complete schedules that took.
 */
export function settle(
  compiled: CompiledNetwork,
  profile: CapacityProfile,
  schedule: Schedule,
): { readonly schedule: Schedule; readonly schedules: number } {
  let current = schedule
  for (let schedules = 1; ; schedules++) {
    const next = generateInModes(compiled, profile, current, current.mode)
    if (next.start.every((start, index) => start === current.start[index]))
      return { schedule: current, schedules }
    current = next
  }
}

/** The schedule in other modes: generated in the order of its starts, and settled. */
export function reschedule(
  compiled: CompiledNetwork,
  profile: CapacityProfile,
  schedule: Schedule,
  mode: Int32Array,
): Schedule {
  return settle(compiled, profile, generateInModes(compiled, profile, schedule, mode)).schedule
}

/** One serial pass in the order of a schedule's starts, in these modes. */
export function generateInModes(
  compiled: CompiledNetwork,
  profile: CapacityProfile,
  schedule: Schedule,
  mode: Int32Array,
): Schedule {
  const generated = { ...blankSchedule(compiled.size), mode }
  generateSerially(compiled, profile, orderByStart(compiled, schedule), generated)
  return generated
}
