import type { CompiledNetwork } from './compiled-network.ts'
import type { Schedule } from './network.ts'

/** An order with predecessors first that takes, among what is ready, the smallest priority, then the network's own order. */
export function orderFollowing(compiled: CompiledNetwork, priority: ArrayLike<number>): Int32Array {
  const { size, intoStart, outOfStart, outOf, to, rank } = compiled
  const key = Float64Array.from(priority)
  const waiting = new Int32Array(size)
  const ready = new Int32Array(size)
  let count = 0
  const isBefore = (left: number, right: number): boolean => {
    const apart = (key[left] as number) - (key[right] as number)
    return apart < 0 || (apart === 0 && (rank[left] as number) < (rank[right] as number))
  }
  /** Puts an activity on the heap of those ready. */
  function rise(activity: number): void {
    let at = count++
    while (at > 0) {
      const parent = (at - 1) >> 1
      if (!isBefore(activity, ready[parent] as number)) break
      ready[at] = ready[parent] as number
      at = parent
    }
    ready[at] = activity
  }
  /** Takes the first off the heap. */
  function first(): number {
    const top = ready[0] as number
    const last = ready[--count] as number
    let at = 0
    for (let child = 1; child < count; child = 2 * at + 1) {
      const other = child + 1
      if (other < count && isBefore(ready[other] as number, ready[child] as number)) child = other
      if (!isBefore(ready[child] as number, last)) break
      ready[at] = ready[child] as number
      at = child
    }
    ready[at] = last
    return top
  }
  for (let index = 0; index < size; index++) {
    waiting[index] = (intoStart[index + 1] as number) - (intoStart[index] as number)
    if (waiting[index] === 0) rise(index)
  }
  const order = new Int32Array(size)
  for (let position = 0; position < size; position++) {
    const activity = first()
    order[position] = activity
    for (let at = outOfStart[activity] as number; at < (outOfStart[activity + 1] as number); at++) {
      const target = to[outOf[at] as number] as number
      const left = (waiting[target] as number) - 1
      waiting[target] = left
      if (left === 0) rise(target)
    }
  }
  return order
}

/** Activities by start, predecessors first even where a link lets a successor start earlier. */
export function orderByStart(compiled: CompiledNetwork, { start }: Schedule): Int32Array {
  return orderFollowing(compiled, start)
}
