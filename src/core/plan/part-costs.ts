import { openPriceBook } from '#core/material/price-book.ts'
import type { BillLine } from '#core/model/application.ts'
import { formatDay } from '#core/units/day.ts'
import { type CostLine, yearAt } from './money-flows.ts'
import type { YearOfOutput } from './output-volume.ts'
import type { World } from './world.ts'

type Priced = Pick<World, 'application' | 'asOf' | 'catalog' | 'corridor' | 'switches'>

/**
 * What the bill of materials costs month by month from the first month of series output, without VAT: amount of the
 * year x price / 12, the last year repeating. A material without a price adds nothing.
 */
export function partCosts(
  world: Priced,
  years: readonly YearOfOutput[],
  firstMonth: number,
  outputMonths: number,
): CostLine[] {
  return world.application.billOfMaterials.flatMap((line) => {
    const price = priceOf(line, world)
    if (!price) return []
    return Array.from({ length: outputMonths }, (_, month) => ({
      id: `part.${line.material}`,
      step: null,
      month: firstMonth + month,
      amount: (amountIn(line, yearAt(years, month)) * price.each) / 12,
      kind: 'feed' as const,
      eligible: false,
      claims: [price.claim],
    }))
  })
}

/** How much of a bought material a year's output takes, in the material's own measure. */
export const amountIn = (line: BillLine, { units, tonnes }: Omit<YearOfOutput, 'year'>): number =>
  'perUnit' in line ? line.perUnit * units : line.kgPerTonne * tonnes

/** Price of one kilogram or piece of a bought material in the corridor's currency, as scenarios move it; null when nobody gave one. */
export function priceOf(
  { material }: BillLine,
  { asOf, catalog, corridor, switches: { priceFactors } }: Priced,
): { readonly each: number; readonly claim: string } | null {
  const { currency, prices: priceBasis } = corridor
  const terms = { currency, priceBasis, priceFactors, asOf: formatDay(asOf) }
  const prices = openPriceBook(catalog, terms)
  const each = prices.bought(material)
  const claim = prices.boughtClaim(material)
  return each === null || claim === null ? null : { each, claim }
}
