import type { KeptApart } from './kept-apart.ts'
import type { ActivityMode, Network } from './network.ts'

/** Room for one activity among those placed before it. */
export interface Room {
  /** The last day in [from, to) on which the activity does not fit, or -1 when it fits throughout. */
  readonly lastClash: (from: number, to: number, start: Int32Array, finish: Int32Array) => number
}

/**
 * Room for every activity of an order, in these modes; null for one that always fits. Looks at the earlier users of a resource
 * that no link keeps apart from this one, instead of keeping account of every day: the few that run long are soon compared.
 */
export function roomAmong(
  network: Network,
  modes: readonly ActivityMode[],
  order: ArrayLike<number>,
  apart: KeptApart,
): readonly (Room | null)[] {
  const earlier = network.resources.map((): { activity: number; amount: number }[] => [])
  const supplies = network.resources.map(({ capacity }) => supplyOf(capacity))
  const rooms: (Room | null)[] = modes.map(() => null)
  for (let position = 0; position < modes.length; position++) {
    const activity = order[position] as number
    const tight = (modes[activity] as ActivityMode).uses.flatMap(({ resource, amount }) => {
      const users = earlier[resource] ?? []
      const rivals = users.filter((other) => !apart(activity, other.activity))
      users.push({ activity, amount })
      const wanted = rivals.reduce((sum, rival) => sum + rival.amount, amount)
      const supply = supplies[resource] as Supply
      if (wanted <= supply.least) return []
      return [
        {
          amount,
          rivals: Int32Array.from(rivals, (rival) => rival.activity),
          amounts: Int32Array.from(rivals, (rival) => rival.amount),
          supply,
        },
      ]
    })
    if (tight.length > 0) rooms[activity] = roomOf(tight, network.horizon)
  }
  return rooms
}

/** A use that does not fit at all times. */
interface TightUse {
  readonly amount: number
  /** Activities placed before, and what they hold. */
  readonly rivals: Int32Array
  readonly amounts: Int32Array
  readonly supply: Supply
}

interface Supply {
  readonly capacity: Int32Array
  /** Units there are on every day. */
  readonly least: number
  /** Days after which there is more. */
  readonly rises: readonly number[]
}

function supplyOf(capacity: Int32Array): Supply {
  let least = Number.MAX_SAFE_INTEGER
  const rises: number[] = []
  for (let day = 0; day < capacity.length; day++) {
    const units = capacity[day] as number
    if (units < least) least = units
    if (day + 1 < capacity.length && units < (capacity[day + 1] as number)) rises.push(day)
  }
  return { capacity, least, rises }
}

function roomOf(uses: readonly TightUse[], horizon: number): Room {
  const most = uses.reduce((longest, { rivals }) => Math.max(longest, rivals.length), 0)
  // Rivals that overlap the span looked at: when they run, and what of the resource they hold.
  const begins = new Int32Array(most)
  const ends = new Int32Array(most)
  const units = new Int32Array(most)

  function isShort({ amount, supply }: TightUse, count: number, day: number): boolean {
    let left = (supply.capacity[Math.min(day, supply.capacity.length - 1)] as number) - amount
    for (let at = 0; at < count; at++)
      if ((begins[at] as number) <= day && day < (ends[at] as number)) left -= units[at] as number
    return left < 0
  }

  return {
    lastClash(from, to, start, finish) {
      const until = Math.min(to, horizon * margin)
      let clash = from - 1
      for (const use of uses) {
        const { rivals, amounts, supply } = use
        let together = use.amount
        let count = 0
        for (let at = 0; at < rivals.length; at++) {
          const rival = rivals[at] as number
          const end = finish[rival] as number
          // What ends before the last clash found makes no later one.
          if (end <= clash + 1 || (start[rival] as number) >= until) continue
          begins[count] = start[rival] as number
          ends[count] = end
          units[count] = amounts[at] as number
          together += amounts[at] as number
          count++
        }
        if (together <= supply.least) continue
        // After the last day of a clash the span ends, a rival has finished, or there is more.
        if (until > from && isShort(use, count, until - 1)) return until - 1
        for (let at = 0; at < count; at++) {
          const day = (ends[at] as number) - 1
          if (day > clash && day < until && isShort(use, count, day)) clash = day
        }
        for (const day of supply.rises)
          if (day > clash && day < until && isShort(use, count, day)) clash = day
      }
      return clash < from ? -1 : clash
    },
  }
}

/** Capacity counts for so many horizons: a placement that came later still is not held up for ever. */
const margin = 3
