import { nearestRank } from './quantile.ts'
import type { Samples } from './samples.ts'

/** P(finish <= finish offset and cost <= cost in currency units). */
export interface JointCell {
  readonly finish: number
  readonly cost: number
  readonly probability: number
}

/** Joint confidence on the grid of the samples' own quantiles of finish and of cost, finish by finish. */
export function jointGrid(samples: Samples): JointCell[] {
  const finishes = samples.finish.toSorted()
  const costs = samples.cost.toSorted()
  return levels.flatMap((finishLevel) => {
    const finish = nearestRank(finishes, finishLevel)
    return levels.map((costLevel) => {
      const cost = nearestRank(costs, costLevel)
      return { finish, cost, probability: probabilityWithin(samples, finish, cost) }
    })
  })
}

const levels = [0.1, 0.25, 0.5, 0.75, 0.9]

function probabilityWithin(samples: Samples, finish: number, cost: number): number {
  let within = 0
  for (let row = 0; row < samples.count; row++)
    if ((samples.finish[row] as number) <= finish && (samples.cost[row] as number) <= cost) within++
  return within / samples.count
}
