import type { Draft } from '#core/plan/draft.ts'
import { type DraftTools, draftPlan } from '#core/plan/draft-plan.ts'
import type { World } from '#core/plan/world.ts'
import { besideOthers } from './beside-others.ts'
import { lawMoved } from './law-moved.ts'
import { type PlacedTogether, placeTogether } from './place-together.ts'
import type { PortfolioMember } from './portfolio-member.ts'
import { type Supplied, supply } from './supply-members.ts'

/** The members of one corridor planned beside each other. */
export interface DraftedTogether extends Omit<Supplied, 'supplied'> {
  /** Null when nobody is left to place. */
  readonly placed: PlacedTogether | null
  /** Rules that still answered otherwise on the joint dates when the rounds were over, by member. */
  readonly lawOpen: ReadonlyMap<string, readonly string[]>
}

/** Rounds of law and schedule after which a rule that still moves is told instead of followed. */
const mostRounds = 3

/**
 * Plans members that each have a plan alone beside one another: facilities divided in one program, then all steps on shared
 * capacity as one network; where the joint dates change what a law asks, that member is planned again under the law of its new
 * dates with the others' bookings, and all are placed anew.
 */
export function draftTogether(
  members: readonly PortfolioMember[],
  tools: DraftTools,
): DraftedTogether {
  const again = { ...tools, limits: 'report' as const }
  const { supplied, short, shared } = supply(members, again)
  if (supplied.length === 0) return { placed: null, shared, short, lawOpen: new Map() }
  let placed = placeTogether(supplied)
  let moved = movedIn(supplied, placed)
  for (let round = 1; moved.size > 0 && round < mostRounds; round++) {
    const now = placed
    const next = now.members.map((member, at) => {
      if (!moved.has(member.id)) return member
      const draft = draftIn(besideOthers(now, at), member.draft, again)
      // Its resources as they are, not as booked: the joint network holds the others itself.
      return draft.kind === 'drafted'
        ? { ...member, draft: { ...draft, world: member.draft.world } }
        : member
    })
    placed = placeTogether(next)
    moved = movedIn(next, placed)
  }
  return { placed, shared, short, lawOpen: moved }
}

const draftIn = (world: World, { profile }: Draft, tools: DraftTools) =>
  draftPlan(world, profile, tools)

function movedIn(
  before: readonly PortfolioMember[],
  { members }: PlacedTogether,
): ReadonlyMap<string, readonly string[]> {
  return new Map(
    members.flatMap((member, at): [string, string[]][] => {
      const rules = lawMoved((before[at] as PortfolioMember).draft, member.draft)
      return rules.length > 0 ? [[member.id, rules]] : []
    }),
  )
}
