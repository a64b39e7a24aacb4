import type { ActivityMode, Network, Schedule } from './network.ts'

/** Units of a resource handed from an activity that has ended to one that begins. */
export interface HandOver {
  readonly from: number
  readonly to: number
  readonly resource: number
  readonly amount: number
}

/**
 * A resource flow that the schedule admits (Artigues et al. 2003): each activity takes its units from idle stock first, then
 * from the activities that ended last.
 */
export function resourceFlow(network: Network, schedule: Schedule): HandOver[] {
  return network.resources.flatMap((_, resource) => flowOf(network, schedule, resource))
}

function flowOf(network: Network, { start, finish, mode }: Schedule, resource: number): HandOver[] {
  const users = network.activities
    .map((activity, index) => ({
      index,
      amount: amountOf(activity.modes[mode[index] as number], resource),
    }))
    .filter(
      ({ amount, index }) => amount > 0 && (finish[index] as number) > (start[index] as number),
    )
    .sort(
      (left, right) =>
        (start[left.index] as number) - (start[right.index] as number) || left.index - right.index,
    )
  let idle =
    network.resources[resource]?.capacity.reduce((most, units) => Math.max(most, units), 0) ?? 0
  const holders: { index: number; amount: number }[] = []
  return users.flatMap(({ index, amount }) => {
    let wanted = Math.max(0, amount - idle)
    idle = Math.max(0, idle - amount)
    const done = holders
      .filter(
        (holder) =>
          holder.amount > 0 && (finish[holder.index] as number) <= (start[index] as number),
      )
      .sort((left, right) => (finish[right.index] as number) - (finish[left.index] as number))
    const taken: HandOver[] = []
    for (const holder of done) {
      if (wanted === 0) break
      const units = Math.min(wanted, holder.amount)
      holder.amount -= units
      wanted -= units
      taken.push({ from: holder.index, to: index, resource, amount: units })
    }
    holders.push({ index, amount })
    return taken
  })
}

function amountOf(mode: ActivityMode | undefined, resource: number): number {
  return (
    mode?.uses
      .filter((use) => use.resource === resource)
      .reduce((sum, use) => sum + use.amount, 0) ?? 0
  )
}
