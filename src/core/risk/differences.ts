import { type Quantiles, quantiles } from './quantile.ts'
import type { Samples } from './samples.ts'

/** What `other` takes more than `base`, sample by sample: days and currency units, negative when it takes less. */
export interface Differences {
  readonly days: Quantiles & { readonly mean: number }
  readonly cost: Quantiles & { readonly mean: number }
}

/**
 * Two plans drawn with one seed meet the same luck, so they are compared sample by sample and the noise they
 * share cancels. Throws when the samples do not pair up.
 */
export function differences(base: Samples, other: Samples): Differences {
  if (base.first !== other.first || base.count !== other.count)
    throw new RangeError(
      `samples ${base.first}+${base.count} and ${other.first}+${other.count} do not pair up`,
    )
  const days = other.finish.map((finish, row) => finish - (base.finish[row] as number))
  const cost = other.cost.map((amount, row) => amount - (base.cost[row] as number))
  return {
    days: { ...quantiles(days), mean: meanOf(days) },
    cost: { ...quantiles(cost), mean: meanOf(cost) },
  }
}

function meanOf(values: Int32Array | Float64Array): number {
  let sum = 0
  for (const value of values) sum += value
  return sum / values.length
}
