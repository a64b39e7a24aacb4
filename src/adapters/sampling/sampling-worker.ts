import { type MessagePort, parentPort } from 'node:worker_threads'
import { compileWork } from './sampling-work.ts'
import type { WorkerAnswer, WorkerOrder } from './worker-pool.ts'

/** Runs on a thread of its own: takes spans of an order until none is left and answers each with its block. */
const port = parentPort as MessagePort

port.on('message', (order: WorkerOrder) => {
  const { key, work, spans, next } = order
  let sample: ReturnType<typeof compileWork> | null = null
  try {
    for (let index = taken(next); index < spans.length; index = taken(next)) {
      sample ??= compileWork(work)
      const { first, count } = spans[index] as WorkerOrder['spans'][number]
      const block = sample(first, count)
      const buffers = Object.values(block).filter((value) => typeof value !== 'number')
      answer(
        { kind: 'block', key, index, block },
        buffers.map((array) => array.buffer as ArrayBuffer),
      )
    }
  } catch (error) {
    answer({ kind: 'fault', key, error }, [])
  }
})

/** Index of a span that no other thread has taken. */
const taken = (next: Int32Array): number => Atomics.add(next, 0, 1)

const answer = (message: WorkerAnswer, moved: readonly ArrayBuffer[]): void =>
  port.postMessage(message, [...moved])
