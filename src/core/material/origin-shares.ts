import { capacityWeight } from './capacity-weight.ts'
import { isFrom } from './material-program.ts'
import type { SolvedNetwork } from './solved-network.ts'

/** Of a share, a cost or a demand: the solver's own tolerance. */
export const within = 1e-6

/**
 * Whether the delivered mass has every least share with the origins it carries, and no capacity counted in oxide is exceeded
 * by the little that a kg of didymium weighs more or less as oxide from one ore than from another.
 */
export function keepsShares(solved: SolvedNetwork): boolean {
  const { delivered, problem } = solved
  const total = delivered.reduce((sum, { kg }) => sum + kg, 0)
  const isMet = Object.entries(problem.originShare).every(([place, least]) => {
    const inside = delivered.filter(({ stream }) => isFrom(stream.ore, place))
    return inside.reduce((sum, { kg }) => sum + kg, 0) >= (least - within) * total
  })
  return isMet && keepsCapacities(solved)
}

function keepsCapacities({ chain, problem, program, throughput }: SolvedNetwork): boolean {
  const used = new Map<string, number>()
  for (const { station, load, period, kg } of throughput) {
    const weight = capacityWeight(chain, station, load.ore, load.stream, problem.catalog.elements)
    const key = `${station.id}|${period}`
    used.set(key, (used.get(key) ?? 0) + kg * weight)
  }
  return program.capacityRows.every(({ station, period }) => {
    const open = station.open[period] as number
    const most = open * (1 + within) + within * program.scaleKg
    return (used.get(`${station.id}|${period}`) ?? 0) <= most
  })
}
