import type { SolveLinearProgram } from '#core/linear/program.ts'
import { type SharedCapacity, shareCapacity } from '#core/material/share-capacity.ts'
import { originBars } from '#core/plan/barred-facilities.ts'
import type { Draft } from '#core/plan/draft.ts'
import { problemOf } from '#core/plan/draft-material.ts'
import { scaleEstimate } from '#core/plan/draft-step.ts'
import type { World } from '#core/plan/world.ts'
import type { PortfolioMember } from './portfolio-member.ts'

/** How the facilities are divided; null when what each takes alone fits together, and nothing need be divided. */
export function shareFacilities(
  members: readonly PortfolioMember[],
  solve: SolveLinearProgram,
): SharedCapacity | null {
  const wanted = new Map<string, number>()
  for (const { alone } of members)
    for (const [facility, share] of Object.entries(sharesUsed(alone)))
      wanted.set(facility, (wanted.get(facility) ?? 0) + share)
  if ([...wanted.values()].every((share) => share <= 1 + wholeWithin)) return null
  return shareCapacity(
    members.map(({ id, weight, alone }) => ({
      id,
      weight,
      problem: problemOf(alone.world, alone.finish, originBars(alone.verdicts)),
    })),
    solve,
  )
}

/** The largest share of each facility's open capacity that a draft takes in any quarter. */
export function sharesUsed({ material }: Pick<Draft, 'material'>): Record<string, number> {
  const used: Record<string, number> = {}
  for (const { facility, usedKg, capacityKg } of material.plan.capacityUse)
    if (capacityKg > 0) used[facility] = Math.max(used[facility] ?? 0, usedKg / capacityKg)
  return used
}

/** True when the shares leave a draft's own flows as they are. */
export const leavesFlows = (draft: Draft, shares: Readonly<Record<string, number>>): boolean =>
  Object.entries(sharesUsed(draft)).every(
    ([facility, used]) => used <= (shares[facility] ?? 0) * (1 + 10 * wholeWithin),
  )

/** Rounding of the solver, as a share. */
const wholeWithin = 1e-6

/** The world in which every facility has only the share of it that an application was given. */
export function withShares(world: World, shares: Readonly<Record<string, number>>): World {
  const facilities = world.corridor.facilities.map((facility) => ({
    ...facility,
    capacity: facility.capacity && scaleEstimate(facility.capacity, shares[facility.id] ?? 0),
  }))
  return { ...world, corridor: { ...world.corridor, facilities } }
}
