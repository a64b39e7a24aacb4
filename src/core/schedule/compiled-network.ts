import { type Clock, clockOf } from './clock.ts'
import type { Network } from './network.ts'

/** A network as flat arrays, with links by their later and by their earlier end and one order that respects them. */
export interface CompiledNetwork {
  readonly network: Network
  readonly size: number
  readonly clocks: readonly Clock[]
  /** Links into activity j: `into[intoStart[j] .. intoStart[j+1])`, indexes of `links`. */
  readonly intoStart: Int32Array
  readonly into: Int32Array
  readonly outOfStart: Int32Array
  readonly outOf: Int32Array
  readonly from: Int32Array
  readonly to: Int32Array
  /** 0 FS, 1 SS, 2 FF, 3 SF. */
  readonly type: Int8Array
  readonly lag: Int32Array
  /** Predecessors before successors. */
  readonly order: Int32Array
  readonly rank: Int32Array
}

const linkTypes = ['FS', 'SS', 'FF', 'SF'] as const

/** Compiles a network; a circle of links is answered with the activities that are on it or behind it. */
export function compileNetwork(
  network: Network,
): CompiledNetwork | { readonly circle: readonly string[] } {
  const { activities, links } = network
  const size = activities.length
  const from = Int32Array.from(links, (link) => link.from)
  const to = Int32Array.from(links, (link) => link.to)
  const [intoStart, into] = grouped(to, size)
  const [outOfStart, outOf] = grouped(from, size)
  const order = topologicalOrder(size, from, to, outOfStart, outOf)
  if (order.length < size) {
    const ordered = new Set(order)
    return { circle: activities.filter((_, index) => !ordered.has(index)).map(({ id }) => id) }
  }
  const rank = new Int32Array(size)
  order.forEach((activity, position) => {
    rank[activity] = position
  })
  return {
    network,
    size,
    clocks: network.calendars.map(clockOf),
    intoStart,
    into,
    outOfStart,
    outOf,
    from,
    to,
    type: Int8Array.from(links, (link) => linkTypes.indexOf(link.type)),
    lag: Int32Array.from(links, (link) => link.lag),
    order,
    rank,
  }
}

function grouped(end: Int32Array, size: number): [Int32Array, Int32Array] {
  const start = new Int32Array(size + 1)
  for (const activity of end) start[activity + 1] = (start[activity + 1] as number) + 1
  for (let index = 0; index < size; index++) {
    start[index + 1] = (start[index + 1] as number) + (start[index] as number)
  }
  const fill = start.slice()
  const members = new Int32Array(end.length)
  end.forEach((activity, link) => {
    const at = fill[activity] as number
    members[at] = link
    fill[activity] = at + 1
  })
  return [start, members]
}

function topologicalOrder(
  size: number,
  from: Int32Array,
  to: Int32Array,
  outOfStart: Int32Array,
  outOf: Int32Array,
): Int32Array {
  const waiting = new Int32Array(size)
  for (let link = 0; link < from.length; link++) {
    const target = to[link] as number
    waiting[target] = (waiting[target] as number) + 1
  }
  const order: number[] = []
  for (let index = 0; index < size; index++) if (waiting[index] === 0) order.push(index)
  for (let position = 0; position < order.length; position++) {
    const activity = order[position] as number
    for (let at = outOfStart[activity] as number; at < (outOfStart[activity + 1] as number); at++) {
      const target = to[outOf[at] as number] as number
      waiting[target] = (waiting[target] as number) - 1
      if (waiting[target] === 0) order.push(target)
    }
  }
  return Int32Array.from(order)
}
