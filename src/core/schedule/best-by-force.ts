import { checkSchedule } from './check-schedule.ts'
import type { Activity, Network, Schedule } from './network.ts'
import { compareObjectives, type Objective, objectiveOf } from './objective.ts'

/**
 * The best of every order of activities and every choice of modes, each placed day by day; undefined when no choice fits the
 * consumables. For tiny cases.
 */
export function bestByForce(of: Network): Objective | undefined {
  const size = of.activities.length
  let best: Objective | undefined
  for (const mode of choices(of.activities.map(({ modes }) => modes.length))) {
    if (!isSupplied(of, mode)) continue
    for (const order of orders(size)) {
      const plan = placedByHand(of, order, Int32Array.from(mode))
      if (!plan) continue
      const value = objectiveOf(of, plan)
      if (!best || compareObjectives(value, best) < 0) best = value
    }
  }
  return best
}

function isSupplied({ consumables = [], activities }: Network, mode: readonly number[]): boolean {
  return consumables.every(({ capacity }, stock) => {
    const used = activities.flatMap(({ modes }, index) =>
      (modes[mode[index] as number]?.consumes ?? [])
        .filter(({ consumable }) => consumable === stock)
        .map(({ amount }) => amount),
    )
    return used.reduce((sum, amount) => sum + amount, 0) <= capacity
  })
}

function placedByHand(
  of: Network,
  order: readonly number[],
  mode: Int32Array,
): Schedule | undefined {
  const size = of.activities.length
  const plan = { start: new Int32Array(size).fill(-1), finish: new Int32Array(size).fill(-1), mode }
  for (const index of order) {
    if (of.links.some(({ from, to }) => to === index && (plan.start[from] as number) < 0))
      return undefined
    const chosen = of.activities[index]?.modes[mode[index] as number] as Activity['modes'][number]
    for (let start = 0; ; start++) {
      let finish = start
      for (let left = chosen.days; left > 0; finish++)
        if (of.calendars[chosen.calendar]?.dayOfOrdinal.includes(finish)) left--
      plan.start[index] = start
      plan.finish[index] = finish
      const placed = order.slice(0, order.indexOf(index) + 1)
      if (
        checkSchedule(part(of, placed), {
          start: pick(plan.start, placed),
          finish: pick(plan.finish, placed),
          mode: pick(mode, placed),
        }).length === 0
      )
        break
    }
  }
  return plan
}

function part(of: Network, kept: readonly number[]): Network {
  const at = (index: number): number => kept.indexOf(index)
  const links = of.links
    .filter(({ from, to }) => at(from) >= 0 && at(to) >= 0)
    .map((one) => ({ ...one, from: at(one.from), to: at(one.to) }))
  return { ...of, links, activities: kept.map((index) => of.activities[index] as Activity) }
}

const pick = (values: Int32Array, kept: readonly number[]): Int32Array =>
  Int32Array.from(kept, (index) => values[index] as number)

function choices(counts: readonly number[]): number[][] {
  return counts.reduce<number[][]>(
    (all, count) =>
      all.flatMap((some) => Array.from({ length: count }, (_, index) => [...some, index])),
    [[]],
  )
}

function orders(size: number): number[][] {
  if (size === 0) return [[]]
  return orders(size - 1).flatMap((rest) =>
    Array.from({ length: size }, (_, at) => [...rest.slice(0, at), size - 1, ...rest.slice(at)]),
  )
}
