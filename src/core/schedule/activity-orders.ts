import type { PlainProblem } from './plain-problem.ts'

/** Orders of a plain problem's activities that its generation passes can follow. Each fills `out`. */
export interface ActivityOrders {
  /** By start, predecessors first: what a forward pass follows to move nothing later. */
  readonly byStart: (start: Int32Array, out: Int32Array) => void
  /** By finish, the last one and successors first: what a backward pass follows to move nothing earlier. */
  readonly byFinish: (start: Int32Array, mode: Int32Array, out: Int32Array) => void
  /** The smallest priority among what is ready; `backward` begins at the end of the network. */
  readonly following: (priority: ArrayLike<number>, backward: boolean, out: Int32Array) => void
}

/** Sorting is by counting: starts are small whole numbers, and equal ones stay in network order. */
export function activityOrders(problem: PlainProblem): ActivityOrders {
  const { size, order, days, links, ordersByStart } = problem
  let counts = new Int32Array(1024)
  const key = new Int32Array(size)
  const waiting = new Int32Array(size)
  const ready = new Int32Array(size)

  /** Activities by `key`; equal ones in network order, or against it. */
  function sort(out: Int32Array, backward: boolean): void {
    let least = key[0] as number
    let most = least
    for (let index = 1; index < size; index++) {
      const value = key[index] as number
      if (value < least) least = value
      if (value > most) most = value
    }
    const range = most - least + 2
    if (counts.length < range) counts = new Int32Array(range * 2)
    else counts.fill(0, 0, range)
    for (let index = 0; index < size; index++) {
      const at = (key[index] as number) - least + 1
      counts[at] = (counts[at] as number) + 1
    }
    for (let at = 1; at < range; at++)
      counts[at] = (counts[at] as number) + (counts[at - 1] as number)
    for (let position = 0; position < size; position++) {
      const activity = order[backward ? size - 1 - position : position] as number
      const at = (key[activity] as number) - least
      out[counts[at] as number] = activity
      counts[at] = (counts[at] as number) + 1
    }
  }

  function following(priority: ArrayLike<number>, backward: boolean, out: Int32Array): void {
    const { intoStart, outOfStart, before, after } = links
    const held = backward ? outOfStart : intoStart
    const freed = backward ? intoStart : outOfStart
    const next = backward ? before : after
    let count = 0
    for (let position = 0; position < size; position++) {
      const activity = order[backward ? size - 1 - position : position] as number
      waiting[activity] = (held[activity + 1] as number) - (held[activity] as number)
      if (waiting[activity] === 0) ready[count++] = activity
    }
    for (let at = (count >> 1) - 1; at >= 0; at--) sink(priority, at, count)
    for (let position = 0; position < size; position++) {
      const activity = ready[0] as number
      ready[0] = ready[--count] as number
      sink(priority, 0, count)
      out[position] = activity
      for (let at = freed[activity] as number; at < (freed[activity + 1] as number); at++) {
        const other = next[at] as number
        waiting[other] = (waiting[other] as number) - 1
        if (waiting[other] === 0) rise(priority, count++, other)
      }
    }
  }

  function isBefore(priority: ArrayLike<number>, left: number, right: number): boolean {
    const apart = (priority[left] as number) - (priority[right] as number)
    return apart < 0 || (apart === 0 && left < right)
  }

  /** Lets what stands at `at` of the heap of ready activities sink to its place. */
  function sink(priority: ArrayLike<number>, from: number, count: number): void {
    const activity = ready[from] as number
    let at = from
    for (let child = 2 * at + 1; child < count; child = 2 * at + 1) {
      if (
        child + 1 < count &&
        isBefore(priority, ready[child + 1] as number, ready[child] as number)
      )
        child++
      if (!isBefore(priority, ready[child] as number, activity)) break
      ready[at] = ready[child] as number
      at = child
    }
    ready[at] = activity
  }

  function rise(priority: ArrayLike<number>, from: number, activity: number): void {
    let at = from
    for (let parent = (at - 1) >> 1; at > 0; parent = (at - 1) >> 1) {
      if (!isBefore(priority, activity, ready[parent] as number)) break
      ready[at] = ready[parent] as number
      at = parent
    }
    ready[at] = activity
  }

  return {
    following,
    byStart: (start, out) => {
      key.set(start)
      if (ordersByStart) sort(out, false)
      else following(key, false, out)
    },
    byFinish: (start, mode, out) => {
      for (let index = 0; index < size; index++)
        key[index] = -((start[index] as number) + (days[mode[index] as number] as number))
      if (ordersByStart) sort(out, true)
      else following(key, true, out)
    },
  }
}
