import type { Decoded } from '#contract/issues.ts'
import { type CapacityShortage, capacityShortages } from '#core/schedule/capacity-shortage.ts'
import type { Network } from '#core/schedule/network.ts'
import { answerInstance, type ScheduleAnswer } from '#core/schedule/schedule-answer.ts'
import type { ScheduleConflict } from '#core/schedule/schedule-conflicts.ts'
import { smallestConflict } from '#core/schedule/smallest-conflict.ts'
import type { AnswerTogether, ReadSchedule } from './ports.ts'

/** How a file is to be scheduled: by a number of schedules, by seconds, or, without either, by as many schedules as are usual for its size. */
export interface ScheduleRequest {
  readonly file: string
  readonly schedules: number | null
  readonly seconds: number | null
  readonly seed: number
  /** Threads of a search by seconds; one by schedules takes one, so that nothing depends on how many there are. */
  readonly workers: number
}

/**
 * The answer with the seconds it took; where there is no schedule, the capacities that never suffice; and where a fixed date or
 * a deadline is missed, a smallest set of them that could not be held together, empty where the file is too large to look.
 */
export type TimedAnswer = ScheduleAnswer & {
  readonly seconds: number
  readonly shortages: readonly CapacityShortage[]
  readonly clash: readonly ScheduleConflict[]
}

export type ScheduleFile = (request: ScheduleRequest) => Promise<Decoded<TimedAnswer>>

/** Reads a scheduling problem and solves it. `now` tells seconds from any origin; only a limit in seconds depends on it. */
export const scheduleFile =
  (readSchedule: ReadSchedule, answerTogether: AnswerTogether, now: () => number): ScheduleFile =>
  async ({ file, schedules, seconds, seed, workers }) => {
    const begun = now()
    const instance = await readSchedule(file)
    if (instance.kind === 'faults') return instance
    const goOn = (ahead: number): boolean =>
      seconds === null || (now() - begun) * (1 + ahead) < seconds
    const { network } = instance.value
    const answer =
      seconds !== null && workers > 1
        ? await answerTogether(instance.value, {
            seed,
            seconds: Math.max(0, seconds - (now() - begun)),
            workers,
          })
        : answerInstance(instance.value, {
            seed,
            schedules: schedules ?? (seconds === null ? usualSchedules(network) : null),
            goOn,
          })
    return {
      kind: 'ok',
      value: {
        ...answer,
        seconds: Math.round((now() - begun) * 1000) / 1000,
        clash: clashOf(network, answer, seed),
        shortages: answer.status === 'infeasible' ? capacityShortages(network) : [],
      },
    }
  }

/** Demands that clash: each is left out once, and the network scheduled without it. */
function clashOf(network: Network, answer: ScheduleAnswer, seed: number) {
  const isMissed = answer.lateness > 0 || answer.conflicts.some(({ kind }) => kind === 'pin')
  const demands = network.activities.filter(
    ({ deadline, pinnedStart }) => deadline !== null || pinnedStart !== null,
  )
  const work = demands.length * network.activities.length
  return isMissed && work <= mostWork ? smallestConflict(network, { schedules: 60, seed }) : []
}

/** Demands times activities up to which a clash is looked for: some seconds. */
const mostWork = 20_000

/** Schedules made when neither a number nor a time is given: fewer for a very large file, where each takes its size squared. */
function usualSchedules({ activities, links }: Network): number {
  const size = activities.length + links.length
  return Math.max(10, Math.min(5000, Math.floor(4e11 / size ** 2)))
}
