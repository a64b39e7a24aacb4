import { lastStep } from '#core/model/milestone.ts'
import { type ByPart, type PlanPart, planParts } from '#core/model/plan-comparison.ts'
import type { Draft } from './draft.ts'
import { partOf } from './setting-chain.ts'
import { shapleyValues } from './shapley.ts'

/**
 * Days from filing to the finish by part, in whole days that sum to it. Coordination is what the finish gains when no step
 * is a wait that levers spare. Supply, law and capacity share the days left by what each adds to the longest path, averaged
 * over the orders in which they are added (Shapley), so that a branch that is nearly as long as another counts too. What
 * the schedule waits beyond the longest path, for shared capacity and calendars, is capacity.
 */
export function daysByPart(draft: PlacedNetwork): ByPart<number> {
  const { schedule, placed } = draft
  const last = placed.findIndex(({ step }) => step.id === lastStep)
  const longest = (on: ReadonlySet<PlanPart>): number => longestPath(draft, on, last)
  const whole = longest(new Set(planParts))
  const without = longest(new Set(shared))
  const [supply = 0, law = 0, capacity = 0] = shapleyValues(
    shared.length,
    Array.from({ length: 1 << shared.length }, (_, bits) =>
      longest(new Set(shared.filter((_, at) => bits & (1 << at)))),
    ),
  )
  const waits = (schedule.finish[last] as number) - whole
  const [days = 0, upToLaw = 0] = [supply, supply + law].map(Math.round)
  return {
    supply: days,
    law: upToLaw - days,
    capacity: Math.round(supply + law + capacity) - upToLaw + waits,
    coordination: whole - without,
  }
}

type PlacedNetwork = Pick<Draft, 'network' | 'schedule' | 'placed'>

const shared = ['supply', 'law', 'capacity'] as const

/** Earliest finish of a step where only the steps of some parts take time, each as long as it was placed; capacity is no limit. */
function longestPath(
  { network, schedule, placed }: PlacedNetwork,
  on: ReadonlySet<PlanPart>,
  target: number,
): number {
  const isOn = placed.map(({ step }) => on.has(partOf(step)))
  const lasts = isOn.map((counts, at) =>
    counts ? (schedule.finish[at] as number) - (schedule.start[at] as number) : 0,
  )
  const start = isOn.map((counts, at) => (counts ? (network.activities[at]?.release ?? 0) : 0))
  for (let moved = true; moved; ) {
    moved = false
    for (const { from, to, type, lag } of network.links) {
      const anchor = (start[from] as number) + (type[0] === 'F' ? (lasts[from] as number) : 0)
      const opened = anchor + (isOn[from] ? lag : Math.min(0, lag))
      const earliest = type[1] === 'S' ? opened : opened - (lasts[to] as number)
      if (earliest > (start[to] as number)) {
        start[to] = earliest
        moved = true
      }
    }
  }
  return (start[target] as number) + (lasts[target] as number)
}
