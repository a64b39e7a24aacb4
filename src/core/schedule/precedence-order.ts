import type { CompiledNetwork } from './compiled-network.ts'
import type { Schedule } from './network.ts'

/** An order with predecessors first that takes, among what is ready, the smallest priority, then the network's own order. */
export function orderFollowing(compiled: CompiledNetwork, priority: ArrayLike<number>): Int32Array {
  const { size, intoStart, outOfStart, outOf, to, rank } = compiled
  const key = Float64Array.from(priority)
  const waiting = new Int32Array(size)
  const ready = new Int32Array(size)
  let count = 0
  for (let index = 0; index < size; index++) {
    waiting[index] = (intoStart[index + 1] as number) - (intoStart[index] as number)
    if (waiting[index] === 0) ready[count++] = index
  }
  const order = new Int32Array(size)
  for (let position = 0; position < size; position++) {
    let least = 0
    let activity = ready[0] as number
    for (let at = 1; at < count; at++) {
      const other = ready[at] as number
      const apart = (key[other] as number) - (key[activity] as number)
      if (apart < 0 || (apart === 0 && (rank[other] as number) < (rank[activity] as number))) {
        least = at
        activity = other
      }
    }
    count--
    ready[least] = ready[count] as number
    order[position] = activity
    for (let at = outOfStart[activity] as number; at < (outOfStart[activity + 1] as number); at++) {
      const target = to[outOf[at] as number] as number
      const left = (waiting[target] as number) - 1
      waiting[target] = left
      if (left === 0) ready[count++] = target
    }
  }
  return order
}

/** Activities by start, predecessors first even where a link lets a successor start earlier. */
export function orderByStart(compiled: CompiledNetwork, { start }: Schedule): Int32Array {
  return orderFollowing(compiled, start)
}
