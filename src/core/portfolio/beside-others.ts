import type { SharedResource } from '#core/model/corridor.ts'
import type { World } from '#core/plan/world.ts'
import { day, formatDay } from '#core/units/day.ts'
import type { PlacedTogether } from './place-together.ts'

/** The world of one member in which what the others hold of the shared resources is booked. */
export function besideOthers({ joint, schedule, members }: PlacedTogether, member: number): World {
  const { world } = (members[member] as PlacedTogether['members'][number]).draft
  const { network, projects, origin } = joint
  const held = network.resources.map(() => new Int32Array(network.horizon))
  network.activities.forEach((activity, at) => {
    if (projects[at] === member) return
    for (const { resource, amount } of activity.modes[schedule.mode[at] as number]?.uses ?? []) {
      const days = held[resource] as Int32Array
      for (let t = schedule.start[at] as number; t < (schedule.finish[at] as number); t++)
        days[t] = (days[t] as number) + amount
    }
  })
  const resources = world.corridor.resources.map(
    (resource, at): SharedResource => ({
      ...resource,
      bookings: [...resource.bookings, ...spansOf(held[at] as Int32Array, origin)],
    }),
  )
  return { ...world, corridor: { ...world.corridor, resources } }
}

/** Days with the same amount, as bookings; days without any are none. */
function spansOf(days: Int32Array, origin: number): SharedResource['bookings'] {
  const spans: SharedResource['bookings'][number][] = []
  let from = 0
  for (let t = 1; t <= days.length; t++) {
    if (t < days.length && days[t] === days[from]) continue
    const amount = days[from] as number
    if (amount > 0)
      spans.push({ from: formatDay(day(origin + from)), to: formatDay(day(origin + t)), amount })
    from = t
  }
  return spans
}
