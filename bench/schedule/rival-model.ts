import type { ScheduleInstance } from '#core/schedule/schedule-instance.ts'

/** An instance as bench/rivals/cp_sat.py reads it. */
export function rivalModel({ network }: ScheduleInstance): string {
  const successors = network.activities.map((): number[] => [])
  for (const { from, to } of network.links) successors[from]?.push(to)
  return JSON.stringify({
    horizon: network.horizon,
    capacities: network.resources.map(({ capacity }) => capacity[0] ?? 0),
    stocks: (network.consumables ?? []).map(({ capacity }) => capacity),
    jobs: network.activities.map(({ release, modes }, at) => ({
      release,
      successors: successors[at],
      modes: modes.map(({ days, uses, consumes }) => ({
        days,
        uses: uses.map(({ resource, amount }) => [resource, amount]),
        consumes: (consumes ?? []).map(({ consumable, amount }) => [consumable, amount]),
      })),
    })),
  })
}
