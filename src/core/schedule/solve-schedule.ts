import { capacityProfile } from './capacity-profile.ts'
import { checkSchedule } from './check-schedule.ts'
import { type CompiledNetwork, compileNetwork } from './compiled-network.ts'
import type { Network, Schedule } from './network.ts'
import { brokenPins, type Objective } from './objective.ts'
import { PopulationSearch } from './population-search.ts'
import { conflictsOf, type ScheduleConflict } from './schedule-conflicts.ts'

/** The best schedule found, or why there can be none. */
export type ScheduleResult =
  | {
      readonly kind: 'feasible'
      readonly schedule: Schedule
      readonly objective: Objective
      /** Complete passes of a generation scheme really used. */
      readonly schedules: number
    }
  | { readonly kind: 'infeasible'; readonly conflicts: readonly ScheduleConflict[] }

/** How long to search, and from where. */
export interface ScheduleEffort {
  readonly schedules: number
  readonly seed: number
  /** An order already known, smallest first and in the quickest modes: the result is no worse than what it gives. */
  readonly known?: ArrayLike<number>
}

/**
 * Schedules a network within a number of complete schedules: priority rules through serial and parallel generation, then a
 * seeded population search with justification, then cheaper modes where the finish does not need the dear one.
 * Judged by weighted lateness, then finish, then cost. Same network, number and seed: same result. The independent checker
 * sees every schedule that leaves here; one that breaks its network is a bug and throws.
 */
export function solveSchedule(network: Network, effort: ScheduleEffort): ScheduleResult {
  const compiled = compileNetwork(network)
  const conflicts = conflictsOf(network, compiled)
  if (conflicts.length > 0) return { kind: 'infeasible', conflicts }
  const search = new PopulationSearch(compiled as CompiledNetwork, capacityProfile(network), effort)
  const { schedule, objective } = search.run()
  if (objective.brokenPins > 0) {
    const broken = brokenPins(network, schedule)
    return {
      kind: 'infeasible',
      conflicts: broken.map((index) => ({
        kind: 'pin',
        activity: network.activities[index]?.id ?? null,
      })),
    }
  }
  if (objective.overBudget > 0)
    return { kind: 'infeasible', conflicts: [{ kind: 'budget', activity: null }] }
  if (objective.finish > network.horizon)
    return { kind: 'infeasible', conflicts: [{ kind: 'horizon', activity: null }] }
  const faults = checkSchedule(network, schedule)
  if (faults.length > 0) throw new Error(`the search broke its own network: ${faults.join('; ')}`)
  return { kind: 'feasible', schedule, objective, schedules: search.schedules }
}
