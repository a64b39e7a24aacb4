import type { CompiledNetwork } from './compiled-network.ts'
import { finishBound } from './lower-bound.ts'
import type { Schedule } from './network.ts'
import type { PlainProblem } from './plain-problem.ts'
import { type PlainSchedule, PlainSearch } from './plain-search.ts'
import type { ScheduleEffort } from './solve-schedule.ts'

/** The best schedule found and the schedules made; undefined when no choice of modes fits the consumables. */
export function searchPlainly(
  compiled: CompiledNetwork,
  problem: PlainProblem,
  { seed, schedules, goOn, known }: ScheduleEffort,
): { readonly schedule: Schedule; readonly schedules: number } | undefined {
  const search = new PlainSearch(problem, {
    seed,
    passes: Math.min(schedules, usualPasses),
    bound: finishBound(compiled),
    ...(known ? { known } : {}),
  })
  if (!search.isPossible) return undefined
  const few = goOn ? Math.ceil(fewPlacements / problem.size) : schedules
  do search.step(Math.max(1, Math.min(few, schedules - search.schedules)))
  while (!search.isDone && search.schedules + 1 <= schedules && goOn?.())
  return {
    schedule: inNetwork(problem, search.incumbent as PlainSchedule),
    schedules: Math.ceil(search.schedules - 1e-9),
  }
}

/** Passes that the longest searches are laid out for. */
const usualPasses = 50_000

/** Activities placed between two looks at the time. */
const fewPlacements = 20_000

/** The schedule with the modes as the network counts them. */
function inNetwork({ days, place }: PlainProblem, { start, mode }: PlainSchedule): Schedule {
  return {
    start,
    finish: start.map((day, index) => day + (days[mode[index] as number] as number)),
    mode: mode.map((chosen) => place[chosen] as number),
  }
}
