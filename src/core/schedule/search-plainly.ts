import type { CompiledNetwork } from './compiled-network.ts'
import type { Exchange } from './exchange.ts'
import { LearningSearch } from './learning-search.ts'
import { finishBound } from './lower-bound.ts'
import type { Schedule } from './network.ts'
import type { PlainProblem } from './plain-problem.ts'
import { type PlainSchedule, PlainSearch } from './plain-search.ts'
import { Prover } from './prover.ts'
import { type SingleMode, singleMode } from './single-mode.ts'
import type { ScheduleEffort } from './solve-schedule.ts'

/** What came of a plain search: the best schedule, the schedules made, and a finish that nothing beats. */
export interface PlainFinding {
  readonly schedule: Schedule
  readonly schedules: number
  readonly bound: number
}

/**
 * Searches a plain problem; undefined when no choice of modes fits the consumables. By a number of schedules it is a
 * population search alone; for as long as `goOn` says yes, an exact search takes turns with it.
 */
export function searchPlainly(
  compiled: CompiledNetwork,
  problem: PlainProblem,
  { seed, schedules, goOn, known, exchange }: ScheduleEffort,
): PlainFinding | undefined {
  const single =
    problem.size <= mostProved ? singleMode(problem, compiled.network.resources) : undefined
  const bound = raised(finishBound(compiled), single)
  const passes = Math.min(schedules, usualPasses)
  const own = seed + (exchange?.place ?? 0) * apart
  const search = new PlainSearch(problem, { seed: own, passes, bound, ...(known ? { known } : {}) })
  if (!search.isPossible) return undefined
  const prover = single ? new Prover(search, single, bound) : undefined
  if (Number.isFinite(schedules)) search.step(Math.max(1, schedules))
  else takeTurns(search, prover, exchange, problem.size, () => goOn?.() ?? false)
  return {
    schedule: inNetwork(problem, search.incumbent as PlainSchedule),
    schedules: Math.ceil(search.schedules - 1e-9),
    bound: prover?.bound ?? bound,
  }
}

/**
 * Population search and proof in turns. Of several searches side by side, the second soon does nothing but prove where a proof
 * is likely; the first proves only there, and only after as many schedules as the longest searches are laid out for.
 */
function takeTurns(
  search: PlainSearch,
  prover: Prover | undefined,
  exchange: Exchange | undefined,
  size: number,
  goOn: () => boolean,
): void {
  const few = Math.max(1, Math.ceil(fewPlacements / size))
  const isOften = size <= oftenProved
  const onlyProves = exchange?.place === 1 && prover !== undefined && isOften
  do {
    if (!onlyProves || search.schedules < opening || prover.isAtRest) search.step(few)
    const leaves = exchange?.place === 0 && !(isOften && search.schedules >= usualPasses)
    if (!leaves) prover?.step(fewConflicts)
    if (exchange) meet(search, prover, exchange)
  } while (!search.isDone && !prover?.isDone && goOn())
}

function meet(search: PlainSearch, prover: Prover | undefined, exchange: Exchange): void {
  const own = search.incumbent as PlainSchedule
  const other = exchange.better(own.finish)
  if (other) search.take(other)
  else exchange.give(own)
  if (prover) prover.bound = exchange.raise(prover.bound)
}

/** The bound raised day by day while links, pairs and time tables alone refute it (destructive bound: Klein and Scholl 1999). */
function raised(bound: number, single: SingleMode | undefined): number {
  if (single === undefined) return bound
  let least = bound
  while (
    new LearningSearch(single.problem, single.mode, single.capacities, least).isRefutedByRules()
  )
    least++
  return least
}

/** Passes that the longest searches are laid out for. */
const usualPasses = 50_000

/** Activities placed, and conflicts met, between two looks at the time. */
const fewPlacements = 20_000
const fewConflicts = 20

/** Schedules with which a search that is to prove begins. */
const opening = 1000

/** Between the seeds of searches that run side by side. */
const apart = 104_729

/** Activities up to which a proof is likely, and beyond which none is tried. */
const oftenProved = 80
const mostProved = 400

/** The schedule with the modes as the network counts them. */
function inNetwork({ days, place }: PlainProblem, { start, mode }: PlainSchedule): Schedule {
  return {
    start,
    finish: start.map((day, index) => day + (days[mode[index] as number] as number)),
    mode: mode.map((chosen) => place[chosen] as number),
  }
}
