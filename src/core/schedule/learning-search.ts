import { LiteralRanking } from './literal-ranking.ts'
import { Nogoods } from './nogoods.ts'
import type { PlainProblem } from './plain-problem.ts'
import { plainHeads, tailDays } from './plain-times.ts'
import { StartBounds } from './start-bounds.ts'
import { type StartRules, startRules } from './start-rules.ts'

/** What came of a search: starts that end in time, the proof that there are none, or neither yet. */
export type Verdict = Int32Array | 'none' | 'open'

/**
 * Exact search for a plain schedule in one choice of modes that ends by a day, by lazy clause generation (Schutt, Feydy, Stuckey
 * and Wallace 2011): earliest starts first, then the literals of late conflicts, with restarts; every conflict is kept as a
 * clause. It can be stopped and gone on with at any conflict, and asked for an earlier day at any time.
 */
export class LearningSearch {
  private readonly bounds: StartBounds
  private readonly rules: StartRules
  private readonly nogoods: Nogoods
  private readonly ranking: LiteralRanking
  private readonly tails: Int32Array
  private readonly width: number
  private readonly need: Int32Array
  private readonly where: Int32Array
  private readonly needed: number[] = []
  /** Literals taken from the ranking, and how many there were before each decision. */
  private readonly taken: number[] = []
  private readonly marks: number[] = []
  /** Changes whose consequences by clauses are drawn. */
  private drawn = 0
  private untilRestart = firstRestart
  private restarts = 0
  private isRefuted = false
  /** Starts that the search leans to. */
  private lean: Int32Array | undefined

  constructor(
    problem: PlainProblem,
    mode: Int32Array,
    capacities: readonly Int32Array[],
    latest: number,
  ) {
    const days = mode.map((chosen) => problem.days[chosen] as number)
    this.tails = tailDays(problem, mode)
    const heads = plainHeads(problem, mode)
    const last = this.tails.map((tail, at) => latest - Math.max(tail, days[at] as number))
    this.bounds = new StartBounds(heads, last)
    this.rules = startRules(problem, mode, capacities, latest)
    this.nogoods = new Nogoods(problem.size * 2)
    this.width = latest + 2
    this.ranking = new LiteralRanking(problem.size * this.width)
    this.need = new Int32Array(problem.size * 2)
    this.where = new Int32Array(problem.size * 2).fill(-1)
  }

  /** From now on only schedules that end by `latest` count; `near`: starts worth staying close to. */
  endBy(latest: number, near?: Int32Array): void {
    this.backTo(0)
    this.lean = near ?? this.lean
    for (let at = 0; at < this.tails.length && !this.isRefuted; at++) {
      if (!this.bounds.tighten(2 * at + 1, (this.tails[at] as number) - latest))
        this.isRefuted = true
    }
  }

  /** True when the rules refute the day without any choice. Only before the first run. */
  isRefutedByRules(): boolean {
    this.isRefuted ||= !this.propagate()
    return this.isRefuted
  }

  /** Searches until an answer or so many conflicts. */
  run(conflicts: number): Verdict {
    for (let left = conflicts; !this.isRefuted; ) {
      if (this.propagate()) {
        if (!this.decide()) return this.solution()
        continue
      }
      if (!this.learn()) break
      if (--left <= 0) return 'open'
      if (--this.untilRestart <= 0) this.restart()
    }
    this.isRefuted = true
    return 'none'
  }

  private solution(): Int32Array {
    return this.tails.map((_, at) => this.bounds.bound[2 * at] as number)
  }

  private propagate(): boolean {
    const { bounds } = this
    let ruled = this.drawn
    for (;;) {
      for (; this.drawn < bounds.count; this.drawn++)
        if (!this.nogoods.propagate(bounds, bounds.sides[this.drawn] as number)) return false
      if (!this.rules.propagate(bounds, ruled)) return false
      ruled = bounds.count
      if (this.drawn === bounds.count) return true
    }
  }

  /** False when every start is fixed. */
  private decide(): boolean {
    const { bounds, ranking, width, lean } = this
    if (this.restarts > 0) {
      for (let literal = ranking.take(); literal !== undefined; literal = ranking.take()) {
        this.taken.push(literal)
        const activity = Math.floor(literal / width)
        const value = literal % width
        if (bounds.isTrue(2 * activity, value) || bounds.isFalse(2 * activity, value)) continue
        const isLater = lean !== undefined && (lean[activity] as number) >= value
        this.marks.push(this.taken.length - 1)
        this.assume(isLater ? 2 * activity : 2 * activity + 1, isLater ? value : 1 - value)
        return true
      }
    }
    let first = -1
    let least = Number.MAX_SAFE_INTEGER
    for (let at = 0; at < this.tails.length; at++) {
      const low = bounds.bound[2 * at] as number
      if (low === -(bounds.bound[2 * at + 1] as number) || low >= least) continue
      first = at
      least = low
    }
    if (first < 0) return false
    this.marks.push(this.taken.length)
    this.assume(2 * first + 1, -least)
    return true
  }

  private assume(side: number, value: number): void {
    this.bounds.decisions.push(this.bounds.count)
    this.bounds.tighten(side, value)
  }

  /** Learns the first literal that all of a conflict's reasons at its level go through; false when there is no way out. */
  private learn(): boolean {
    const { bounds, needed, need, where } = this
    const { conflict } = bounds
    for (let at = 0; at < conflict.length; at += 2)
      this.require(conflict[at] as number, conflict[at + 1] as number)
    let latest = this.latestNeeded(Number.MAX_SAFE_INTEGER)
    if (latest < 0) return false
    const level = bounds.levelOf(where[latest] as number)
    const floor = bounds.decisions[level - 1] as number
    for (;;) {
      const next = this.latestNeeded(where[latest] as number)
      if (next < 0 || (where[next] as number) < floor) break
      const change = where[latest] as number
      this.release(latest)
      bounds.reasonOf(change, (side, value) => this.require(side, value))
      latest = this.latestNeeded(Number.MAX_SAFE_INTEGER)
    }
    this.dropImplied(latest)
    const second = this.latestNeeded(where[latest] as number)
    const back = second < 0 ? 0 : bounds.levelOf(where[second] as number)
    const rest = needed.filter((side) => side !== latest && side !== second)
    const sides = second < 0 ? [latest] : [latest, second, ...rest]
    const clause = Int32Array.from(sides.flatMap((side) => [side ^ 1, 1 - (need[side] as number)]))
    const reason = sides.slice(1).map((side) => [side, need[side] as number] as const)
    while (needed.length > 0) this.release(needed[0] as number)
    this.backTo(back)
    this.ranking.decay()
    for (const [side, value] of reason) bounds.because(side, value)
    if (clause.length > 2) this.nogoods.add(clause)
    return bounds.tighten(clause[0] as number, clause[1] as number)
  }

  /** Drops literals that the others of the clause bring about (Sörensson and Biere 2009). */
  private dropImplied(latest: number): void {
    for (let at = this.needed.length - 1; at >= 0; at--) {
      const side = this.needed[at] as number
      if (side === latest || !this.isImplied(side)) continue
      this.needed.splice(at, 1)
      this.where[side] = -1
    }
  }

  /** True when every reason of a needed literal always holds or is needed itself. Decisions have none. */
  private isImplied(side: number): boolean {
    const { bounds, need, where } = this
    const change = where[side] as number
    const first = bounds.decisions[0] ?? Number.POSITIVE_INFINITY
    if (bounds.decisions[bounds.levelOf(change) - 1] === change) return false
    let isCovered = true
    bounds.reasonOf(change, (other, value) => {
      if (!isCovered) return
      if (
        (where[other] as number) >= 0 &&
        (where[other] as number) < change &&
        (need[other] as number) >= value
      )
        return
      if (bounds.madeTrue(other, value) >= first) isCovered = false
    })
    return isCovered
  }

  /** Needs a literal for the conflict, unless it always holds. Of two on one side the stronger stays. */
  private require(side: number, value: number): void {
    const { need, where } = this
    this.ranking.bump(this.literalOf(side, value))
    const isKnown = (where[side] as number) >= 0
    if (isKnown && (need[side] as number) >= value) return
    const change = this.bounds.madeTrue(side, value)
    if (change < (this.bounds.decisions[0] ?? Number.POSITIVE_INFINITY)) return
    if (!isKnown) this.needed.push(side)
    need[side] = value
    where[side] = change
  }

  private release(side: number): void {
    this.needed.splice(this.needed.indexOf(side), 1)
    this.where[side] = -1
  }

  /** The side needed whose change came last, before a given one; -1 when there is none. */
  private latestNeeded(before: number): number {
    let latest = -1
    for (const side of this.needed) {
      const change = this.where[side] as number
      if (change < before && (latest < 0 || change > (this.where[latest] as number))) latest = side
    }
    return latest
  }

  private literalOf(side: number, value: number): number {
    const at = (side & 1) === 0 ? value : 1 - value
    return (side >> 1) * this.width + Math.max(0, Math.min(this.width - 1, at))
  }

  private backTo(level: number): void {
    const { bounds, taken, marks } = this
    const mark = marks[level] ?? taken.length
    while (taken.length > mark) this.ranking.offer(taken.pop() as number)
    marks.length = Math.min(marks.length, level)
    bounds.backTo(level)
    this.drawn = Math.min(this.drawn, bounds.count)
  }

  private restart(): void {
    this.restarts++
    this.untilRestart = Math.floor(firstRestart * 1.1 ** Math.min(this.restarts, 60))
    this.backTo(0)
    this.nogoods.thinOut()
  }
}

/** Conflicts before the first restart; the next comes a tenth later each time. */
const firstRestart = 100
