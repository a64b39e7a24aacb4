import { capacityProfile } from './capacity-profile.ts'
import { checkSchedule } from './check-schedule.ts'
import { type CompiledNetwork, compileNetwork } from './compiled-network.ts'
import { type Member, withinBudget } from './improve-modes.ts'
import type { Network, Schedule } from './network.ts'
import { brokenPins, type Objective, objectiveOf } from './objective.ts'
import { PopulationSearch, possibleModes } from './population-search.ts'
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

/** How long to search (complete schedules, as many again where a budget binds), and from where. */
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
  const { best, schedules } = searchBest(compiled as CompiledNetwork, effort)
  const { schedule, objective } = best
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
  return { kind: 'feasible', schedule, objective, schedules }
}

/**
 * The best member found and the passes it took. A budget is left aside first, so that one which does not bind moves nothing;
 * one that binds is met from the best schedule without it, in a second search of as many passes.
 */
function searchBest(
  compiled: CompiledNetwork,
  effort: ScheduleEffort,
): { readonly best: Member; readonly schedules: number } {
  const { network } = compiled
  const profile = capacityProfile(network)
  const free = { ...compiled, network: { ...network, budget: null } }
  const unbound = new PopulationSearch(free, profile, effort)
  const { schedule } = unbound.run()
  const dear = { schedule, objective: objectiveOf(network, schedule) }
  if (dear.objective.overBudget === 0) return { best: dear, schedules: unbound.schedules }
  const choices = possibleModes(network)
  const most = Math.ceil(effort.schedules / 2)
  const fitted = withinBudget({ compiled, profile, choices, most }, dear)
  const rest = { ...effort, schedules: effort.schedules - fitted.schedules }
  const bound = new PopulationSearch(compiled, profile, rest, fitted.best.schedule)
  const best = bound.run()
  return { best, schedules: unbound.schedules + fitted.schedules + bound.schedules }
}
