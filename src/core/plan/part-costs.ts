import type { BillLine } from '#core/model/application.ts'
import { type CostLine, yearAt } from './money-flows.ts'
import type { YearOfOutput } from './output-volume.ts'
import type { World } from './world.ts'

type Priced = Pick<World, 'application' | 'catalog' | 'switches'>

/**
 * What the bill of materials costs month by month from the first month of series output, CNY without VAT: amount of the
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
      cny: (amountIn(line, yearAt(years, month)) * price.cnyEach) / 12,
      kind: 'feed' as const,
      eligible: false,
      claims: [price.claim],
    }))
  })
}

/** How much of a bought material a year's output takes, in the material's own measure. */
export const amountIn = (line: BillLine, { units, tonnes }: Omit<YearOfOutput, 'year'>): number =>
  'perUnit' in line ? line.perUnit * units : line.kgPerTonne * tonnes

/** CNY for one kilogram or piece of a bought material, as scenarios move it; null when nobody gave a price. */
export function priceOf(
  { material }: BillLine,
  { catalog, switches }: Priced,
): { readonly cnyEach: number; readonly claim: string } | null {
  const price = catalog.materials[material]?.price
  if (!price) return null
  const each = price.unit.endsWith('/t') ? price.mode / 1000 : price.mode
  return { cnyEach: each * (switches.priceFactors[material] ?? 1), claim: price.claim }
}
