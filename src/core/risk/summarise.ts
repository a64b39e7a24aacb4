import { type JointCell, jointGrid } from './joint-grid.ts'
import { type Quantiles, quantiles } from './quantile.ts'
import type { Samples } from './samples.ts'

/** What the samples say: finishes are day offsets (exclusive), cost is currency units, arrays follow the steps. */
export interface RiskSummary {
  readonly samples: number
  readonly finish: Quantiles
  readonly cost: Quantiles
  readonly stepP10: Int32Array
  readonly stepP50: Int32Array
  readonly stepP90: Int32Array
  /** Share of the samples in which the step was critical. */
  readonly criticality: Float64Array
  /** The step's share of the finish's variance; sums to 1, or to 0 when nothing varies. */
  readonly varianceShare: Float64Array
  readonly joint: readonly JointCell[]
}

/** Sums up samples, usually a merged block; throws when there is none. */
export function summarise(samples: Samples): RiskSummary {
  const { count, finish, cost, criticalCount } = samples
  const steps = criticalCount.length
  const stepP10 = new Int32Array(steps)
  const stepP50 = new Int32Array(steps)
  const stepP90 = new Int32Array(steps)
  const column = new Int32Array(count)
  for (let step = 0; step < steps; step++) {
    for (let row = 0; row < count; row++)
      column[row] = samples.stepFinish[row * steps + step] as number
    const own = quantiles(column)
    stepP10[step] = own.p10
    stepP50[step] = own.p50
    stepP90[step] = own.p90
  }
  return {
    samples: count,
    finish: quantiles(finish),
    cost: quantiles(cost),
    stepP10,
    stepP50,
    stepP90,
    criticality: Float64Array.from(criticalCount, (times) => times / count),
    varianceShare: varianceShare(samples),
    joint: jointGrid(samples),
  }
}

/** Share of samples finished by an offset: a deadline at the end of day t is offset t + 1. */
export function probabilityBy(samples: Samples, offset: number): number {
  let inTime = 0
  for (const finish of samples.finish) if (finish <= offset) inTime++
  return inTime / samples.count
}

/**
 * Covariance of a step's span with the finish, as a share of all positive ones. In a series net the covariances
 * sum to the variance of the finish; elsewhere a step that shortens the finish by being long has no share.
 */
function varianceShare(samples: Samples): Float64Array {
  const { count, dayMoments } = samples
  const meanFinish = samples.finish.reduce((sum, finish) => sum + finish, 0) / count
  const covariances = Float64Array.from(samples.criticalCount, (_, step) => {
    const sum = dayMoments[3 * step] as number
    const product = dayMoments[3 * step + 2] as number
    // A span that never changes has no part, whatever rounding leaves of its covariance.
    const steady = (dayMoments[3 * step + 1] as number) * count === sum * sum
    return steady ? 0 : Math.max(0, product / count - (sum / count) * meanFinish)
  })
  const total = covariances.reduce((sum, covariance) => sum + covariance, 0)
  return total === 0 ? covariances.fill(0) : covariances.map((covariance) => covariance / total)
}
