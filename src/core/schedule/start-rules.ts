import type { PlainProblem } from './plain-problem.ts'
import type { StartBounds } from './start-bounds.ts'

/** What follows for the start bounds of a plain problem in one choice of modes. */
export interface StartRules {
  /** Tightens until nothing more follows; false on a conflict, which then lies in the bounds. */
  readonly propagate: (bounds: StartBounds, from: number) => boolean
}

interface Demand {
  readonly activity: number
  readonly days: number
  readonly units: number
}

/**
 * Links, pairs that no resource can hold at once, and the time table of each resource: days that an activity is sure to run
 * (Schutt, Feydy, Stuckey and Wallace 2011, with their pointwise explanations).
 */
export function startRules(
  problem: PlainProblem,
  mode: Int32Array,
  capacities: readonly Int32Array[],
  latest: number,
): StartRules {
  const { size, links } = problem
  const days = mode.map((chosen) => problem.days[chosen] as number)
  const demands = capacities.map((_, resource) => demandsOn(problem, mode, resource))
  const pairs = disjunctivePairs(problem, demands, capacities)
  const used = new Int32Array(latest + 1)

  function linked(bounds: StartBounds, change: number): boolean {
    const side = bounds.sides[change] as number
    const activity = side >> 1
    const isStart = (side & 1) === 0
    const first = (isStart ? links.outOfStart : links.intoStart)[activity] as number
    const end = (isStart ? links.outOfStart : links.intoStart)[activity + 1] as number
    const value = bounds.bound[side] as number
    for (let at = first; at < end; at++) {
      const other = (isStart ? links.after[at] : links.before[at]) as number
      const gap = isStart
        ? gapOf(links.outOfEnds[at] as number, links.outOfGap[at] as number, activity, other)
        : gapOf(links.intoEnds[at] as number, links.intoGap[at] as number, other, activity)
      const next = isStart ? 2 * other : 2 * other + 1
      if (bounds.isTrue(next, value + gap)) continue
      bounds.because(side, value)
      if (!bounds.tighten(next, value + gap)) return false
    }
    return true
  }

  /** Least distance from start to start that a link asks for. */
  function gapOf(ends: number, gap: number, from: number, to: number): number {
    return (
      gap +
      ((ends & 1) !== 0 ? (days[from] as number) : 0) -
      ((ends & 2) !== 0 ? (days[to] as number) : 0)
    )
  }

  /** Of two that cannot run at once, the one that cannot come first comes after the other. */
  function separated(bounds: StartBounds): boolean {
    const { bound } = bounds
    for (let at = 0; at < pairs.length; at += 2) {
      for (let turn = 0; turn < 2; turn++) {
        const later = pairs[at + turn] as number
        const sooner = pairs[at + 1 - turn] as number
        const least = bound[2 * later] as number
        const most = -(bound[2 * sooner + 1] as number)
        if (least + (days[later] as number) <= most) continue
        const start = bound[2 * sooner] as number
        const after = start + (days[sooner] as number)
        if (after > least) {
          const cut = most - (days[later] as number) + 1
          bounds.because(2 * later, cut)
          bounds.because(2 * sooner + 1, -most)
          bounds.because(2 * sooner, start)
          if (!bounds.tighten(2 * later, after)) return false
        }
        const end = -(bound[2 * later + 1] as number)
        const before = end - (days[sooner] as number)
        if (before < most) {
          const cut = (bound[2 * later] as number) + (days[later] as number) - 1
          bounds.because(2 * later, bound[2 * later] as number)
          bounds.because(2 * sooner + 1, -cut)
          bounds.because(2 * later + 1, -end)
          if (!bounds.tighten(2 * sooner + 1, -before)) return false
        }
      }
    }
    return true
  }

  function tabled(bounds: StartBounds, resource: number): boolean {
    const { bound } = bounds
    const users = demands[resource] as readonly Demand[]
    const capacity = capacities[resource] as Int32Array
    const last = capacity.length - 1
    used.fill(0)
    for (const { activity, days: own, units } of users) {
      const from = -(bound[2 * activity + 1] as number)
      const to = (bound[2 * activity] as number) + own
      for (let day = from; day < to; day++) used[day] = (used[day] as number) + units
    }
    for (let day = 0; day < latest; day++) {
      if ((used[day] as number) <= (capacity[Math.min(day, last)] as number)) continue
      explain(bounds, users, day, (capacity[Math.min(day, last)] as number) + 1, -1)
      bounds.becomeConflict()
      return false
    }
    for (const { activity, days: own, units } of users) {
      const sure = -(bound[2 * activity + 1] as number)
      for (let again = true; again; ) {
        again = false
        const start = bound[2 * activity] as number
        const sureEnd = start + own
        for (let day = Math.min(sureEnd, sure) - 1; day >= start; day--) {
          const room = (capacity[Math.min(day, last)] as number) - units
          if ((used[day] as number) <= room) continue
          bounds.because(2 * activity, day - own + 1)
          explain(bounds, users, day, room + 1, activity)
          if (!bounds.tighten(2 * activity, day + 1)) return false
          again = true
          break
        }
      }
      const held = (bound[2 * activity] as number) + own
      for (let again = true; again; ) {
        again = false
        const start = -(bound[2 * activity + 1] as number)
        for (let day = Math.max(held, start); day < start + own; day++) {
          const room = (capacity[Math.min(day, last)] as number) - units
          if ((used[day] as number) <= room) continue
          bounds.because(2 * activity + 1, -day)
          explain(bounds, users, day, room + 1, activity)
          if (!bounds.tighten(2 * activity + 1, own - day)) return false
          again = true
          break
        }
      }
    }
    return true
  }

  /** Adds to a reason activities, other than `except`, that are sure to run on a day and need `most` units together. */
  function explain(
    bounds: StartBounds,
    users: readonly Demand[],
    day: number,
    most: number,
    except: number,
  ): void {
    let left = most
    for (const { activity, days: own, units } of users) {
      if (left <= 0) return
      if (activity === except || !bounds.isTrue(2 * activity, day - own + 1)) continue
      if (!bounds.isTrue(2 * activity + 1, -day)) continue
      bounds.because(2 * activity, day - own + 1)
      bounds.because(2 * activity + 1, -day)
      left -= units
    }
  }

  return {
    propagate: (bounds, from) => {
      let next = from
      if (from === 0) {
        for (let activity = 0; activity < size; activity++) {
          if ((bounds.bound[2 * activity] as number) > -(bounds.bound[2 * activity + 1] as number))
            return false
        }
      }
      for (;;) {
        for (; next < bounds.count; next++) if (!linked(bounds, next)) return false
        if (!separated(bounds)) return false
        if (next < bounds.count) continue
        for (let resource = 0; resource < capacities.length && next === bounds.count; resource++)
          if (!tabled(bounds, resource)) return false
        if (next === bounds.count) return true
      }
    },
  }
}

/** What activities need of a resource, the largest first. */
function demandsOn(problem: PlainProblem, mode: Int32Array, resource: number): readonly Demand[] {
  return Array.from(mode, (chosen, activity): Demand => {
    const { days, uses } = problem.modes[chosen] as PlainProblem['modes'][number]
    const units = uses.reduce((sum, use) => sum + (use.resource === resource ? use.amount : 0), 0)
    return { activity, days, units }
  })
    .filter(({ days, units }) => days > 0 && units > 0)
    .sort((left, right) => right.units - left.units || left.activity - right.activity)
}

/** Pairs, one after the other, that together need more than there ever is. */
function disjunctivePairs(
  problem: PlainProblem,
  demands: readonly (readonly Demand[])[],
  capacities: readonly Int32Array[],
): Int32Array {
  const found = new Set<number>()
  demands.forEach((users, resource) => {
    const most = (capacities[resource] as Int32Array).reduce((a, b) => Math.max(a, b), 0)
    users.forEach((one, at) => {
      for (const other of users.slice(at + 1)) {
        if (one.units + other.units <= most) break
        const [low, high] = [one.activity, other.activity].sort((a, b) => a - b)
        found.add((low as number) * problem.size + (high as number))
      }
    })
  })
  return Int32Array.from(
    [...found]
      .sort((a, b) => a - b)
      .flatMap((key) => [Math.floor(key / problem.size), key % problem.size]),
  )
}
