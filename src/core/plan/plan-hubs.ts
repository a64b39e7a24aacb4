import type { PlanHub } from '#core/model/plan.ts'
import type { World } from './world.ts'

/** Each hub with how many of its offers carry a citation. */
export function planHubs({ corridor }: World): PlanHub[] {
  return corridor.hubs.map(({ id, name, role }) => {
    const offers = corridor.offers.filter((offer) => offer.hub === id)
    const cited = offers.filter((offer) => (corridor.claims[offer.claim]?.evidence.length ?? 0) > 0)
    return { id, name, role, citedOffers: cited.length, offers: offers.length }
  })
}
