import type { JointRisk, JointSamples } from '#core/risk/joint-risk.ts'
import type { RiskInput } from '#core/risk/risk-input.ts'
import type { Samples } from '#core/risk/samples.ts'

/** One thing to sample: what, and how often. */
export interface SamplingJob {
  readonly input: RiskInput
  readonly samples: number
}

/** Samples every job; answers in the order of the jobs, the same bytes for any number of workers. */
export type SampleJobs = <const Jobs extends readonly SamplingJob[]>(
  jobs: Jobs,
) => Promise<{ readonly [Index in keyof Jobs]: Samples }>

/** Samples several projects on shared capacity as one; the same bytes for any number of workers. */
export type SampleJointly = (risk: JointRisk) => Promise<JointSamples>
