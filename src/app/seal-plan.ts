import type { PlanDocument, Unsigned } from '#core/model/no-plan.ts'
import type { World } from '#core/plan/world.ts'
import { formatDay } from '#core/units/day.ts'
import type { ContentHash } from './ports.ts'

/** A plan with its identity: `id` hashes what went in, `contentHash` what came out (without itself). */
export function sealPlan<Document extends PlanDocument>(
  plan: Unsigned<Document>,
  given: World,
  samples: number,
  engine: string,
  hash: ContentHash,
): Document {
  const id = hash({
    application: given.application,
    corridor: given.corridor,
    catalog: given.catalog,
    coverage: given.coverage,
    asOf: formatDay(given.asOf),
    scenarios: plan.scenarios,
    seed: plan.seed,
    aim: plan.aim,
    samples,
    engine,
  })
  const named = { ...plan, id, engine, corridor: { ...plan.corridor, hash: hash(given.corridor) } }
  return { ...named, contentHash: hash(named) } as unknown as Document
}
