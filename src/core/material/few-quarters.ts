import { layOutChain } from './chain.ts'
import type { MaterialProblem } from './material-problem.ts'

/**
 * The same problem in four quarters: two with the demand of the first one, two with the largest. A facility has in them what it
 * has open at the beginning and at the peak. Between the two a ramp only asks for less, and what it needs more in a quarter in
 * which little swarf comes back can be made in the quarters before; so a share of capacity that carries these four carries the
 * ramp. Demands are rounded up to a twentieth of the peak, so that ramps of nearly one shape are one problem.
 */
export function inFewQuarters(problem: MaterialProblem): MaterialProblem {
  const { periods } = problem
  if (periods.length <= few) return problem
  const demand = periods.map(({ demandKg }) => demandKg)
  const peakKg = Math.max(...demand)
  const peak = demand.indexOf(peakKg)
  const first = Math.ceil(((demand[0] ?? 0) / peakKg) * steps) / steps
  const openOf = new Map(
    layOutChain(problem).stations.flatMap(({ id, facility, open }) =>
      facility ? [[id, open] as const] : [],
    ),
  )
  const least = (id: string, from: number): number =>
    Math.min(...(openOf.get(id) ?? [0]).slice(from, from + 2))
  const [one, two] = [periods[0]?.id ?? '', periods[1]?.id ?? '']
  return {
    ...problem,
    periods: periods.slice(0, few).map(({ id }, at) => ({
      id,
      demandKg: at < 2 ? first * peakKg : peakKg,
    })),
    facilities: problem.facilities.map((facility) => ({
      ...facility,
      status: 'operating',
      committedShare: facility.capacity && { ...facility.capacity, low: 0, mode: 0, high: 0 },
      capacity: facility.capacity && {
        ...facility.capacity,
        mode: (least(facility.id, peak) * (12 / problem.months)) / 1000,
      },
    })),
    openings: {},
    // What is not yet open as at the peak counts as closed at the beginning.
    down: problem.facilities
      .filter(({ id }) => least(id, 0) < least(id, peak))
      .map(({ id }) => ({ facility: id, from: one, to: two })),
  }
}

const few = 4
const steps = 20
