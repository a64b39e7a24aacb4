import type { Decoded } from '#contract/issues.ts'
import { type CapacityShortage, capacityShortages } from '#core/schedule/capacity-shortage.ts'
import type { Network } from '#core/schedule/network.ts'
import { answerInstance, type ScheduleAnswer } from '#core/schedule/schedule-answer.ts'
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

/** The answer with the seconds it took and, where there is no schedule, the capacities that never suffice. */
export type TimedAnswer = ScheduleAnswer & {
  readonly seconds: number
  readonly shortages: readonly CapacityShortage[]
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
        shortages: answer.status === 'infeasible' ? capacityShortages(network) : [],
      },
    }
  }

/** Schedules made when neither a number nor a time is given: fewer for a very large file, where each takes its size squared. */
function usualSchedules({ activities, links }: Network): number {
  const size = activities.length + links.length
  return Math.max(10, Math.min(5000, Math.floor(4e11 / size ** 2)))
}
