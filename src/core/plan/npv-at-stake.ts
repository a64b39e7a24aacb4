import { widthOf } from '#core/evidence/grade-width.ts'
import type { Claim, Grade } from '#core/model/claim.ts'
import type { NpvAtStake } from '#core/model/money-report.ts'
import { ninetieth } from '#core/risk/ninetieth.ts'
import { money } from '#core/units/money.ts'
import { claimWords } from './claim-words.ts'
import type { Draft } from './draft.ts'
import { moneyCourse } from './money-course.ts'
import type { Grades } from './risk-input.ts'
import type { Slip } from './slip.ts'
import { claimsOf } from './world-claims.ts'

/** Claims worth a line. */
const most = 8

/**
 * Prices by what they do to net present value: each at the unfavourable end of its range, widened by its grade to the
 * ninetieth percentile, the rest as planned and the contracts as signed; and what of that verifying would take off. Where a
 * cost rests on several claims the whole of it moves with each, so a figure is the most that one claim can do.
 */
export function npvAtStake(draft: Draft, middle: Slip, grades: Grades): NpvAtStake[] {
  const { costs, finance, world } = draft
  const known = claimsOf(world)
  const base = worth(draft, middle, 1, () => false)
  const priced = [...new Set(costs.flatMap(({ claims }) => claims))].filter((id) => known[id])
  return priced
    .flatMap((id): (NpvAtStake & { readonly gain: number })[] => {
      const claim = known[id] as Claim
      const grade = grades[id] ?? 'unverified'
      const spread = spreadOf(claim)
      if (spread === null || grade === 'verified') return []
      const rests = (claims: readonly string[]) => claims.includes(id)
      const at = (as: Grade) => base - worth(draft, middle, spread * widened(as), rests)
      const [stake, left] = [at(grade), at('verified')]
      const { what, confirm } = claimWords(claim, world)
      const currency = finance.plan.floor.currency
      return [
        {
          claim: id,
          words: what,
          grade,
          atStake: money(stake, currency),
          drop: money(stake - left, currency),
          how: confirm,
          gain: stake - left,
        },
      ]
    })
    .sort((a, b) => b.gain - a.gain || (a.claim < b.claim ? -1 : 1))
    .slice(0, most)
    .map(({ gain: _gain, ...line }) => line)
}

const widened = (grade: Grade): number => Math.exp(ninetieth * widthOf(grade))

/** How far the high end of a range lies above its typical value; 1 for a point, null for no number. */
function spreadOf({ value }: Claim): number | null {
  if (typeof value === 'number') return 1
  if (value === null || typeof value !== 'object' || !('mode' in value)) return null
  return value.mode > 0 ? value.high / value.mode : null
}

/** Net present value with the costs that rest on a claim multiplied. */
function worth(
  draft: Draft,
  middle: Slip,
  factor: number,
  rests: (claims: readonly string[]) => boolean,
): number {
  const costs = draft.costs.map((cost) =>
    rests(cost.claims) ? { ...cost, amount: cost.amount * factor } : cost,
  )
  return draft.finance.under(moneyCourse({ ...draft, costs }, middle)).npv
}
