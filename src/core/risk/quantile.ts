/**
 * The value at share `p` by nearest rank: the smallest value with at least p × n values at or below it.
 * Always one of the values, so P10 <= P50 <= P90. Throws on an empty list, which has no quantile.
 */
export function nearestRank(ascending: ArrayLike<number>, p: number): number {
  // A share like 0.9 is a little off in binary; a whole rank must not slip to the next one.
  const rank = Math.ceil(p * ascending.length - 1e-9)
  const value = ascending[Math.max(rank, 1) - 1]
  if (value === undefined) throw new RangeError(`no value at share ${p} of ${ascending.length}`)
  return value
}

/** The three quantiles a plan reports. */
export interface Quantiles {
  readonly p10: number
  readonly p50: number
  readonly p90: number
}

/** P10, P50 and P90 of values in any order. */
export function quantiles(values: Int32Array | Float64Array): Quantiles {
  const sorted = values.toSorted()
  return {
    p10: nearestRank(sorted, 0.1),
    p50: nearestRank(sorted, 0.5),
    p90: nearestRank(sorted, 0.9),
  }
}
