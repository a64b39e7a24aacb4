import { compileRisk, sampleBlock } from '#core/risk/compile-risk.ts'
import type { RiskInput } from '#core/risk/risk-input.ts'
import { mergeBlocks, type Samples } from '#core/risk/samples.ts'
import { type BlockSpan, createWorkerPool } from './worker-pool.ts'

/** Samples risk inputs; the same bytes for any number of workers, because blocks are of one size and merged in order. */
export interface Sampler {
  /** Samples all jobs side by side and answers in their order. */
  readonly sampleJobs: (
    jobs: readonly { readonly input: RiskInput; readonly samples: number }[],
  ) => Promise<Samples[]>
  /** Ends the workers; jobs still under way are refused. */
  readonly close: () => Promise<void>
}

/** A sampler on `workers` threads; with 0 or 1 it runs in this process. Threads start with the first job. */
export function createSampler({ workers }: { readonly workers: number }): Sampler {
  const pool = workers > 1 ? createWorkerPool(workers) : null
  const sampleBlocks = pool ? pool.sampleBlocks : sampleHere
  return {
    sampleJobs: (jobs) =>
      Promise.all(
        jobs.map(async ({ input, samples }) =>
          mergeBlocks(await sampleBlocks(input, blockSpans(samples))),
        ),
      ),
    close: async () => pool?.close(),
  }
}

const blockSize = 500

const blockSpans = (samples: number): BlockSpan[] =>
  Array.from({ length: Math.ceil(samples / blockSize) }, (_, index) => {
    const first = index * blockSize
    return { first, count: Math.min(blockSize, samples - first) }
  })

async function sampleHere(input: RiskInput, spans: readonly BlockSpan[]): Promise<Samples[]> {
  const compiled = compileRisk(input)
  return spans.map(({ first, count }) => sampleBlock(compiled, first, count))
}
