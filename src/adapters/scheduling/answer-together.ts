import { Worker } from 'node:worker_threads'
import type { AnswerTogether } from '#app/ports.ts'
import type { ScheduleAnswer } from '#core/schedule/schedule-answer.ts'
import type { ScheduleInstance } from '#core/schedule/schedule-instance.ts'
import { sharedMemory } from './shared-exchange.ts'

/** What one thread is told: the instance, its seed and place, until when to search (ms since 1970), and where the threads meet. */
export interface ScheduleOrder {
  readonly instance: ScheduleInstance
  readonly seed: number
  readonly place: number
  readonly until: number
  readonly memory: SharedArrayBuffer
}

/** Searches on several threads at once that tell each other their best; the answer of the thread that found it, the bound of all. */
export const answerTogether: AnswerTogether = async (instance, { seed, seconds, workers }) => {
  const until = performance.timeOrigin + performance.now() + seconds * 1000
  const memory = sharedMemory(instance.network.activities.length)
  const answers = await Promise.all(
    Array.from({ length: workers }, (_, place) =>
      onThread({ instance, seed, place, until, memory }),
    ),
  )
  return joined(answers)
}

function onThread(order: ScheduleOrder): Promise<ScheduleAnswer> {
  return new Promise((done, failed) => {
    const worker = new Worker(new URL('./schedule-worker.ts', import.meta.url), {
      workerData: order,
    })
    worker.once('message', done)
    worker.once('error', failed)
  })
}

function joined(answers: readonly ScheduleAnswer[]): ScheduleAnswer {
  const best = answers.reduce((one, other) => (isBetter(other, one) ? other : one))
  const schedules = answers.reduce((sum, answer) => sum + answer.schedules, 0)
  if (best.status === 'infeasible') return best
  const lowerBound = answers.reduce((most, answer) => Math.max(most, answer.lowerBound), 0)
  const isProved = best.lateness === 0 && best.objective === lowerBound
  return { ...best, schedules, lowerBound, status: isProved ? 'optimal' : 'feasible' }
}

function isBetter(left: ScheduleAnswer, right: ScheduleAnswer): boolean {
  if (left.objective === null || right.objective === null) return right.objective === null
  if (left.lateness !== right.lateness) return left.lateness < right.lateness
  return left.objective < right.objective
}
