import type { Activity, Network, Schedule } from './network.ts'

/** What it costs to move activities away from where they stood. */
export interface MoveCost {
  /** Activities whose start is another. */
  readonly moved: number
  /** Days moved, and a fixed charge for each activity that moves, weighted. */
  readonly cost: number
}

/** Days of moving that a move itself is worth: one activity moved by ten days disturbs less than five by two. */
const perMove = 5

/** Work within so many days of today counts most: people have been told and things booked. */
const soon = 30
const later = 90

/** A booked place is harder to move than own work. */
const booked = 2

/**
 * The cost of moving every activity from one schedule to another. A day counts three times within 30 days of today, twice within
 * 90, and double that where a shared resource is held; weights are assumptions and only compare replans with each other.
 */
export function moveCost(network: Network, from: Schedule, to: Schedule, today: number): MoveCost {
  let moved = 0
  let cost = 0
  network.activities.forEach((activity, at) => {
    const days = Math.abs((to.start[at] as number) - (from.start[at] as number))
    if (days === 0) return
    moved++
    cost += moveWeight(activity, at, from, today) * (perMove + days)
  })
  return { moved, cost }
}

function moveWeight(
  { modes }: Activity,
  at: number,
  { start, mode }: Schedule,
  today: number,
): number {
  const ahead = (start[at] as number) - today
  const near = ahead <= soon ? 3 : ahead <= later ? 2 : 1
  return (modes[mode[at] as number]?.uses.length ?? 0) > 0 ? near * booked : near
}
