import { arcCostParts } from './arc-cost.ts'
import { campaigns } from './campaigns.ts'
import type { PricedCost } from './material-problem.ts'
import type { SolvedNetwork } from './solved-network.ts'

/**
 * What the material path costs, split by the claims that its prices and fees rest on. Quantities are not claims here: they
 * rest on yields and capacities, which the material exposure shows. Holding stock costs an assumed share of its value.
 */
export function costParts(solved: SolvedNetwork): PricedCost[] {
  const { problem, chain, moves, held } = solved
  const parts = new Map<string, { claims: readonly string[]; amount: number[] }>()
  const add = (claims: readonly string[], period: number, amount: number) => {
    const sorted = [...new Set(claims)].sort()
    const key = sorted.join(' ')
    const part = parts.get(key) ?? { claims: sorted, amount: problem.periods.map(() => 0) }
    part.amount[period] = (part.amount[period] as number) + amount
    parts.set(key, part)
  }
  for (const { arc, kg } of moves) {
    const { from, to, load, passage } = arc
    const movement = { from, to, ore: load.ore, stream: load.stream, passage }
    for (const { claims, cnyPerKg } of arcCostParts(chain, movement))
      add(claims, arc.period, kg * cnyPerKg)
  }
  for (const { period, kg, cost } of held) add([], period, kg * cost)
  for (const { period, cost, claim } of campaigns(solved)) add([claim], period, cost)
  return [...parts].sort(([left], [right]) => (left < right ? -1 : 1)).map(([, part]) => part)
}
