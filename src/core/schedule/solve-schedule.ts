import { capacityProfile } from './capacity-profile.ts'
import { checkSchedule } from './check-schedule.ts'
import { type CompiledNetwork, compileNetwork } from './compiled-network.ts'
import type { Exchange } from './exchange.ts'
import { inModesOf, withFittingModes } from './fitting-modes.ts'
import { type Member, withinBudget } from './improve-modes.ts'
import type { Network, Schedule } from './network.ts'
import { brokenPins, compareObjectives, type Objective, objectiveOf } from './objective.ts'
import { plainProblem } from './plain-problem.ts'
import { PopulationSearch } from './population-search.ts'
import { possibleModes } from './possible-modes.ts'
import { conflictsOf, type ScheduleConflict } from './schedule-conflicts.ts'
import { type PlainFinding, searchPlainly } from './search-plainly.ts'

/** The best schedule found, or why there can be none. */
export type ScheduleResult =
  | {
      readonly kind: 'feasible'
      readonly schedule: Schedule
      readonly objective: Objective
      /** Complete passes of a generation scheme really used. */
      readonly schedules: number
      /** A finish that nothing beats; 0 where the search came to know none. */
      readonly bound: number
      /** Other schedules as the search kept them, better ones first: no later past deadlines, in no order that is final. */
      readonly others: readonly Schedule[]
    }
  | { readonly kind: 'infeasible'; readonly conflicts: readonly ScheduleConflict[] }

/** How long to search (complete schedules, as many again where a budget binds), and from where. */
export interface ScheduleEffort {
  readonly schedules: number
  readonly seed: number
  /** Asked now and then where `schedules` is infinite, as it may be for a plain problem: no ends the search. */
  readonly goOn?: () => boolean
  /** Where this search of a plain problem meets others that run side by side with it. */
  readonly exchange?: Exchange
  /** An order already known, smallest first and in the quickest modes: the result is no worse than what it gives. */
  readonly known?: ArrayLike<number>
}

/**
 * Schedules a network within a number of complete schedules. A plain problem, one with an early finish as its only aim, goes
 * to a search of its own; any other is started from priority rules through serial and parallel generation, then a
 * seeded population search with justification, then cheaper modes where the finish does not need the dear one.
 * Judged by weighted lateness, then finish, then cost. Same network, number and seed: same result. The independent checker
 * sees every schedule that leaves here; one that breaks its network is a bug and throws.
 */
export function solveSchedule(network: Network, effort: ScheduleEffort): ScheduleResult {
  const compiled = compileNetwork(network)
  const conflicts = conflictsOf(network, compiled)
  if (conflicts.length > 0) return { kind: 'infeasible', conflicts }
  const found = search(compiled as CompiledNetwork, effort)
  if (found === undefined)
    return { kind: 'infeasible', conflicts: [{ kind: 'consumables', activity: null }] }
  const { schedule, schedules, bound, others } = found
  const objective = objectiveOf(network, schedule)
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
  return { kind: 'feasible', schedule, objective, schedules, bound, others }
}

type Finding = PlainFinding & { readonly others: readonly Schedule[] }

/** The best schedule found and the passes it took; undefined when no choice of modes fits the consumables. */
function search(compiled: CompiledNetwork, effort: ScheduleEffort): Finding | undefined {
  const plain = plainProblem(compiled)
  if (plain) {
    const finding = searchPlainly(compiled, plain, effort)
    return finding && { ...finding, others: [] }
  }
  const { network } = compiled
  const supplied = withFittingModes(network)
  if (supplied === undefined) return undefined
  const { best, schedules, found } = searchBest({ ...compiled, network: supplied }, effort)
  return {
    schedule: inModesOf(network, supplied, best.schedule),
    schedules,
    bound: 0,
    others: found
      .filter(
        ({ objective }) => compareObjectives(limitsOf(objective), limitsOf(best.objective)) <= 0,
      )
      .map(({ schedule }) => inModesOf(network, supplied, schedule)),
  }
}

/** An objective by what it breaks alone. */
const limitsOf = (objective: Objective): Objective => ({ ...objective, finish: 0, cost: 0 })

/**
 * The best member found and the passes it took. A budget is left aside first, so that one which does not bind moves nothing;
 * one that binds is met from the best schedule without it, in a second search of as many passes.
 */
function searchBest(
  compiled: CompiledNetwork,
  effort: ScheduleEffort,
): { readonly best: Member; readonly schedules: number; readonly found: readonly Member[] } {
  const { network } = compiled
  const profile = capacityProfile(network)
  const free = { ...compiled, network: { ...network, budget: null } }
  const unbound = new PopulationSearch(free, profile, effort)
  const { schedule } = unbound.run()
  const dear = { schedule, objective: objectiveOf(network, schedule) }
  if (dear.objective.overBudget === 0)
    return { best: dear, schedules: unbound.schedules, found: judged(network, unbound.found) }
  const choices = possibleModes(network)
  const most = Math.ceil(effort.schedules / 2)
  const fitted = withinBudget({ compiled, profile, choices, most }, dear)
  const rest = { ...effort, schedules: effort.schedules - fitted.schedules }
  const bound = new PopulationSearch(compiled, profile, rest, fitted.best.schedule)
  const best = bound.run()
  return {
    best,
    schedules: unbound.schedules + fitted.schedules + bound.schedules,
    found: bound.found,
  }
}

/** Members judged by a network with its budget. */
const judged = (network: Network, members: readonly Member[]): readonly Member[] =>
  members.map(({ schedule }) => ({ schedule, objective: objectiveOf(network, schedule) }))
