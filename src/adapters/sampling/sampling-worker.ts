import { type MessagePort, parentPort } from 'node:worker_threads'
import { type CompiledRisk, compileRisk, sampleBlock } from '#core/risk/compile-risk.ts'
import type { WorkerAnswer, WorkerOrder } from './worker-pool.ts'

/** Runs on a thread of its own: takes spans of an order until none is left and answers each with its block. */
const port = parentPort as MessagePort

port.on('message', (order: WorkerOrder) => {
  const { key, input, spans, next } = order
  let compiled: CompiledRisk | null = null
  try {
    for (let index = taken(next); index < spans.length; index = taken(next)) {
      compiled ??= compileRisk(input)
      const { first, count } = spans[index] as WorkerOrder['spans'][number]
      const block = sampleBlock(compiled, first, count)
      const buffers = [
        block.finish,
        block.cost,
        block.stepFinish,
        block.criticalCount,
        block.dayMoments,
      ]
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
