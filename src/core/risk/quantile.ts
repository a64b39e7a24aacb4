/**
 * The value at share `p` by nearest rank: the smallest value with at least p × n values at or below it.
 * Always one of the values, so P10 <= P50 <= P90. Throws on an empty list, which has no quantile.
 */
export function nearestRank(ascending: ArrayLike<number>, p: number): number {
  const value = ascending[rankAt(p, ascending.length) - 1]
  if (value === undefined) throw new RangeError(`no value at share ${p} of ${ascending.length}`)
  return value
}

/** Rank, from 1, of the value at share `p` of `count`. A share like 0.9 is a little off in binary; a whole rank must not slip to the next one. */
const rankAt = (p: number, count: number): number => Math.max(Math.ceil(p * count - 1e-9), 1)

/** The three quantiles a plan reports. */
export interface Quantiles {
  readonly p10: number
  readonly p50: number
  readonly p90: number
}

/** P10, P50 and P90 of values in any order. */
export function quantiles(values: Int32Array | Float64Array): Quantiles {
  const counted = values instanceof Int32Array ? countedQuantiles(values) : null
  if (counted) return counted
  const sorted = values.toSorted()
  return {
    p10: nearestRank(sorted, 0.1),
    p50: nearestRank(sorted, 0.5),
    p90: nearestRank(sorted, 0.9),
  }
}

/** Whole numbers that lie close together are counted instead of sorted: days of a plan, many thousand times over. */
function countedQuantiles(values: Int32Array): Quantiles | null {
  let least = values[0] ?? 0
  let most = least
  for (const value of values) {
    if (value < least) least = value
    else if (value > most) most = value
  }
  if (values.length === 0 || most - least > values.length) return null
  const times = new Uint32Array(most - least + 1)
  for (const value of values) times[value - least] = (times[value - least] as number) + 1
  const at = (p: number): number => {
    let missing = rankAt(p, values.length)
    let value = least
    for (missing -= times[0] as number; missing > 0; missing -= times[value - least] as number)
      value++
    return value
  }
  return { p10: at(0.1), p50: at(0.5), p90: at(0.9) }
}
