import type { Claim, Grade, Source } from '#core/model/claim.ts'
import type { Text } from '#core/model/text.ts'
import { becauseOf } from './grade-reason.ts'
import type { LedgerView } from './ledger-as-known.ts'
import { type Likelihood, likelihoodOf } from './likelihood.ts'
import { type StatedValue, statedValues } from './stated-values.ts'
import { type Voiced, voicesIn } from './voices-in.ts'
import { type WeighedEvidence, weighClaim } from './weigh-claim.ts'

/** A claim with its grade, its likelihood, and all that they follow from. */
export interface GradedClaim {
  readonly claim: Claim
  readonly grade: Grade
  readonly likelihood: Likelihood
  readonly because: Text
  readonly voices: readonly Voiced[]
  readonly values: readonly StatedValue[]
  readonly trace: readonly WeighedEvidence[]
}

/** Every claim of a ledger graded, in the order of their ids. */
export const gradeInFull = ({ claims, sources }: LedgerView): GradedClaim[] =>
  Object.keys(claims)
    .sort()
    .map((id) => gradedClaim(claims[id] as Claim, sources))

function gradedClaim(claim: Claim, sources: Readonly<Record<string, Source>>): GradedClaim {
  const { grade, trace } = weighClaim(claim, sources)
  const voices = voicesIn(trace, sources)
  return {
    claim,
    grade,
    likelihood: likelihoodOf(trace, claim),
    because: becauseOf(claim, grade, voices),
    voices,
    values: statedValues(claim, trace),
    trace,
  }
}
