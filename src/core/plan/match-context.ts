import type { MatchContext } from '#core/match/judge-offer.ts'
import type { Facts } from '#core/model/condition.ts'
import { type World, wholePlanDown } from './world.ts'

/** What bears on whether an offer may serve, in one world. */
export function matchContext({ asOf, switches, corridor }: World, facts: Facts): MatchContext {
  return {
    facts,
    asOf,
    goneOffers: switches.goneOffers,
    downFacilities: wholePlanDown(switches),
    providers: Object.fromEntries(corridor.providers.map(({ id, name }) => [id, name])),
    placeName: (id) =>
      [...corridor.hubs, ...corridor.facilities].find((place) => place.id === id)?.name ?? {
        en: id,
        zh: id,
      },
  }
}
