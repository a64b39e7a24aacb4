import type { SampleJobs, SamplingJob } from '#core/plan/sampling-port.ts'
import { compileRisk, sampleBlock } from '#core/risk/compile-risk.ts'
import type { RiskInput } from '#core/risk/risk-input.ts'
import { mergeBlocks, type Samples } from '#core/risk/samples.ts'
import { type BlockSpan, createWorkerPool } from './worker-pool.ts'

/** Samples risk inputs; the same bytes for any number of workers, because blocks are of one size and merged in order. */
export interface Sampler {
  /** Samples all jobs side by side and answers in their order. */
  readonly sampleJobs: SampleJobs
  /** Ends the workers; jobs still under way are refused. */
  readonly close: () => Promise<void>
}

/** A sampler on `workers` threads; with 0 or 1 it runs in this process. Threads start at once. */
export function createSampler({ workers }: { readonly workers: number }): Sampler {
  const pool = workers > 1 ? createWorkerPool(workers) : null
  const sampleBlocks = pool ? pool.sampleBlocks : sampleHere
  return {
    // The answers stand in the order of the jobs, which a mapped array type cannot see.
    sampleJobs: ((jobs: readonly SamplingJob[]) =>
      Promise.all(
        jobs.map(async ({ input, samples }) =>
          mergeBlocks(await sampleBlocks(input, blockSpans(samples))),
        ),
      )) as SampleJobs,
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
