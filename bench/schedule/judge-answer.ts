import { checkSchedule } from '#core/schedule/check-schedule.ts'
import type { Schedule } from '#core/schedule/network.ts'
import type { ScheduleInstance } from '#core/schedule/schedule-instance.ts'
import type { Known } from './data-folder.ts'

/** What a solver answers, whoever made it: jobs in the order of the file, modes counted from 1. */
export interface SolverAnswer {
  readonly status: 'optimal' | 'feasible' | 'infeasible' | 'unknown'
  readonly objective: number | null
  readonly lowerBound: number
  readonly start: readonly number[]
  readonly mode: readonly number[]
}

/** All that is wrong with an answer: by the independent checker, and by what is known of the instance. */
export function judgeAnswer(
  { jobs, network }: ScheduleInstance,
  answer: SolverAnswer,
  known: Known,
): readonly string[] {
  const { status, objective, lowerBound, start, mode } = answer
  if (status === 'unknown') return []
  if (status === 'infeasible')
    return known.upper === null ? [] : [`said infeasible but ${known.upper} is known`]
  const faults: string[] = []
  const { upper, lower } = known
  if (known.status === 'infeasible') faults.push('a schedule of an infeasible instance')
  if (objective === null) return [...faults, 'no objective']
  if (lower !== null && objective < lower)
    faults.push(`${objective} is below the known bound ${lower}`)
  if (upper !== null && lowerBound > upper)
    faults.push(`bound ${lowerBound} is above the known schedule ${upper}`)
  if (lowerBound > objective) faults.push(`bound ${lowerBound} is above its own ${objective}`)
  if (status === 'optimal' && lowerBound !== objective)
    faults.push(`said optimal with bound ${lowerBound} and ${objective}`)
  if (start.length !== jobs.length || mode.length !== jobs.length)
    return [...faults, `${start.length} starts and ${mode.length} modes of ${jobs.length} jobs`]
  const schedule = scheduleOf(network, start, mode)
  const finish = schedule.finish.reduce((most, one) => Math.max(most, one), 0)
  if (finish !== objective) faults.push(`said ${objective} and is done at ${finish}`)
  return [...faults, ...checkSchedule(network, schedule).slice(0, 3)]
}

/** Every job is one activity in benchmark files, and every day is worked. */
function scheduleOf(
  { activities }: ScheduleInstance['network'],
  start: readonly number[],
  mode: readonly number[],
): Schedule {
  const days = activities.map(({ modes }, at) => modes[(mode[at] as number) - 1]?.days ?? 0)
  return {
    start: Int32Array.from(start),
    finish: Int32Array.from(start, (from, at) => from + (days[at] as number)),
    mode: Int32Array.from(mode, (one) => one - 1),
  }
}
