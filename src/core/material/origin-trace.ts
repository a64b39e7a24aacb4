import type { Catalog } from '#core/model/catalog.ts'
import type { MaterialPlan } from '#core/model/plan.ts'

/** Where the rare earths of the delivered magnets were mined, recomputed from the plan's flows alone. */
export interface OriginTrace {
  /** Ore id -> share of the delivered rare-earth mass. */
  readonly shareByOre: Readonly<Record<string, number>>
  /** Share of the delivered mass whose ore gave at least that much of the element out of the ground, or out of others' feed. */
  readonly minedShare: number
}

/**
 * Adds up what reached the market by ore, and checks against the ground: no element of an ore can be delivered beyond what
 * was mined of it or came out of feed run for others. `minedShare` is 1 for a plan that invents nothing.
 */
export function traceOrigins(
  plan: Pick<MaterialPlan, 'flows'>,
  catalog: Pick<Catalog, 'ores' | 'elements'>,
): OriginTrace {
  const mined = new Map<string, number>()
  const delivered = new Map<string, { ore: string; kg: number }>()
  for (const { from, to, material, origin, kg } of plan.flows) {
    if (from === `deposit.${origin}`)
      for (const [element, share] of Object.entries(catalog.ores[origin]?.shares ?? {})) {
        const fraction = catalog.elements[element]?.metalMassFractionInOxide ?? 0
        const key = `${element}|${origin}`
        mined.set(key, (mined.get(key) ?? 0) + kg * share * fraction)
      }
    if (from === `others.${to}`) {
      const [element = '', form] = material.split(' ')
      const fraction = form === 'oxide' ? catalog.elements[element]?.metalMassFractionInOxide : 1
      const key = `${element}|${origin}`
      mined.set(key, (mined.get(key) ?? 0) + kg * (fraction ?? 0))
    }
    if (to === 'market') {
      const key = `${material.split(' ')[0]}|${origin}`
      const part = delivered.get(key) ?? { ore: origin, kg: 0 }
      part.kg += kg
      delivered.set(key, part)
    }
  }
  const total = [...delivered.values()].reduce((sum, { kg }) => sum + kg, 0)
  const shareByOre: Record<string, number> = {}
  let covered = 0
  for (const [key, { ore, kg }] of delivered) {
    shareByOre[ore] = (shareByOre[ore] ?? 0) + kg / total
    covered += Math.min(kg, mined.get(key) ?? 0)
  }
  return { shareByOre, minedShare: total === 0 ? 1 : covered / total }
}

/** Share of the delivered rare-earth mass from a country or region; a region covers its parts. */
export const shareFrom = (trace: OriginTrace, place: string, ores: Catalog['ores']): number =>
  Object.entries(trace.shareByOre).reduce((sum, [ore, share]) => {
    const { country, region } = ores[ore] ?? {}
    const inside = country === place || `${region ?? ''}-`.startsWith(`${place}-`)
    return inside ? sum + share : sum
  }, 0)
