import type { Network, Schedule } from './network.ts'

/**
 * Every way in which a schedule breaks its network, in words; empty when it holds. Deliberately simple and sharing no code
 * with the generators: it counts working days one by one and sums every resource on every day.
 */
export function checkSchedule(network: Network, schedule: Schedule): string[] {
  const working = network.calendars.map(({ dayOfOrdinal }) => new Set(dayOfOrdinal))
  return [
    ...network.activities.flatMap((_, index) => checkActivity(network, schedule, index, working)),
    ...network.links.flatMap((_, index) => checkLink(network, schedule, index)),
    ...checkCapacity(network, schedule),
    ...checkConsumables(network, schedule),
    ...checkBudget(network, schedule),
  ]
}

function checkActivity(
  network: Network,
  { start, finish, mode }: Schedule,
  index: number,
  workingDays: readonly ReadonlySet<number>[],
): string[] {
  const activity = network.activities[index] as Network['activities'][number]
  const chosen = activity.modes[mode[index] as number]
  if (!chosen) return [`${activity.id}: mode ${mode[index]} does not exist`]
  const faults: string[] = []
  const from = start[index] as number
  const to = finish[index] as number
  if (from < activity.release)
    faults.push(`${activity.id}: starts on ${from}, before its release ${activity.release}`)
  if (activity.pinnedStart !== null && from !== activity.pinnedStart)
    faults.push(`${activity.id}: starts on ${from}, pinned to ${activity.pinnedStart}`)
  if (to > network.horizon) return [...faults, `${activity.id}: ends on ${to}, past the horizon`]
  const working = workingDays[chosen.calendar]
  if (!working) return [...faults, `${activity.id}: calendar ${chosen.calendar} does not exist`]
  let worked = 0
  for (let day = from; day < to; day++) if (working.has(day)) worked++
  if (worked !== chosen.days)
    faults.push(`${activity.id}: ${worked} working days instead of ${chosen.days}`)
  if (chosen.days > 0 && !working.has(from)) faults.push(`${activity.id}: starts on a day off`)
  if (chosen.days > 0 && !working.has(to - 1)) faults.push(`${activity.id}: ends on a day off`)
  if (chosen.days === 0 && from !== to) faults.push(`${activity.id}: a milestone takes time`)
  return faults
}

function checkLink(network: Network, { start, finish }: Schedule, index: number): string[] {
  const { from, to, type, lag } = network.links[index] as Network['links'][number]
  const anchor = (type === 'FS' || type === 'FF' ? finish[from] : start[from]) as number
  const end = (type === 'FS' || type === 'SS' ? start[to] : finish[to]) as number
  if (end >= anchor + lag) return []
  return [
    `${network.activities[from]?.id} -> ${network.activities[to]?.id}: ${type}+${lag} is broken by ${anchor + lag - end} days`,
  ]
}

function checkCapacity(network: Network, { start, finish, mode }: Schedule): string[] {
  return network.resources.flatMap(({ id, capacity }, resource) => {
    const used = new Map<number, number>()
    network.activities.forEach((activity, index) => {
      for (const use of activity.modes[mode[index] as number]?.uses ?? []) {
        if (use.resource !== resource) continue
        for (let day = start[index] as number; day < (finish[index] as number); day++) {
          used.set(day, (used.get(day) ?? 0) + use.amount)
        }
      }
    })
    const day = [...used.keys()].find((key) => (used.get(key) as number) > (capacity[key] ?? 0))
    return day === undefined
      ? []
      : [`${id}: ${used.get(day)} used on day ${day} of ${capacity[day] ?? 0}`]
  })
}

function checkConsumables({ consumables, activities }: Network, { mode }: Schedule): string[] {
  const used = new Map<number, number>()
  activities.forEach(({ modes }, index) => {
    for (const { consumable, amount } of modes[mode[index] as number]?.consumes ?? [])
      used.set(consumable, (used.get(consumable) ?? 0) + amount)
  })
  return [...used].flatMap(([consumable, amount]) => {
    const stock = consumables?.[consumable]
    if (stock === undefined) return [`consumable ${consumable} does not exist`]
    return amount > stock.capacity ? [`${stock.id}: ${amount} used up of ${stock.capacity}`] : []
  })
}

function checkBudget(network: Network, { mode }: Schedule): string[] {
  if (network.budget === null) return []
  const cost = network.activities.reduce(
    (sum, { modes }, index) => sum + (modes[mode[index] as number]?.cost ?? 0),
    0,
  )
  return cost > network.budget + 1e-3
    ? [`modes cost ${cost}, over the budget of ${network.budget}`]
    : []
}
