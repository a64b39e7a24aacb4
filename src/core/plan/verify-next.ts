import type { Claim } from '#core/model/claim.ts'
import type { EvidenceSummary } from '#core/model/plan-evidence.ts'
import { type Quantiles, quantiles } from '#core/risk/quantile.ts'
import type { Samples } from '#core/risk/samples.ts'
import { money } from '#core/units/money.ts'
import { claimWords } from './claim-words.ts'
import { claimsUnder } from './claims-under.ts'
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
    for (const claim of claimsUnder(mode)) {
      const grade = grades[claim]
      if (grade === undefined || grade === 'verified') continue
      weight.set(claim, (weight.get(claim) ?? 0) + (varianceShare[index] as number))
    }
  })
  return [...weight]
    .sort(([leftId, left], [rightId, right]) => right - left || (leftId < rightId ? -1 : 1))
    .slice(0, most)
    .map(([claim]) => claim)
}

/**
 * What verifying each claim would take off P90 and off the spread P90 − P50, from re-runs with that claim verified on
 * common samples, and how far chance alone may move each figure.
 */
export function verifyNext(
  draft: Draft,
  claims: readonly string[],
  grades: Grades,
  base: Samples,
  verified: readonly Samples[],
): EvidenceSummary['verifyNext'] {
  const known = claimsOf(draft.world)
  return claims
    .map((claim, index) => {
      const after = verified[index] as Samples
      const p90 = dropOf(p90Of, base.finish, after.finish)
      const spread = dropOf(spreadOf, base.finish, after.finish)
      const words = claimWords(known[claim] as Claim, draft.world)
      return {
        claim,
        words: words.what,
        grade: grades[claim] ?? 'unverified',
        p90DropDays: p90.days,
        spreadDropDays: spread.days,
        p90ErrorDays: p90.error,
        spreadErrorDays: spread.error,
        npvDrop: money(worthOfDays(draft, p90.days), draft.world.corridor.currency),
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
  return finance.npv * ((1 + ratePerYear) ** (days / 365.2425) - 1) + days * costPerDelayDay
}

type Measure = (finish: Quantiles) => number

const p90Of: Measure = ({ p90 }) => p90
const spreadOf: Measure = ({ p50, p90 }) => p90 - p50

/** Batches that a standard error is taken from. */
const batches = 10

/** How much less a measure of the finish is after, and its standard error: that of the same drop over batches of the samples. */
function dropOf(
  measure: Measure,
  before: Int32Array,
  after: Int32Array,
): { readonly days: number; readonly error: number } {
  const drop = (from: number, to: number): number =>
    measure(quantiles(before.subarray(from, to))) - measure(quantiles(after.subarray(from, to)))
  const size = Math.floor(before.length / batches)
  const drops =
    size === 0 ? [] : Array.from({ length: batches }, (_, at) => drop(at * size, (at + 1) * size))
  const mean = drops.reduce((sum, days) => sum + days, 0) / batches
  const squares = drops.reduce((sum, days) => sum + (days - mean) ** 2, 0)
  const error = Math.sqrt(squares / (batches - 1) / batches)
  return { days: drop(0, before.length), error: Math.round(error * 10) / 10 }
}
