import type { OreBasket } from '#core/model/catalog.ts'
import type { MaterialPlan } from '#core/model/plan.ts'
import { money } from '#core/units/money.ts'
import { campaigns } from './campaigns.ts'
import { capacityWeight } from './capacity-weight.ts'
import { readElementBalance } from './read-balance.ts'
import { readCustody } from './read-custody.ts'
import { readFlows, readRuns, recycled, surplus } from './read-flows.ts'
import { readShadowPrices } from './read-shadow-prices.ts'
import type { SolvedNetwork } from './solved-network.ts'
import { unknownCosts } from './unknown-costs.ts'

/** Demand below this share counts as met: it is the solver's tolerance, not a shortage. */
export const metWithin = 1e-6

/** The whole answer in the words of the plan. */
export function readMaterialPlan(
  solved: SolvedNetwork,
  result: MaterialPlan['custody']['result'],
): MaterialPlan {
  const { problem } = solved
  const short = problem.periods.find(
    (period, at) => (solved.unmetKg[at] as number) > metWithin * period.demandKg,
  )
  return {
    status: short ? 'infeasible' : 'optimal',
    flows: readFlows(solved),
    runs: readRuns(solved),
    capacityUse: readCapacityUse(solved),
    shadowPrices: readShadowPrices(solved),
    origins: readOrigins(solved),
    custody: { result, places: readCustody(solved) },
    coProducts: readCoProducts(solved),
    elementBalance: readElementBalance(solved),
    cost: money(costOf(solved), problem.currency),
    recycledKg: recycled(solved),
    unknownCosts: unknownCosts(solved),
    firstShortPeriod: short?.id ?? null,
  }
}

/** Currency units spent: lanes, fees, feed and bought material when they move, holding stock, and campaigns run apart. */
export const costOf = (solved: SolvedNetwork): number =>
  solved.moves.reduce((sum, { arc, kg }) => sum + kg * arc.cost, 0) +
  solved.held.reduce((sum, { kg, cost }) => sum + kg * cost, 0) +
  campaigns(solved).reduce((sum, { cost }) => sum + cost, 0)

function readCapacityUse(solved: SolvedNetwork): MaterialPlan['capacityUse'] {
  const { chain, problem, throughput } = solved
  const used = new Map<string, number>()
  for (const { station, load, period, kg } of throughput) {
    const { ore, stream } = load
    const weight = capacityWeight(chain, station, ore, stream, problem.catalog.elements)
    const key = `${station.id}|${period}`
    used.set(key, (used.get(key) ?? 0) + kg * weight)
  }
  return chain.stations.flatMap((station) => {
    const { facility } = station
    if (!facility?.capacity) return []
    const { claim } = facility.capacity
    return problem.periods.flatMap(({ id }, at) => {
      const usedKg = used.get(`${station.id}|${at}`)
      if (usedKg === undefined) return []
      const capacityKg = station.open[at] as number
      return [
        {
          facility: station.id,
          process: station.process.id,
          period: id,
          usedKg,
          capacityKg,
          claim,
        },
      ]
    })
  })
}

/** Share of each element in the delivered magnets that came from each ore, and the part of it that every plant on the way can tell. */
function readOrigins({ problem, delivered }: SolvedNetwork): MaterialPlan['origins'] {
  const totals = new Map<string, number>()
  const parts = new Map<string, { element: string; ore: OreBasket; kg: number; toldKg: number }>()
  for (const { stream, kg, toldKg } of delivered)
    for (const [element, share] of Object.entries(stream.elements)) {
      const key = `${element}|${stream.ore.id}`
      const part = parts.get(key) ?? { element, ore: stream.ore, kg: 0, toldKg: 0 }
      part.kg += kg * share
      part.toldKg += toldKg * share
      parts.set(key, part)
      totals.set(element, (totals.get(element) ?? 0) + kg * share)
    }
  return [...parts.values()].map(({ element, ore, kg, toldKg }) => {
    const total = totals.get(element) as number
    return {
      product: problem.grade,
      element,
      origin: ore.id,
      region: ore.region,
      country: ore.country,
      share: kg / total,
      toldShare: toldKg / total,
    }
  })
}

function readCoProducts(solved: SolvedNetwork): MaterialPlan['coProducts'] {
  const rows = new Map<string, { element: string; at: number; kg: number }>()
  for (const { element, period, oxideKg } of surplus(solved)) {
    const key = `${element}|${period}`
    const row = rows.get(key) ?? { element, at: period, kg: 0 }
    row.kg += oxideKg
    rows.set(key, row)
  }
  return [...rows.values()].map(({ element, at, kg }) => {
    const sold = solved.chain.prices.oxide(element) !== null
    return {
      material: `${element} oxide`,
      element,
      period: solved.problem.periods[at]?.id ?? '',
      kg,
      soldKg: sold ? kg : 0,
      stockKg: sold ? 0 : kg,
    }
  })
}
