import type { BillLine } from '#core/model/application.ts'
import { type CostLine, yearAt } from './money-flows.ts'
import type { YearOfOutput } from './output-volume.ts'
import type { World } from './world.ts'

/**
 * What the bill of materials costs month by month from the first month of series output, CNY without VAT: amount of the
 * year x price / 12, the last year repeating. A material without a price adds nothing.
 */
export function partCosts(
  { application, catalog, switches }: Pick<World, 'application' | 'catalog' | 'switches'>,
  years: readonly YearOfOutput[],
  firstMonth: number,
  outputMonths: number,
): CostLine[] {
  return application.billOfMaterials.flatMap((line) => {
    const price = catalog.materials[line.material]?.price
    if (!price) return []
    const each = price.unit.endsWith('/t') ? price.mode / 1000 : price.mode
    const cnyEach = each * (switches.priceFactors[line.material] ?? 1)
    return Array.from({ length: outputMonths }, (_, month) => ({
      id: `part.${line.material}`,
      step: null,
      month: firstMonth + month,
      cny: (amountIn(line, yearAt(years, month)) * cnyEach) / 12,
      kind: 'feed' as const,
      eligible: false,
      claims: [price.claim],
    }))
  })
}

/** How much of a bought material a year's output takes, in the material's own measure. */
export const amountIn = (line: BillLine, { units, tonnes }: Omit<YearOfOutput, 'year'>): number =>
  'perUnit' in line ? line.perUnit * units : line.kgPerTonne * tonnes
