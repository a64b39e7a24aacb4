import { type MessagePort, parentPort } from 'node:worker_threads'
import { type CompiledRisk, compileRisk, sampleBlock } from '#core/risk/compile-risk.ts'
import type { WorkerAnswer, WorkerOrder } from './worker-pool.ts'

/** Runs on a thread of its own: keeps compiled inputs by key and answers each order with a block. */
const port = parentPort as MessagePort
const compiled = new Map<number, CompiledRisk>()

port.on('message', (order: WorkerOrder) => {
  if (order.kind === 'forget') {
    compiled.delete(order.key)
    return
  }
  try {
    if (order.input) compiled.set(order.key, compileRisk(order.input))
    const block = sampleBlock(compiled.get(order.key) as CompiledRisk, order.first, order.count)
    const buffers = [
      block.finish,
      block.cost,
      block.stepFinish,
      block.criticalCount,
      block.dayMoments,
    ]
    answer(
      { kind: 'block', block },
      buffers.map((array) => array.buffer as ArrayBuffer),
    )
  } catch (error) {
    answer({ kind: 'fault', error }, [])
  }
})

const answer = (message: WorkerAnswer, moved: readonly ArrayBuffer[]): void =>
  port.postMessage(message, [...moved])
