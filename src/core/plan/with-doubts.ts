import { likelihoodOf } from '#core/evidence/likelihood.ts'
import { statedValues } from '#core/evidence/stated-values.ts'
import { gradeOf, weighClaim } from '#core/evidence/weigh-claim.ts'
import type { Claim, Dispute, Source } from '#core/model/claim.ts'
import type { Offer } from '#core/model/corridor.ts'
import { mapEstimates } from './map-estimates.ts'
import type { World } from './world.ts'
import { claimsOf, sourcesOf } from './world-claims.ts'

/**
 * The world with what its evidence leaves open put beside the values: the values that contradict an estimate, each with its chance,
 * and how likely the conditions of offers hold. Where no source states another value and no offer names a condition, the same world.
 */
export function withDoubts(world: World): World {
  const claims = claimsOf(world)
  const sources = sourcesOf(world)
  const disputed = [...Object.values(claims), ...Object.values(world.switches.formerClaims)]
    .filter(({ evidence }) => evidence.some(({ value }) => value !== undefined))
    .map(({ id }) => id)
  return withChances(withDisputes(world, new Set(disputed), claims, sources), claims, sources)
}

function withDisputes(
  world: World,
  disputed: ReadonlySet<string>,
  claims: Readonly<Record<string, Claim>>,
  sources: Readonly<Record<string, Source>>,
): World {
  if (disputed.size === 0) return world
  const change = <Value>(value: Value): Value =>
    mapEstimates(value, (estimate) => {
      if (!disputed.has(estimate.claim)) return estimate
      const { dispute: _, ...plain } = estimate
      const dispute = disputeOf(claims[estimate.claim], sources)
      return dispute ? { ...plain, dispute } : plain
    })
  return { ...world, corridor: change(world.corridor), catalog: change(world.catalog) }
}

/** The values that contradict a claim's own, over its typical one; null where none does or there is nothing to set them against. */
function disputeOf(
  claim: Claim | undefined,
  sources: Readonly<Record<string, Source>>,
): Dispute | null {
  const own = claim && modeOf(claim.value)
  if (!claim || !own) return null
  const { trace } = weighClaim(claim, sources)
  const sides = statedValues(claim, trace)
    .slice(1)
    .flatMap(({ value, unit, weight }) => {
      const mode = modeOf(value)
      const isRival = weight !== null && unit === claim.unit
      return mode && isRival ? [{ factor: mode / own, chance: weight }] : []
    })
  if (sides.length === 0) return null
  const support = trace.filter(({ counts }) => counts !== 'against')
  return { grade: gradeOf(support, claim), sides }
}

const modeOf = (value: Claim['value']): number | null =>
  typeof value === 'object' && value !== null && value.mode > 0 ? value.mode : null

function withChances(
  world: World,
  claims: Readonly<Record<string, Claim>>,
  sources: Readonly<Record<string, Source>>,
): World {
  if (world.corridor.offers.every(({ conditions }) => conditions === undefined)) return world
  const offers = world.corridor.offers.map((offer): Offer => {
    if (offer.conditions === undefined) return offer
    const conditions = offer.conditions.map((condition) => {
      const claim = claims[condition.claim] as Claim
      const { probability: chance } = likelihoodOf(weighClaim(claim, sources).trace, claim)
      return { ...condition, chance }
    })
    return { ...offer, conditions }
  })
  return { ...world, corridor: { ...world.corridor, offers } }
}
