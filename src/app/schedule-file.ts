import type { Decoded } from '#contract/issues.ts'
import { answerInstance, type ScheduleAnswer } from '#core/schedule/schedule-answer.ts'
import type { ReadSchedule } from './ports.ts'

/** How a file is to be scheduled: by a number of schedules, or by seconds. */
export interface ScheduleRequest {
  readonly file: string
  readonly schedules: number | null
  readonly seconds: number | null
  readonly seed: number
}

/** The answer with the seconds it took. */
export type TimedAnswer = ScheduleAnswer & { readonly seconds: number }

export type ScheduleFile = (request: ScheduleRequest) => Promise<Decoded<TimedAnswer>>

/** Reads a scheduling problem and solves it. `now` tells seconds from any origin; only a limit in seconds depends on it. */
export const scheduleFile =
  (readSchedule: ReadSchedule, now: () => number): ScheduleFile =>
  async ({ file, schedules, seconds, seed }) => {
    const begun = now()
    const instance = await readSchedule(file)
    if (instance.kind === 'faults') return instance
    // The next round takes about as long as all before it together.
    const goOn = (): boolean => seconds === null || now() - begun < seconds / 2
    const answer = answerInstance(instance.value, { seed, schedules, goOn })
    return {
      kind: 'ok',
      value: { ...answer, seconds: Math.round((now() - begun) * 1000) / 1000 },
    }
  }
