import type { PriceTerms } from '#core/material/price-book.ts'
import { formatDay } from '#core/units/day.ts'
import type { World } from './world.ts'

/** On what a world's material is priced. */
export const priceTermsOf = ({
  asOf,
  corridor,
  switches,
}: Pick<World, 'asOf' | 'corridor' | 'switches'>): PriceTerms => ({
  asOf: formatDay(asOf),
  currency: corridor.currency,
  priceBasis: corridor.prices,
  priceFactors: switches.priceFactors,
})
