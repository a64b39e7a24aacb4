import type { ActivityMode, NetworkResource } from './network.ts'
import type { PlainProblem } from './plain-problem.ts'

/** A plain problem in which every activity has one mode, for exact search. */
export interface SingleMode {
  readonly problem: PlainProblem
  readonly mode: Int32Array
  readonly capacities: readonly Int32Array[]
  /** Its schedules are schedules of the problem it was made from, and not only as long as those must be. */
  readonly isWhole: boolean
}

/**
 * The problem in one mode an activity. Where there are several, an activity takes the fewest days and the least of each resource of any of
 * them, so that what is impossible here is impossible there; undefined where links make more days an advantage.
 */
export function singleMode(
  problem: PlainProblem,
  resources: readonly NetworkResource[],
): SingleMode | undefined {
  const { size, modes, modeStart, links, stocks } = problem
  const capacities = resources.map(({ capacity }) => capacity)
  if (modes.length === size && stocks.length === 0)
    return { problem, mode: modeStart.slice(0, size), capacities, isWhole: true }
  if (links.intoEnds.some((ends) => ends >= 2)) return undefined
  const least = Array.from({ length: size }, (_, activity) =>
    leastOf(modes.slice(modeStart[activity], modeStart[activity + 1]), resources.length),
  )
  const mode = Int32Array.from({ length: size }, (_, activity) => activity)
  const days = Int32Array.from(least, (one) => one.days)
  return { problem: { ...problem, modes: least, days }, mode, capacities, isWhole: false }
}

function leastOf(modes: readonly ActivityMode[], resources: number): ActivityMode {
  const needs = (mode: ActivityMode, resource: number): number =>
    mode.uses.reduce((sum, use) => sum + (use.resource === resource ? use.amount : 0), 0)
  return {
    ...(modes[0] as ActivityMode),
    days: Math.min(...modes.map(({ days }) => days)),
    uses: Array.from({ length: resources }, (_, resource) => ({
      resource,
      amount: Math.min(...modes.map((mode) => needs(mode, resource))),
    })),
  }
}
