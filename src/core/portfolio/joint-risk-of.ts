import type { Draft } from '#core/plan/draft.ts'
import { gradesOf } from '#core/plan/grades.ts'
import { riskInputOf } from '#core/plan/risk-input.ts'
import type { SupplyWait } from '#core/plan/supply-luck.ts'
import type { JointPart, JointRisk } from '#core/risk/joint-risk.ts'
import type { PlacedTogether } from './place-together.ts'

/** What joint sampling needs to know of members placed together. */
export function jointRiskOf(
  { joint, schedule, members }: PlacedTogether,
  seed: number,
  samples: number,
  supplyOf: (draft: Draft) => SupplyWait,
): JointRisk {
  return {
    network: joint.network,
    schedule,
    seed,
    samples,
    parts: members.map(({ id, draft }, at): JointPart => {
      const input = riskInputOf(draft, gradesOf(draft.world), seed, supplyOf(draft))
      return {
        id,
        first: joint.first[at] as number,
        offset: draft.world.asOf - joint.origin,
        // Links, calendars and capacity are those of the joint network.
        input: { ...input, network: { ...input.network, links: [], calendars: [], resources: [] } },
      }
    }),
  }
}
