import { type CompiledNetwork, compileNetwork } from './compiled-network.ts'
import type { Exchange } from './exchange.ts'
import { finishBound } from './lower-bound.ts'
import { compareObjectives } from './objective.ts'
import { plainProblem } from './plain-problem.ts'
import type { ScheduleConflict } from './schedule-conflicts.ts'
import type { ScheduleInstance } from './schedule-instance.ts'
import { type ScheduleResult, solveSchedule } from './solve-schedule.ts'

/** What came of scheduling an instance. Times are days from the project's begin; jobs stand in the file's own order. */
export interface ScheduleAnswer {
  readonly instance: string
  readonly status: 'optimal' | 'feasible' | 'infeasible'
  /** The last finish; null when there is no schedule. */
  readonly objective: number | null
  /** No schedule finishes earlier; 0 when there is none at all. */
  readonly lowerBound: number
  readonly schedules: number
  /** Days by which wanted finishes are missed, all together. */
  readonly lateness: number
  readonly start: readonly number[]
  readonly mode: readonly number[]
  readonly conflicts: readonly ScheduleConflict[]
}

/**
 * How long to search: so many schedules, or as long as `goOn` says yes between two rounds, when it is told how long the next
 * one takes, as a multiple of all before it.
 */
export interface SearchLimit {
  readonly seed: number
  readonly schedules: number | null
  readonly goOn: (ahead: number) => boolean
  /** Where this search meets others that run side by side with it. */
  readonly exchange?: Exchange
}

/** Schedules an instance. What the file's own order gives is never made worse. */
export function answerInstance(instance: ScheduleInstance, limit: SearchLimit): ScheduleAnswer {
  const { network, known, id } = instance
  const most = limit.schedules ?? Number.POSITIVE_INFINITY
  const compiled = compileNetwork(network)
  const isPlain = !('circle' in compiled) && plainProblem(compiled) !== undefined
  const opening = solveSchedule(network, {
    seed: limit.seed,
    schedules: isPlain ? most : Math.min(firstRound, most),
    goOn: () => limit.goOn(0),
    ...(limit.exchange ? { exchange: limit.exchange } : {}),
    ...(known ? { known } : {}),
  })
  if (opening.kind === 'infeasible')
    return {
      instance: id,
      status: 'infeasible',
      objective: null,
      lowerBound: 0,
      schedules: 0,
      lateness: 0,
      start: [],
      mode: [],
      conflicts: opening.conflicts,
    }
  const bound = isPlain ? opening.bound : finishBound(compiled as CompiledNetwork)
  const best = isPlain ? opening : search(instance, limit, opening, bound)
  const { finish, lateness } = best.objective
  const days = (offset: number): number =>
    Math.round(((offset - instance.begins) / instance.perDay) * 1e6) / 1e6
  return {
    instance: id,
    status: isBest(best, bound) ? 'optimal' : 'feasible',
    objective: days(finish),
    lowerBound: days(bound),
    schedules: best.schedules,
    lateness: lateness / instance.perDay,
    start: instance.jobs.map((activities) =>
      days(Math.min(...activities.map((index) => best.schedule.start[index] as number))),
    ),
    mode: instance.jobs.map(
      (activities) => 1 + (best.schedule.mode[activities[0] as number] as number),
    ),
    conflicts: [],
  }
}

type Found = Extract<ScheduleResult, { kind: 'feasible' }>

const firstRound = 100

const isBest = ({ objective }: Found, bound: number): boolean =>
  objective.lateness === 0 && objective.finish === bound

/** Rounds from the best schedule so far, each twice as long, until the bound is met or the limit says stop. */
function search(
  { network }: ScheduleInstance,
  limit: SearchLimit,
  opening: Found,
  bound: number,
): Found {
  let best = opening
  let schedules = opening.schedules
  for (let round = 1; !isBest(best, bound) && limit.goOn(1); round++) {
    const size =
      limit.schedules === null ? firstRound << Math.min(round, 16) : limit.schedules - schedules
    if (size < 1) break
    const found = solveSchedule(network, {
      schedules: size,
      seed: limit.seed + round,
      known: best.schedule.start,
    })
    if (found.kind === 'infeasible') break
    schedules += found.schedules
    if (compareObjectives(found.objective, best.objective) < 0) best = found
  }
  return { ...best, schedules }
}
