import type { SampleJobs, SampleJointly, SamplingJob } from '#core/plan/sampling-port.ts'
import { type JointSamples, mergeJointBlocks } from '#core/risk/joint-risk.ts'
import { mergeBlocks, type Samples } from '#core/risk/samples.ts'
import { compileWork, type SampleBlock, type SamplingWork } from './sampling-work.ts'
import { type BlockSpan, createWorkerPool } from './worker-pool.ts'

/** Samples risk inputs; the same bytes for any number of workers, because blocks are of one size and merged in order. */
export interface Sampler {
  /** Samples all jobs side by side and answers in their order. */
  readonly sampleJobs: SampleJobs
  /** Samples several projects as one. */
  readonly sampleJointly: SampleJointly
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
          mergeBlocks(
            (await sampleBlocks({ kind: 'one', input }, blockSpans(samples))) as Samples[],
          ),
        ),
      )) as SampleJobs,
    sampleJointly: async (input) =>
      mergeJointBlocks(
        (await sampleBlocks({ kind: 'joint', input }, blockSpans(input.samples))) as JointSamples[],
        input.parts.length,
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

async function sampleHere(work: SamplingWork, spans: readonly BlockSpan[]): Promise<SampleBlock[]> {
  const sample = compileWork(work)
  return spans.map(({ first, count }) => sample(first, count))
}
