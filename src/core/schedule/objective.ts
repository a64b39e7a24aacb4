import type { Activity, ActivityMode, Network, Schedule } from './network.ts'

/** What a schedule is judged by, in this order; `overBudget` is zero in every schedule that is given out. */
export interface Objective {
  readonly overBudget: number
  readonly lateness: number
  readonly finish: number
  readonly cost: number
}

/** The objective of a schedule. */
export function objectiveOf(network: Network, { finish, mode }: Schedule): Objective {
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
  const overBudget = network.budget === null ? 0 : Math.max(0, cost - network.budget)
  return { overBudget, lateness, finish: last, cost }
}

/** Negative when `left` is better. Costs within a thousandth of a unit are equal. */
export function compareObjectives(left: Objective, right: Objective): number {
  return (
    apart(left.overBudget, right.overBudget) ||
    left.lateness - right.lateness ||
    left.finish - right.finish ||
    apart(left.cost, right.cost)
  )
}

const apart = (left: number, right: number): number =>
  Math.abs(left - right) < 1e-3 ? 0 : left - right
