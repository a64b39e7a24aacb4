import type { CompiledNetwork } from '#core/schedule/compiled-network.ts'
import { type KeptApart, keptApart } from '#core/schedule/kept-apart.ts'
import type { Activity, Schedule } from '#core/schedule/network.ts'
import { policyOf } from '#core/schedule/policy.ts'
import { nearestRank } from './quantile.ts'
import type { RiskStep } from './risk-input.ts'
import { compileSteps } from './sample-steps.ts'

/** How an activity's days vary in one of its modes. */
export type StepIn = (activity: number, mode: number) => RiskStep

/**
 * Schedules of one network run as policies in the same samples: an activity that keeps its mode draws the same days in each.
 * Samples are those that `compileRisk` draws under the same seed. Holds working memory, and what was drawn already.
 */
export class CommonSamples {
  private readonly drawn = new Map<number, Int32Array>()
  private readonly means = new Map<number, number>()
  private readonly days: Int32Array
  private readonly start: Int32Array
  private readonly finish: Int32Array
  private readonly compiled: CompiledNetwork
  private readonly apart: KeptApart
  private readonly stepIn: StepIn
  private readonly seed: number
  private readonly most: number

  constructor(
    compiled: CompiledNetwork,
    stepIn: StepIn,
    /** `most`: samples there are. */
    draws: { readonly seed: number; readonly most: number },
  ) {
    this.compiled = compiled
    this.apart = keptApart(compiled)
    this.stepIn = stepIn
    this.seed = draws.seed
    this.most = draws.most
    this.days = new Int32Array(compiled.size)
    this.start = new Int32Array(compiled.size)
    this.finish = new Int32Array(compiled.size)
  }

  /** The finish not exceeded with this share, over samples `first` to before `end`; day offset, exclusive. */
  quantile(schedule: Schedule, share: number, first: number, end: number): number {
    return this.quantileWithin(Number.POSITIVE_INFINITY, schedule, share, first, end)
  }

  /** The same, or Infinity once it is sure to be later than `limit`: most of what is no good is told from few samples. */
  quantileWithin(
    limit: number,
    schedule: Schedule,
    share: number,
    first: number,
    end: number,
  ): number {
    const columns = this.columnsOf(schedule)
    const policy = policyOf(this.compiled, this.apart, schedule)
    const finishes = new Int32Array(end - first)
    const mayBeLater = Math.floor((1 - share) * (end - first) + 1e-9)
    let later = 0
    for (let sample = first; sample < end; sample++) {
      const last = this.run(policy.run, columns, sample)
      finishes[sample - first] = last
      if (last > limit && ++later > mayBeLater) return Number.POSITIVE_INFINITY
    }
    return nearestRank(finishes.sort(), share)
  }

  /** In what share of the samples before `end` each activity lies on a chain that sets the finish. */
  criticality(schedule: Schedule, end: number): Float64Array {
    const columns = this.columnsOf(schedule)
    const policy = policyOf(this.compiled, this.apart, schedule)
    const critical = new Uint8Array(this.compiled.size)
    const times = new Float64Array(this.compiled.size)
    for (let sample = 0; sample < end; sample++) {
      this.run(policy.run, columns, sample)
      policy.critical(this.days, this.start, this.finish, critical)
      for (let at = 0; at < critical.length; at++)
        times[at] = (times[at] as number) + (critical[at] as number)
    }
    return times.map((count) => count / end)
  }

  /** Mean days of an activity in a mode, in working days of its calendar. */
  meanDays(activity: number, mode: number): number {
    const key = activity * mostModes + mode
    const known = this.means.get(key)
    if (known !== undefined) return known
    const mean = this.column(activity, mode).reduce((sum, days) => sum + days, 0) / this.most
    this.means.set(key, mean)
    return mean
  }

  private run(
    policy: (days: Int32Array, start: Int32Array, finish: Int32Array) => number,
    columns: readonly Int32Array[],
    sample: number,
  ): number {
    for (let activity = 0; activity < columns.length; activity++)
      this.days[activity] = (columns[activity] as Int32Array)[sample] as number
    return policy(this.days, this.start, this.finish)
  }

  private columnsOf({ mode }: Schedule): readonly Int32Array[] {
    return Array.from(mode, (chosen, activity) => this.column(activity, chosen))
  }

  private column(activity: number, mode: number): Int32Array {
    const key = activity * mostModes + mode
    const known = this.drawn.get(key)
    if (known) return known
    const column = new Int32Array(this.most)
    const one = new Int32Array(1)
    const { draw } = compileSteps({
      network: {
        ...this.compiled.network,
        activities: [this.compiled.network.activities[activity] as Activity],
      },
      schedule: { start: one, finish: one, mode: Int32Array.of(mode) },
      steps: [this.stepIn(activity, mode)],
      seed: this.seed,
      fixedCost: 0,
      costPerDelayDay: 0,
      supply: null,
    })
    for (let sample = 0; sample < this.most; sample++) {
      draw(sample, one)
      column[sample] = one[0] as number
    }
    this.drawn.set(key, column)
    return column
  }
}

/** Keys of drawn days keep modes of one activity apart up to here. */
const mostModes = 65536
