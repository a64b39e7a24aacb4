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
  const used = resources.filter(({ number }) =>
    assignments.some(({ resource }) => resource === number),
  )
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
    usesOf: (task) => {
      const amounts = new Map<number, number>()
      for (const { task: holder, resource, units } of assignments) {
        const index = used.findIndex(({ number }) => number === resource)
        if (holder === task && index >= 0) amounts.set(index, (amounts.get(index) ?? 0) + units)
      }
      return [...amounts].map(([resource, amount]) => ({ resource, amount }))
    },
  }
}
