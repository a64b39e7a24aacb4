import { anywhere, jurisdictionHead, withUnions } from '#core/model/jurisdiction.ts'
import type { Rule } from '#core/model/rule.ts'
import type { World } from './world.ts'

/**
 * The rules a case may meet: of the countries and unions that hold a hub; of those it sells to, save what binds a site;
 * rules that bind abroad; and, where the application says what its buyers ask for, standards that no state sets. Whether
 * one binds is for its condition to say.
 */
export function rulesInReach({ application, catalog, corridor }: World): Rule[] {
  const home = new Set(withUnions(corridor.hubs.map((hub) => hub.country)))
  const sold = new Set(withUnions(application.sales.markets.map(({ destination }) => destination)))
  if (application.sales.buyersAsk !== null) sold.add(anywhere)
  return Object.values(catalog.rules).filter(
    ({ jurisdiction, binds, extraterritorial }) =>
      extraterritorial ||
      home.has(jurisdictionHead(jurisdiction)) ||
      (binds !== 'site' && sold.has(jurisdictionHead(jurisdiction))),
  )
}
