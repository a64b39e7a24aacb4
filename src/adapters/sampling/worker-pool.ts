import { Worker } from 'node:worker_threads'
import type { SampleBlock, SamplingWork } from './sampling-work.ts'

/** Samples [first, first + count). */
export interface BlockSpan {
  readonly first: number
  readonly count: number
}

/** One work to sample, told to every worker: each takes the next span by the shared counter until none is left. */
export interface WorkerOrder {
  readonly key: number
  readonly work: SamplingWork
  readonly spans: readonly BlockSpan[]
  /** One number, shared between the threads: the next span nobody has taken. */
  readonly next: Int32Array
}

/** What a worker answers for each span it took. */
export type WorkerAnswer =
  | {
      readonly kind: 'block'
      readonly key: number
      readonly index: number
      readonly block: SampleBlock
    }
  | { readonly kind: 'fault'; readonly key: number; readonly error: unknown }

/**
 * Threads that share out the spans among themselves, so that they go on while the thread that asked is busy. They start
 * at once: loading them takes as long as reading the files does.
 */
export function createWorkerPool(size: number) {
  const open = new Map<number, Job>()
  let nextKey = 0
  const crew = Array.from({ length: size }, () => {
    const worker = new Worker(new URL('./sampling-worker.ts', import.meta.url))
    worker.on('message', take)
    // A thread that dies takes a block with it that nobody else will do.
    worker.on('error', failAll)
    worker.unref()
    return worker
  })

  function take(answer: WorkerAnswer): void {
    const job = open.get(answer.key)
    if (answer.kind === 'fault') job?.failed(answer.error)
    else job?.takeBlock(answer.index, answer.block)
  }

  function failAll(reason: unknown): void {
    for (const job of open.values()) job.failed(reason)
  }

  return {
    async sampleBlocks(work: SamplingWork, spans: readonly BlockSpan[]): Promise<SampleBlock[]> {
      if (spans.length === 0) return []
      const key = nextKey++
      const next = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT))
      const order: WorkerOrder = { key, work, spans, next }
      const blocks: SampleBlock[] = []
      let missing = spans.length
      for (const worker of crew) worker.ref()
      try {
        return await new Promise<SampleBlock[]>((done, failed) => {
          open.set(key, {
            failed,
            takeBlock(index, block) {
              blocks[index] = block
              missing -= 1
              if (missing === 0) done(blocks)
            },
          })
          for (const worker of crew) worker.postMessage(order)
        })
      } finally {
        open.delete(key)
        if (open.size === 0) for (const worker of crew) worker.unref()
      }
    },

    async close(): Promise<void> {
      failAll(new Error('the sampler was closed'))
      await Promise.all(crew.map((worker) => worker.terminate()))
    },
  }
}

interface Job {
  readonly takeBlock: (index: number, block: SampleBlock) => void
  readonly failed: (reason: unknown) => void
}
