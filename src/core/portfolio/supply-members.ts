import type { BrokenConstraint } from '#core/plan/draft.ts'
import { type DraftTools, draftPlan } from '#core/plan/draft-plan.ts'
import type { PortfolioMember } from './portfolio-member.ts'
import { leavesFlows, shareFacilities, sharesUsed, withShares } from './share-facilities.ts'

/** Shares of facilities, 0 to 1, by id; a facility not named gives nothing. */
export type Shares = Readonly<Record<string, number>>

/** Members with their material, and those that the facilities do not cover beside the others. */
export interface Supplied {
  /** Each with its plan on its share of the facilities. */
  readonly supplied: readonly PortfolioMember[]
  readonly short: readonly {
    readonly member: PortfolioMember
    readonly broken: readonly BrokenConstraint[]
  }[]
  /** What each supplied member was given; null when nothing need be divided. */
  readonly shared: ReadonlyMap<string, Shares> | null
}

/**
 * Divides the facilities in one program and plans every member again that its share moves. The program looks at few quarters and
 * counts a little too much, so whoever it leaves out, or whose own plan does not come out on its share, is tried once more on
 * what nobody was given, the heaviest first.
 */
export function supply(members: readonly PortfolioMember[], tools: DraftTools): Supplied {
  const divided = shareFacilities(members, tools.solve)
  if (divided === null) return { supplied: members, short: [], shared: null }
  const given = new Map<string, Shares>()
  const found = new Map<string, PortfolioMember>()
  const attempt = (member: PortfolioMember, shares: Shares): readonly BrokenConstraint[] | null => {
    const { world, profile } = member.alone
    const draft = leavesFlows(member.alone, shares)
      ? member.alone
      : draftPlan(withShares(world, shares), profile, tools)
    if (draft.kind === 'infeasible') return draft.broken
    found.set(member.id, { ...member, draft })
    given.set(member.id, shares)
    return null
  }
  const left = members.filter((member) => {
    const shares = divided.shares.get(member.id)
    return shares === undefined || attempt(member, shares) !== null
  })
  const short: Supplied['short'][number][] = []
  for (const member of left.toSorted(heaviestFirst)) {
    const broken = attempt(member, spare(member, [...given.values()]))
    if (broken !== null) short.push({ member, broken })
    else given.set(member.id, taken(member, found.get(member.id), given))
  }
  return {
    supplied: members.flatMap(({ id }) => found.get(id) ?? []),
    short: short.toSorted((one, other) => (one.member.id < other.member.id ? -1 : 1)),
    shared: given,
  }
}

const heaviestFirst = (one: PortfolioMember, other: PortfolioMember): number =>
  other.weight - one.weight || (one.id < other.id ? -1 : 1)

/** What nobody was given of every facility of a member's corridor. */
const spare = ({ alone }: PortfolioMember, given: readonly Shares[]): Shares =>
  Object.fromEntries(
    alone.world.corridor.facilities.map(({ id }) => [
      id,
      Math.max(0, 1 - given.reduce((sum, shares) => sum + (shares[id] ?? 0), 0)),
    ]),
  )

/** Of the shares a member was tried on, what its plan takes: the rest is for the next. */
function taken(
  member: PortfolioMember,
  found: PortfolioMember | undefined,
  given: ReadonlyMap<string, Shares>,
): Shares {
  const tried = given.get(member.id) ?? {}
  const { draft } = found ?? member
  const used = sharesUsed(draft)
  // A plan that was left as it is counts its use against whole facilities, one made anew against what it was given.
  const of = (id: string): number => (draft === member.alone ? 1 : (tried[id] ?? 0))
  return Object.fromEntries(Object.entries(used).map(([id, share]) => [id, share * of(id)]))
}
