import { type MessagePort, parentPort, workerData } from 'node:worker_threads'
import { answerInstance } from '#core/schedule/schedule-answer.ts'
import type { ScheduleOrder } from './answer-together.ts'
import { sharedExchange } from './shared-exchange.ts'

/** One of several searches of an instance, on a thread of its own. */
const { instance, seed, place, until, memory } = workerData as ScheduleOrder
const begun = performance.now()
const left = until - performance.timeOrigin - begun

const answer = answerInstance(instance, {
  seed: seed + place,
  schedules: null,
  goOn: (ahead) => (performance.now() - begun) * (1 + ahead) < left,
  exchange: sharedExchange(memory, place),
})
const port = parentPort as MessagePort
port.postMessage(answer)
