import type { PlainProblem } from './plain-problem.ts'
import { plainHeads, quickestModes, tailDays } from './plain-times.ts'

/** Generation passes over a plain problem. Starts are offsets in days and may be negative in a backward pass. */
export interface PlainPasses {
  /**
   * Serial generation (Kelley 1963): every activity of `order` (predecessors first), in its mode, at its earliest feasible
   * start. Fills `start`; returns the last finish, or infinity as soon as links alone say that it comes after `limit`.
   */
  readonly forward: (
    order: Int32Array,
    mode: Int32Array,
    start: Int32Array,
    limit: number,
  ) => number
  /**
   * The same from the end: every activity of `order` (successors first) as late as successors, capacity and `latest` allow.
   * Fills `start`; returns the first start, or minus infinity as soon as it is sure to lie more than `limit` before `latest`.
   * Releases are left aside, and days before 0 have the first day's capacity.
   */
  readonly backward: (
    order: Int32Array,
    mode: Int32Array,
    latest: number,
    start: Int32Array,
    limit: number,
  ) => number
  /**
   * Activities that the next pass may give another mode: the one that lets it end first (or, backward, start last) and that
   * the consumables allow beside all other modes as they stand (after Lova, Tormos, Cervantes and Barber 2009).
   */
  readonly open: { any: boolean; readonly at: Uint8Array }
  /** Activities placed so far, those tried in other modes included. */
  placements: number
}

/** The passes of a problem; they share one profile of free capacity, cleared where it was used. */
export function plainPasses(problem: PlainProblem): PlainPasses {
  const { size, release, modeStart, days, links, capacity, consumes, stocks } = problem
  const { words, guard, need, full, laidOut, constant } = capacity
  const { intoStart, before, intoGap, intoEnds, outOfStart, after, outOfGap, outOfEnds } = links
  const { simple } = links
  const count = stocks.length
  const quick = quickestModes(problem)
  const tail = tailDays(problem, quick)
  const head = plainHeads({ ...problem, release: new Int32Array(size) }, quick)
  const left = new Int32Array(count)
  const open = { any: false, at: new Uint8Array(size) }
  const span = longest(problem)
  const pad = span
  const free = new Int32Array((pad + span + laidOut + 1) * words)
  const guard0 = guard[0] as number
  let from = 0
  let to = free.length / words

  /** Gives back all capacity between the first and the last day touched. */
  function clear(): void {
    if (constant && words === 1) free.fill(full[0] as number, from, to)
    else {
      for (let slot = from; slot < to; slot++) {
        const day = Math.max(0, Math.min(laidOut - 1, slot - pad))
        for (let word = 0; word < words; word++)
          free[slot * words + word] = full[day * words + word] as number
      }
    }
    from = free.length
    to = 0
  }

  /** The last slot in [low, high) where the mode does not fit, or -1. */
  function lastClash(mode: number, low: number, high: number): number {
    if (words === 1) {
      const units = need[mode] as number
      if (units === 0) return -1
      for (let slot = high - 1; slot >= low; slot--) {
        if (((((free[slot] as number) | guard0) - units) & guard0) !== guard0) return slot
      }
      return -1
    }
    for (let slot = high - 1; slot >= low; slot--) if (!fits(mode, slot)) return slot
    return -1
  }

  /** The first such slot, or -1. */
  function firstClash(mode: number, low: number, high: number): number {
    if (words === 1) {
      const units = need[mode] as number
      if (units === 0) return -1
      for (let slot = low; slot < high; slot++) {
        if (((((free[slot] as number) | guard0) - units) & guard0) !== guard0) return slot
      }
      return -1
    }
    for (let slot = low; slot < high; slot++) if (!fits(mode, slot)) return slot
    return -1
  }

  function fits(mode: number, slot: number): boolean {
    for (let word = 0; word < words; word++) {
      const bits = guard[word] as number
      const left =
        ((free[slot * words + word] as number) | bits) - (need[mode * words + word] as number)
      if ((left & bits) !== bits) return false
    }
    return true
  }

  function take(mode: number, low: number, high: number): void {
    if (low < from) from = low
    if (high > to) to = high
    if (words === 1) {
      const units = need[mode] as number
      for (let slot = low; slot < high; slot++) free[slot] = (free[slot] as number) - units
      return
    }
    for (let word = 0; word < words; word++) {
      const units = need[mode * words + word] as number
      if (units === 0) continue
      for (let at = low * words + word; at < high * words; at += words)
        free[at] = (free[at] as number) - units
    }
  }

  function earliest(activity: number, own: number, mode: Int32Array, start: Int32Array): number {
    let bound = release[activity] as number
    const stop = intoStart[activity + 1] as number
    for (let at = intoStart[activity] as number; at < stop; at++) {
      const other = before[at] as number
      let least = start[other] as number
      if (simple) least += days[mode[other] as number] as number
      else {
        const ends = intoEnds[at] as number
        least += intoGap[at] as number
        if ((ends & 1) !== 0) least += days[mode[other] as number] as number
        if ((ends & 2) !== 0) least -= own
      }
      if (least > bound) bound = least
    }
    return bound
  }

  function latestStart(
    activity: number,
    own: number,
    mode: Int32Array,
    start: Int32Array,
    latest: number,
  ): number {
    let bound = latest - own
    const stop = outOfStart[activity + 1] as number
    for (let at = outOfStart[activity] as number; at < stop; at++) {
      const other = after[at] as number
      let most = start[other] as number
      if (simple) most -= own
      else {
        const ends = outOfEnds[at] as number
        most -= outOfGap[at] as number
        if ((ends & 1) !== 0) most -= own
        if ((ends & 2) !== 0) most += days[mode[other] as number] as number
      }
      if (most < bound) bound = most
    }
    return bound
  }

  function forward(order: Int32Array, mode: Int32Array, start: Int32Array, limit: number): number {
    clear()
    const chooses = open.any && beginChoice(mode)
    let last = 0
    for (let position = 0; position < size; position++) {
      const activity = order[position] as number
      if (chooses && open.at[activity]) chooseFirst(activity, mode, start)
      const chosen = mode[activity] as number
      const own = days[chosen] as number
      const low = firstFit(chosen, own, pad + earliest(activity, own, mode, start))
      take(chosen, low, low + own)
      start[activity] = low - pad
      if (low - pad + (tail[activity] as number) > limit) {
        passes.placements += position + 1
        return Number.POSITIVE_INFINITY
      }
      if (low - pad + own > last) last = low - pad + own
    }
    passes.placements += size
    return last
  }

  /** The first slot from `low` on where the mode fits throughout; what was seen free past a clash is not looked at again. */
  function firstFit(chosen: number, own: number, low: number): number {
    let at = low
    for (let seen = low; ; ) {
      const clash = lastClash(chosen, seen, at + own)
      if (clash < 0) return at
      seen = at + own
      at = clash + 1
    }
  }

  function lastFit(chosen: number, own: number, low: number): number {
    let at = low
    for (let seen = low + own; ; ) {
      const clash = firstClash(chosen, at, seen)
      if (clash < 0) return at
      seen = at
      at = clash - own
    }
  }

  /** What the stocks have left beside the modes as they stand. */
  function beginChoice(mode: Int32Array): boolean {
    left.set(stocks)
    for (let activity = 0; activity < size; activity++) use(mode[activity] as number, 1)
    return true
  }

  function use(mode: number, sign: number): void {
    for (let stock = 0; stock < count; stock++)
      left[stock] = (left[stock] as number) - sign * (consumes[mode * count + stock] as number)
  }

  function isSupplied(mode: number): boolean {
    for (let stock = 0; stock < count; stock++)
      if ((left[stock] as number) < (consumes[mode * count + stock] as number)) return false
    return true
  }

  function chooseFirst(activity: number, mode: Int32Array, start: Int32Array): void {
    choose(
      activity,
      mode,
      (other, own) => firstFit(other, own, pad + earliest(activity, own, mode, start)) + own,
    )
  }

  function chooseLast(activity: number, mode: Int32Array, start: Int32Array, latest: number): void {
    choose(
      activity,
      mode,
      (other, own) => -lastFit(other, own, pad + latestStart(activity, own, mode, start, latest)),
    )
  }

  /** The mode with the least `price` among those that the stocks allow; the one it has where they are equal. */
  function choose(
    activity: number,
    mode: Int32Array,
    price: (mode: number, own: number) => number,
  ): void {
    const now = mode[activity] as number
    let best = now
    let least = price(now, days[now] as number)
    use(now, -1)
    const end = modeStart[activity + 1] as number
    for (let other = modeStart[activity] as number; other < end; other++) {
      if (other === now || !isSupplied(other)) continue
      passes.placements++
      const own = price(other, days[other] as number)
      if (own >= least) continue
      least = own
      best = other
    }
    use(best, 1)
    mode[activity] = best
  }

  function backward(
    order: Int32Array,
    mode: Int32Array,
    latest: number,
    start: Int32Array,
    limit: number,
  ): number {
    clear()
    const chooses = open.any && beginChoice(mode)
    let first = latest
    for (let position = 0; position < size; position++) {
      const activity = order[position] as number
      if (chooses && open.at[activity]) chooseLast(activity, mode, start, latest)
      const chosen = mode[activity] as number
      const own = days[chosen] as number
      const low = lastFit(chosen, own, pad + latestStart(activity, own, mode, start, latest))
      take(chosen, low, low + own)
      start[activity] = low - pad
      if (latest - low + pad + (head[activity] as number) > limit) {
        passes.placements += position + 1
        return Number.NEGATIVE_INFINITY
      }
      if (low - pad < first) first = low - pad
    }
    passes.placements += size
    return first
  }

  const passes: PlainPasses = { forward, backward, open, placements: 0 }
  return passes
}

/** Days within which every pass ends: all work one after another, with all lags and behind the last release. */
function longest({ size, modeStart, days, release, links, capacity }: PlainProblem): number {
  let sum = capacity.laidOut
  for (let activity = 0; activity < size; activity++) {
    let most = 0
    for (
      let mode = modeStart[activity] as number;
      mode < (modeStart[activity + 1] as number);
      mode++
    )
      most = Math.max(most, days[mode] as number)
    sum += most
  }
  sum += release.reduce((most, day) => Math.max(most, day), 0)
  return links.intoGap.reduce((all, gap) => all + Math.max(0, gap), sum) + 1
}
