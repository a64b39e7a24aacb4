import type { PlainProblem } from './plain-problem.ts'

/** Makes new activity orders from old ones. */
export interface Recombination {
  /**
   * Two-point crossover of activity lists (Hartmann 1998): the first places as in `outer`, a stretch as in `inner`, the rest as
   * in `outer`. Fills `out`, and marks in `fromInner` what the stretch brought.
   */
  readonly cross: (
    inner: Int32Array,
    outer: Int32Array,
    out: Int32Array,
    fromInner: Uint8Array,
  ) => void
  /** Up to three insertions of an activity earlier in an order, never before what it waits for. */
  readonly mutate: (order: Int32Array, backward: boolean) => void
}

/** Shortest and longest stretch of a crossover, as shares of all activities. */
const stretch = { least: 0.1, most: 0.5 } as const

/** Most insertions of one mutation, and places an activity moves at most. */
const insertions = 3
const farthest = 20

/** The recombination of a problem with its own random numbers. */
export function recombination(problem: PlainProblem, random: () => number): Recombination {
  const { size, links } = problem
  const taken = new Uint8Array(size)
  const position = new Int32Array(size)
  return {
    cross: (inner, outer, out, fromInner) => {
      const share = stretch.least + random() * (stretch.most - stretch.least)
      const length = Math.max(1, Math.floor(size * share))
      const from = Math.floor(random() * (size - length + 1))
      taken.fill(0)
      fromInner.fill(0)
      let at = 0
      for (; at < from; at++) {
        const activity = outer[at] as number
        out[at] = activity
        taken[activity] = 1
      }
      for (let next = 0; at < from + length; next++) {
        const activity = inner[next] as number
        if (taken[activity]) continue
        out[at++] = activity
        taken[activity] = 1
        fromInner[activity] = 1
      }
      for (let next = from; at < size; next++) {
        const activity = outer[next] as number
        if (!taken[activity]) out[at++] = activity
      }
    },
    mutate: (order, backward) => {
      const starts = backward ? links.outOfStart : links.intoStart
      const others = backward ? links.after : links.before
      const count = Math.floor(random() * (insertions + 1))
      if (count === 0 || size < 2) return
      for (let at = 0; at < size; at++) position[order[at] as number] = at
      for (let turn = 0; turn < count; turn++) {
        const from = 1 + Math.floor(random() * (size - 1))
        const activity = order[from] as number
        let first = Math.max(0, from - farthest)
        for (let at = starts[activity] as number; at < (starts[activity + 1] as number); at++)
          first = Math.max(first, (position[others[at] as number] as number) + 1)
        const to = first + Math.floor(random() * (from - first))
        if (to >= from) continue
        for (let at = from; at > to; at--) {
          const moved = order[at - 1] as number
          order[at] = moved
          position[moved] = at
        }
        order[to] = activity
        position[activity] = to
      }
    },
  }
}
