import type { Claim } from '#core/model/claim.ts'
import type { EvidenceSummary } from '#core/model/plan-evidence.ts'
import type { Samples } from '#core/risk/samples.ts'
import { summarise } from '#core/risk/summarise.ts'
import { money } from '#core/units/money.ts'
import { claimWords } from './claim-words.ts'
import type { Draft } from './draft.ts'
import type { Grades } from './risk-input.ts'
import { claimsOf } from './world-claims.ts'

/** Claims worth a re-run: as many as the list has room for. */
const most = 8

/**
 * Claims under the durations that move the finish most, the largest share of its variance first; verified ones are left
 * out, because nothing is gained by verifying them again.
 */
export function claimsToVerify(
  draft: Draft,
  grades: Grades,
  varianceShare: ArrayLike<number>,
): string[] {
  const weight = new Map<string, number>()
  draft.placed.forEach(({ mode }, index) => {
    const claim = mode.duration.claim
    const grade = grades[claim]
    if (grade === undefined || grade === 'verified') return
    weight.set(claim, (weight.get(claim) ?? 0) + (varianceShare[index] as number))
  })
  return [...weight]
    .sort(([leftId, left], [rightId, right]) => right - left || (leftId < rightId ? -1 : 1))
    .slice(0, most)
    .map(([claim]) => claim)
}

/** What verifying each claim would take off P90 and off the spread P90 − P50, from re-runs with that claim verified. */
export function verifyNext(
  draft: Draft,
  claims: readonly string[],
  grades: Grades,
  base: Samples,
  verified: readonly Samples[],
): EvidenceSummary['verifyNext'] {
  const before = summarise(base).finish
  const known = claimsOf(draft.world)
  return claims
    .map((claim, index) => {
      const after = summarise(verified[index] as Samples).finish
      const p90DropDays = before.p90 - after.p90
      const words = claimWords(known[claim] as Claim, draft.world)
      return {
        claim,
        words: words.what,
        grade: grades[claim] ?? 'unverified',
        p90DropDays,
        spreadDropDays: before.p90 - before.p50 - (after.p90 - after.p50),
        npvDrop: money(worthOfDays(draft, p90DropDays), 'CNY'),
        samples: base.count,
        how: words.confirm,
      }
    })
    .sort(
      (left, right) => right.p90DropDays - left.p90DropDays || (left.claim < right.claim ? -1 : 1),
    )
}

/** Net present value of finishing some days earlier: all cash comes sooner, and the payroll before output is shorter. */
function worthOfDays({ finance, costPerDelayDay }: Draft, days: number): number {
  const { ratePerYear } = finance.plan.discount
  return finance.npvCny * ((1 + ratePerYear) ** (days / 365.2425) - 1) + days * costPerDelayDay
}
