import { openPriceBook } from '#core/material/price-book.ts'
import type { MaterialPlan } from '#core/model/plan.ts'
import { soldFor } from './money-flows.ts'
import { outputByYear } from './output-volume.ts'
import { priceTermsOf } from './price-terms.ts'
import type { World } from './world.ts'

/**
 * Share of what the ramp is sold for that is rare earth mined in a country: kg of each element delivered from its ores, at
 * the price of the oxide that holds it. Null where such an element has no quote.
 */
export function contentShare(
  world: Pick<World, 'application' | 'asOf' | 'catalog' | 'corridor' | 'switches'>,
  { flows }: Pick<MaterialPlan, 'flows'>,
  country: string,
): number | null {
  const { application, catalog } = world
  const prices = openPriceBook(catalog, priceTermsOf(world))
  let value = 0
  for (const { to, origin, material, kg } of flows) {
    if (to !== 'market' || catalog.ores[origin ?? '']?.country !== country) continue
    const element = material.split(' ')[0] ?? ''
    const oxide = prices.oxide(element)
    const metalShare = catalog.elements[element]?.metalMassFractionInOxide
    if (oxide === null || metalShare === undefined) return null
    value += (kg * oxide) / metalShare
  }
  if (value === 0) return 0
  const sold = outputByYear(world).reduce((sum, year) => sum + soldFor(application.sales, year), 0)
  return sold > 0 ? value / sold : null
}
