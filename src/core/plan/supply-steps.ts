import type { Estimate } from '#core/model/claim.ts'
import type { Corridor, Facility } from '#core/model/corridor.ts'
import type { DraftStep } from './draft-step.ts'
import { playbookOf } from './playbook-of.ts'
import { supplyContract } from './supply-contract.ts'
import type { World } from './world.ts'

/**
 * One contracting step per facility that the material path uses. Only that facility's own offers serve it, so that the
 * contract and the flow never name different places.
 */
export function supplySteps(
  facilities: readonly Facility[],
  corridor: Corridor,
  siteHub: string,
  contracting: Estimate,
): DraftStep[] {
  return facilities.map((facility) =>
    supplyContract(
      {
        id: facility.id,
        document: facility.id,
        name: facility.name,
        hub: facility.hub ?? siteHub,
        need: supplyNeed(facility.id),
        provider: facility.provider,
        cause: `provider:${facility.provider}`,
        because: ['answer:product.grade', 'answer:volume.ramp'],
        firstAction: {
          en: `Ask ${facility.name.en} for its open share and terms`,
          zh: `向${facility.name.zh}询问可售份额与条款`,
        },
      },
      corridor,
      siteHub,
      contracting,
    ),
  )
}

/** Kind of offer that contracts a facility's output. */
export const supplyNeed = (facility: string): string => `supply.facility.${facility}`

/** The facilities that carry any flow and that the applicant itself contracts with, in the corridor's own order. */
export function facilitiesToContract(
  world: Pick<World, 'application' | 'catalog' | 'corridor'>,
  runs: readonly { readonly facility: string; readonly kg: number }[],
): Facility[] {
  const { contracts } = playbookOf(world)
  const used = new Set(runs.filter((run) => run.kg > 1e-6).map((run) => run.facility))
  return world.corridor.facilities.filter(({ id, process }) => {
    const stage = world.catalog.processes[process]?.stage ?? ''
    return used.has(id) && contracts.includes(stage)
  })
}
