import type { ActivityMode, Network, NetworkResource, Schedule } from './network.ts'

/** Units of a resource handed on by an activity that has ended: to one that begins, or to a booking that begins on a fixed day. */
export interface HandOver {
  readonly from: number
  readonly to: { readonly activity: number } | { readonly day: number }
  readonly resource: number
  readonly amount: number
}

/**
 * A resource flow that the schedule admits (Artigues et al. 2003): each activity takes its units from idle stock first, then
 * from what ended last. Days on which capacity is missing take their units like activities that cannot move.
 */
export function resourceFlow(network: Network, schedule: Schedule): HandOver[] {
  return network.resources.flatMap((resource, index) =>
    flowOf(
      [...usersOf(network, schedule, index), ...bookingsOf(resource)],
      fullCapacity(resource),
      index,
    ),
  )
}

/** Something that holds units from `start` until before `finish`; a booking has no activity. */
interface User {
  readonly activity: number | null
  readonly amount: number
  readonly start: number
  readonly finish: number
}

function flowOf(users: readonly User[], capacity: number, resource: number): HandOver[] {
  let idle = capacity
  const holders: { user: User; left: number }[] = []
  const inOrder = [...users].sort(
    (left, right) => left.start - right.start || (left.activity ?? -1) - (right.activity ?? -1),
  )
  return inOrder.flatMap((user) => {
    let wanted = Math.max(0, user.amount - idle)
    idle = Math.max(0, idle - user.amount)
    const done = holders
      .filter((holder) => holder.left > 0 && holder.user.finish <= user.start)
      .sort((left, right) => right.user.finish - left.user.finish)
    const taken: HandOver[] = []
    for (const holder of done) {
      if (wanted === 0) break
      const amount = Math.min(wanted, holder.left)
      holder.left -= amount
      wanted -= amount
      const from = holder.user.activity
      const to = user.activity === null ? { day: user.start } : { activity: user.activity }
      if (from !== null) taken.push({ from, to, resource, amount })
    }
    holders.push({ user, left: user.amount })
    return taken
  })
}

function usersOf(network: Network, { start, finish, mode }: Schedule, resource: number): User[] {
  return network.activities
    .map((activity, index) => ({
      activity: index,
      amount: amountOf(activity.modes[mode[index] as number], resource),
      start: start[index] as number,
      finish: finish[index] as number,
    }))
    .filter((user) => user.amount > 0 && user.finish > user.start)
}

/** Spans on which units are missing from the full capacity, the last to open the first to close. */
function bookingsOf(resource: NetworkResource): User[] {
  const full = fullCapacity(resource)
  const { capacity } = resource
  const open: { amount: number; start: number }[] = []
  const spans: User[] = []
  for (let day = 0; day <= capacity.length; day++) {
    let change = openUnits(open) - (full - (capacity[day] ?? full))
    if (change < 0) open.push({ amount: -change, start: day })
    for (let last = open.at(-1); change > 0 && last; last = open.at(-1)) {
      const amount = Math.min(change, last.amount)
      spans.push({ activity: null, amount, start: last.start, finish: day })
      last.amount -= amount
      change -= amount
      if (last.amount === 0) open.pop()
    }
  }
  return spans
}

const openUnits = (open: readonly { readonly amount: number }[]): number =>
  open.reduce((sum, { amount }) => sum + amount, 0)

const fullCapacity = ({ capacity }: NetworkResource): number =>
  capacity.reduce((most, units) => Math.max(most, units), 0)

function amountOf(mode: ActivityMode | undefined, resource: number): number {
  return (
    mode?.uses
      .filter((use) => use.resource === resource)
      .reduce((sum, use) => sum + use.amount, 0) ?? 0
  )
}
