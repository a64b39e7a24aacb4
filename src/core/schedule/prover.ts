import { LearningSearch } from './learning-search.ts'
import type { PlainSchedule, PlainSearch } from './plain-search.ts'
import type { SingleMode } from './single-mode.ts'

/** Seeks a schedule one day shorter than the best of a search, or the proof that there is none. */
export class Prover {
  /** A finish that nothing beats, as far as is known. */
  bound: number
  /** The relaxed problem has a shorter schedule, so that nothing can be proved until there is a better one. */
  isAtRest = false
  private readonly search: PlainSearch
  private readonly single: SingleMode
  private exact: LearningSearch | undefined
  /** Finish that the exact search tries to beat. */
  private beaten = Number.POSITIVE_INFINITY

  constructor(search: PlainSearch, single: SingleMode, bound: number) {
    this.search = search
    this.single = single
    this.bound = bound
  }

  /** True when the best schedule is proved to be one. */
  get isDone(): boolean {
    return (this.search.incumbent?.finish ?? Number.POSITIVE_INFINITY) <= this.bound
  }

  /** Goes on for so many conflicts. */
  step(conflicts: number): void {
    const best = this.search.incumbent
    if (best === undefined || this.isDone) return
    if (best.finish < this.beaten) this.aimBelow(best)
    if (this.isAtRest) return
    const verdict = this.exact?.run(conflicts)
    if (verdict === 'none') this.bound = Math.max(this.bound, this.beaten)
    else if (verdict !== 'open' && verdict !== undefined) this.found(verdict)
  }

  private aimBelow({ start, finish }: PlainSchedule): void {
    const { problem, mode, capacities } = this.single
    this.exact ??= new LearningSearch(problem, mode, capacities, finish - 1)
    this.exact.endBy(finish - 1, start)
    this.beaten = finish
    this.isAtRest = false
  }

  private found(start: Int32Array): void {
    const { isWhole, mode, problem } = this.single
    if (!isWhole) {
      this.isAtRest = true
      return
    }
    const finish = start.reduce(
      (most, day, index) => Math.max(most, day + (problem.days[index] as number)),
      0,
    )
    this.search.take({ start, mode: mode.slice(), finish })
  }
}
