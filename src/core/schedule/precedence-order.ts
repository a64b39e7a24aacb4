import type { CompiledNetwork } from './compiled-network.ts'
import type { Schedule } from './network.ts'

/** An order with predecessors first that takes, among what is ready, the smallest priority, then the network's own order. */
export function orderFollowing(compiled: CompiledNetwork, priority: ArrayLike<number>): Int32Array {
  const { size, intoStart, outOfStart, outOf, to, rank } = compiled
  const waiting = Int32Array.from(
    { length: size },
    (_, index) => (intoStart[index + 1] as number) - (intoStart[index] as number),
  )
  const isBefore = (left: number, right: number): boolean => {
    const apart = (priority[left] as number) - (priority[right] as number)
    return apart < 0 || (apart === 0 && (rank[left] as number) < (rank[right] as number))
  }
  const ready: number[] = []
  for (let index = 0; index < size; index++) if (waiting[index] === 0) ready.push(index)
  const order = new Int32Array(size)
  for (let position = 0; position < size; position++) {
    let least = 0
    for (let at = 1; at < ready.length; at++) {
      if (isBefore(ready[at] as number, ready[least] as number)) least = at
    }
    const activity = ready[least] as number
    ready[least] = ready[ready.length - 1] as number
    ready.pop()
    order[position] = activity
    for (let at = outOfStart[activity] as number; at < (outOfStart[activity + 1] as number); at++) {
      const target = to[outOf[at] as number] as number
      waiting[target] = (waiting[target] as number) - 1
      if (waiting[target] === 0) ready.push(target)
    }
  }
  return order
}

/** Activities by start, predecessors first even where a link lets a successor start earlier. */
export function orderByStart(compiled: CompiledNetwork, { start }: Schedule): Int32Array {
  return orderFollowing(compiled, start)
}
