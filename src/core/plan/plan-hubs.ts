import type { Claim, Source } from '#core/model/claim.ts'
import type { Offer } from '#core/model/corridor.ts'
import type { PlanHub } from '#core/model/plan.ts'
import type { World } from './world.ts'
import { claimsOf, sourcesOf } from './world-claims.ts'

/** Each hub with how many of its offers carry a citation, and how many of those must first be asked for their terms. */
export function planHubs(world: World): PlanHub[] {
  const claims = claimsOf(world)
  const sources = sourcesOf(world)
  return world.corridor.hubs.map(({ id, name, role }) => {
    const offers = world.corridor.offers.filter((offer) => offer.hub === id)
    const cited = offers.filter((offer) => isCited(offer, claims[offer.claim], sources))
    return {
      id,
      name,
      role,
      citedOffers: cited.length,
      offersToAsk: cited.filter((offer) => offer.duration === null).length,
      offers: offers.length,
    }
  })
}

/**
 * An offer counts only when somebody read that its provider exists and does this kind of thing: a source under an
 * assumed offer, or one that was only recalled, is no citation.
 */
export function isCited(
  offer: Pick<Offer, 'illustrative'>,
  claim: Claim | undefined,
  sources: Readonly<Record<string, Source>>,
): boolean {
  if (offer.illustrative || claim === undefined) return false
  if (claim.basis !== 'read' && claim.basis !== 'calculated') return false
  return claim.evidence.some(
    ({ source, stance }) => stance === 'supports' && sources[source]?.basis === 'read',
  )
}
