import type { ActivityMode, NetworkResource } from '#core/schedule/network.ts'
import type { Grid } from './grid.ts'
import type { Project } from './read-project.ts'

/** The capacities that tasks share, and what each task takes of them. */
export interface ProjectCapacity {
  readonly resources: readonly NetworkResource[]
  readonly usesOf: (task: number) => ActivityMode['uses']
}

/** Units of every resource in use on each offset; a task holds its units from its start to its finish. */
export function projectCapacity(
  { resources, assignments }: Project,
  grid: Grid,
  horizon: number,
): ProjectCapacity {
  const assigned = new Set(assignments.map(({ resource }) => resource))
  const used = resources.filter(({ number }) => assigned.has(number))
  const held = unitsHeld(used, assignments)
  return {
    resources: used.map(({ name, units, availability }) => {
      const capacity = new Int32Array(horizon).fill(availability.length > 0 ? 0 : units)
      for (const { from, to, units: there } of availability)
        capacity.fill(
          there,
          Math.max(0, (from - grid.origin) * grid.perDay),
          Math.max(0, (to + 1 - grid.origin) * grid.perDay),
        )
      return { id: name, capacity }
    }),
    usesOf: (task) =>
      [...(held.get(task) ?? [])].map(([resource, amount]) => ({ resource, amount })),
  }
}

/** Units by resource index of every task that holds any. */
function unitsHeld(
  used: Project['resources'],
  assignments: Project['assignments'],
): ReadonlyMap<number, ReadonlyMap<number, number>> {
  const index = new Map(used.map(({ number }, at) => [number, at]))
  const held = new Map<number, Map<number, number>>()
  for (const { task, resource, units } of assignments) {
    const at = index.get(resource)
    if (at === undefined) continue
    const amounts = held.get(task) ?? new Map<number, number>()
    amounts.set(at, (amounts.get(at) ?? 0) + units)
    held.set(task, amounts)
  }
  return held
}
