import type { Estimate } from '#core/model/claim.ts'
import { mapEstimates } from '#core/plan/map-estimates.ts'
import type { World } from '#core/plan/world.ts'

/**
 * Claims of the estimates that planning looked at: an estimate whose numbers were never asked for cannot have moved
 * anything. Being written into a text does not count as being looked at, because texts only tell questions apart.
 */
export function claimsRead<Result>(
  world: World,
  plan: (watched: World) => Result,
): { readonly read: ReadonlySet<string>; readonly result: Result } {
  const read = new Set<string>()
  const watch = (estimate: Estimate): Estimate => new Watched(estimate, read)
  const watched = {
    ...world,
    corridor: mapEstimates(world.corridor, watch),
    catalog: mapEstimates(world.catalog, watch),
  }
  return { read, result: plan(watched) }
}

class Watched implements Estimate {
  readonly unit: string
  readonly claim: string
  declare readonly low: number
  declare readonly mode: number
  declare readonly high: number

  constructor(estimate: Estimate, read: Set<string>) {
    this.unit = estimate.unit
    this.claim = estimate.claim
    // Own and enumerable, so that copies of the estimate carry the numbers too.
    for (const end of ['low', 'mode', 'high'] as const)
      Object.defineProperty(this, end, {
        enumerable: true,
        get: () => {
          read.add(estimate.claim)
          return estimate[end]
        },
      })
    Object.defineProperty(this, 'toJSON', { value: () => estimate })
  }
}
