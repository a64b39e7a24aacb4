import type { Plan } from '#core/model/plan.ts'
import type { UnsignedPlan } from '#core/plan/assemble-plan.ts'
import type { World } from '#core/plan/world.ts'
import { formatDay } from '#core/units/day.ts'
import type { ContentHash } from './ports.ts'

/** A plan with its identity: `id` hashes what went in, `contentHash` what came out (without itself). */
export function sealPlan(
  plan: UnsignedPlan,
  given: World,
  samples: number,
  engine: string,
  hash: ContentHash,
): Plan {
  const id = hash({
    application: given.application,
    corridor: given.corridor,
    catalog: given.catalog,
    coverage: given.coverage,
    asOf: formatDay(given.asOf),
    scenarios: plan.scenarios,
    seed: plan.seed,
    samples,
    engine,
  })
  const named = { ...plan, id, engine, corridor: { ...plan.corridor, hash: hash(given.corridor) } }
  return { ...named, contentHash: hash(named) }
}
