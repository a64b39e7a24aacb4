import { Worker } from 'node:worker_threads'
import type { RiskInput } from '#core/risk/risk-input.ts'
import type { Samples } from '#core/risk/samples.ts'

/** Samples [first, first + count). */
export interface BlockSpan {
  readonly first: number
  readonly count: number
}

/** What a worker is told: an input travels once with its first block and is forgotten when all are done. */
export type WorkerOrder =
  | ({
      readonly kind: 'sample'
      readonly key: number
      readonly input: RiskInput | null
    } & BlockSpan)
  | { readonly kind: 'forget'; readonly key: number }

/** What a worker answers to a sample order. */
export type WorkerAnswer =
  | { readonly kind: 'block'; readonly block: Samples }
  | { readonly kind: 'fault'; readonly error: unknown }

/** Threads that take blocks from one queue, first come first served. */
export function createWorkerPool(size: number) {
  const crew: Member[] = []
  let queue: Job[] = []
  let nextKey = 0

  function assign(): void {
    while (queue.length > 0) {
      const idle = crew.find((member) => member.job === null) ?? hire()
      if (idle === undefined) return
      const job = queue.shift() as Job
      idle.job = job
      const known = idle.knows.has(job.key)
      idle.knows.add(job.key)
      tell(idle, {
        kind: 'sample',
        key: job.key,
        input: known ? null : job.input,
        ...job.span,
      })
    }
  }

  function hire(): Member | undefined {
    if (crew.length >= size) return undefined
    const worker = new Worker(new URL('./sampling-worker.ts', import.meta.url))
    const member: Member = { worker, job: null, knows: new Set() }
    worker.on('message', (answer: WorkerAnswer) => {
      const job = member.job
      member.job = null
      if (answer.kind === 'block') job?.done(answer.block)
      else job?.failed(answer.error)
      assign()
    })
    // A thread that dies takes its block with it; the others go on.
    worker.on('error', (error) => dismiss(member, error))
    crew.push(member)
    return member
  }

  function dismiss(member: Member, reason: unknown): void {
    crew.splice(crew.indexOf(member), 1)
    member.job?.failed(reason)
    member.job = null
    assign()
  }

  return {
    async sampleBlocks(input: RiskInput, spans: readonly BlockSpan[]): Promise<Samples[]> {
      const key = nextKey++
      const blocks = spans.map(
        (span) =>
          new Promise<Samples>((done, failed) => {
            queue.push({ key, input, span, done, failed })
          }),
      )
      assign()
      try {
        return await Promise.all(blocks)
      } finally {
        queue = queue.filter((job) => job.key !== key)
        for (const member of crew)
          if (member.knows.delete(key)) tell(member, { kind: 'forget', key })
      }
    },

    async close(): Promise<void> {
      const closed = new Error('the sampler was closed')
      for (const job of queue.splice(0)) job.failed(closed)
      const members = crew.splice(0)
      for (const member of members) member.job?.failed(closed)
      await Promise.all(members.map(({ worker }) => worker.terminate()))
    },
  }
}

interface Job {
  readonly key: number
  readonly input: RiskInput
  readonly span: BlockSpan
  readonly done: (block: Samples) => void
  readonly failed: (reason: unknown) => void
}

interface Member {
  readonly worker: Worker
  job: Job | null
  readonly knows: Set<number>
}

const tell = ({ worker }: Member, order: WorkerOrder): void => worker.postMessage(order)
