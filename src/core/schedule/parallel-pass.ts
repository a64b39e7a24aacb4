import type { PlainProblem } from './plain-problem.ts'
import { plainHeads, quickestModes, tailDays } from './plain-times.ts'

/**
 * Parallel generation (Bedworth and Bailey 1982) of a plain problem: at each moment at which something ends, whatever then
 * fits starts, the earlier in `order` first. Fills `start`, returns the length, or infinity as soon as links alone say that it
 * exceeds `limit`; `backward` walks from the end of the network and counts days from there.
 */
export interface ParallelPass {
  readonly run: (
    order: Int32Array,
    mode: Int32Array,
    backward: boolean,
    start: Int32Array,
    limit: number,
  ) => number
  /** Activities placed so far. */
  placements: number
}

/** The pass, or undefined where links, releases or capacity are not simple enough for it. */
export function parallelPass(problem: PlainProblem): ParallelPass | undefined {
  const { size, links, days, release } = problem
  const { words, guard, need, full, constant } = problem.capacity
  if (!links.simple || !constant || release.some((day) => day > 0)) return undefined
  const quick = quickestModes(problem)
  const tail = tailDays(problem, quick)
  const head = plainHeads(problem, quick).map(
    (day, at) => day + (days[quick[at] as number] as number),
  )
  const free = new Int32Array(words)
  const position = new Int32Array(size)
  const waiting = new Int32Array(size)
  const finish = new Int32Array(size)
  const eligible = new Int32Array(size)
  const running = new Int32Array(size)

  function starts(mode: number): boolean {
    for (let word = 0; word < words; word++) {
      const bits = guard[word] as number
      const left = ((free[word] as number) | bits) - (need[mode * words + word] as number)
      if ((left & bits) !== bits) return false
    }
    change(mode, -1)
    return true
  }

  function change(mode: number, sign: number): void {
    for (let word = 0; word < words; word++)
      free[word] = (free[word] as number) + sign * (need[mode * words + word] as number)
  }

  function run(
    order: Int32Array,
    mode: Int32Array,
    backward: boolean,
    start: Int32Array,
    limit: number,
  ): number {
    const rest = backward ? head : tail
    const held = backward ? links.outOfStart : links.intoStart
    const freed = backward ? links.intoStart : links.outOfStart
    const next = backward ? links.before : links.after
    let ready = 0
    let busy = 0
    let now = 0
    const insert = (activity: number): void => {
      let at = ready++
      const own = position[activity] as number
      for (; at > 0 && (position[eligible[at - 1] as number] as number) > own; at--)
        eligible[at] = eligible[at - 1] as number
      eligible[at] = activity
    }
    for (let at = 0; at < words; at++) free[at] = full[at] as number
    for (let at = 0; at < size; at++) position[order[at] as number] = at
    for (let at = 0; at < size; at++) {
      const activity = order[at] as number
      waiting[activity] = (held[activity + 1] as number) - (held[activity] as number)
      if (waiting[activity] === 0) eligible[ready++] = activity
    }
    for (;;) {
      let kept = 0
      for (let at = 0; at < ready; at++) {
        const activity = eligible[at] as number
        const chosen = mode[activity] as number
        if (now + (rest[activity] as number) > limit) return Number.POSITIVE_INFINITY
        if (starts(chosen)) {
          pass.placements++
          start[activity] = now
          finish[activity] = now + (days[chosen] as number)
          running[busy++] = activity
        } else eligible[kept++] = activity
      }
      ready = kept
      if (busy === 0) return now
      now = finish[running[0] as number] as number
      for (let at = 1; at < busy; at++) now = Math.min(now, finish[running[at] as number] as number)
      let still = 0
      for (let at = 0; at < busy; at++) {
        const activity = running[at] as number
        if (finish[activity] !== now) {
          running[still++] = activity
          continue
        }
        change(mode[activity] as number, 1)
        for (let link = freed[activity] as number; link < (freed[activity + 1] as number); link++) {
          const other = next[link] as number
          waiting[other] = (waiting[other] as number) - 1
          if (waiting[other] === 0) insert(other)
        }
      }
      busy = still
    }
  }

  const pass: ParallelPass = { run, placements: 0 }
  return pass
}
