import { compileRisk, sampleBlock } from '#core/risk/compile-risk.ts'
import { compileJointRisk, type JointRisk, type JointSamples } from '#core/risk/joint-risk.ts'
import type { RiskInput } from '#core/risk/risk-input.ts'
import type { Samples } from '#core/risk/samples.ts'

/** What is to be sampled: one project, or several on shared capacity. */
export type SamplingWork =
  | { readonly kind: 'one'; readonly input: RiskInput }
  | { readonly kind: 'joint'; readonly input: JointRisk }

/** What sampling a span of it gives. */
export type SampleBlock = Samples | JointSamples

/** Lays the work out once and samples spans of it, one at a time. */
export function compileWork(work: SamplingWork): (first: number, count: number) => SampleBlock {
  if (work.kind === 'joint') return compileJointRisk(work.input).sampleBlock
  const compiled = compileRisk(work.input)
  return (first, count) => sampleBlock(compiled, first, count)
}
