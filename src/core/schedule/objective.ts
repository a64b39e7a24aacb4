import type { Activity, ActivityMode, Network, Schedule } from './network.ts'

/** What a schedule is judged by, in this order; `brokenPins` and `overBudget` are zero in every schedule that is given out. */
export interface Objective {
  /** Pinned activities that start before their links allow. */
  readonly brokenPins: number
  readonly overBudget: number
  readonly lateness: number
  readonly finish: number
  readonly cost: number
}

/** The objective of a schedule. */
export function objectiveOf(network: Network, schedule: Schedule): Objective {
  const { finish, mode } = schedule
  let lateness = 0
  let last = 0
  let cost = 0
  network.activities.forEach((activity: Activity, index) => {
    const end = finish[index] as number
    if (end > last) last = end
    if (activity.deadline !== null && end > activity.deadline)
      lateness += activity.weight * (end - activity.deadline)
    cost += (activity.modes[mode[index] as number] as ActivityMode).cost
  })
  const over = network.budget === null ? 0 : cost - network.budget
  return {
    brokenPins: brokenPins(network, schedule).length,
    overBudget: over < costTolerance ? 0 : over,
    lateness,
    finish: last,
    cost,
  }
}

/** Negative when `left` is better. Costs within a thousandth of a unit are equal. */
export function compareObjectives(left: Objective, right: Objective): number {
  return (
    left.brokenPins - right.brokenPins ||
    apart(left.overBudget, right.overBudget) ||
    left.lateness - right.lateness ||
    left.finish - right.finish ||
    apart(left.cost, right.cost)
  )
}

/** Pinned activities whose links would let them start only later, or which overfill a resource together; free ones never do either. */
export function brokenPins(network: Network, schedule: Schedule): readonly number[] {
  const { start, finish } = schedule
  const broken = new Set<number>(overfilling(network, schedule))
  for (const { from, to, type, lag } of network.links) {
    if ((network.activities[to] as Activity).pinnedStart === null) continue
    const anchor = (type === 'FS' || type === 'FF' ? finish[from] : start[from]) as number
    const end = (type === 'FS' || type === 'SS' ? start[to] : finish[to]) as number
    if (end < anchor + lag) broken.add(to)
  }
  return [...broken]
}

/** Pinned activities on a day on which all pinned ones together need more of a resource than there is. */
function overfilling(network: Network, { start, finish, mode }: Schedule): readonly number[] {
  const pinned = network.activities.flatMap(({ pinnedStart, modes }, index) =>
    pinnedStart === null ? [] : [{ index, uses: modes[mode[index] as number]?.uses ?? [] }],
  )
  const usedFrom = (resource: number, offset: number): number =>
    pinned
      .filter(
        ({ index }) => (start[index] as number) <= offset && offset < (finish[index] as number),
      )
      .flatMap(({ uses }) => uses)
      .reduce((sum, use) => sum + (use.resource === resource ? use.amount : 0), 0)
  return pinned
    .filter(({ index, uses }) =>
      uses.some(({ resource }) => {
        const capacity = network.resources[resource]?.capacity
        for (let at = start[index] as number; at < (finish[index] as number); at++) {
          const units = capacity?.[Math.min(at, capacity.length - 1)] ?? 0
          if (usedFrom(resource, at) > units) return true
        }
        return false
      }),
    )
    .map(({ index }) => index)
}

/** Costs closer than this are equal. */
const costTolerance = 1e-3

const apart = (left: number, right: number): number =>
  Math.abs(left - right) < costTolerance ? 0 : left - right
