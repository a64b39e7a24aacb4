import type { Conflict, Relaxation } from '#core/model/plan-comparison.ts'
import { formatDay } from '#core/units/day.ts'
import { money } from '#core/units/money.ts'
import { type NamedConstraint, namedConstraints } from './constraints.ts'
import type { Draft, NoDraft } from './draft.ts'
import { type DraftTools, draftPlan } from './draft-plan.ts'
import type { World } from './world.ts'

/** Why there is no plan, and the least that would have to give way. */
export interface Infeasibility {
  readonly conflicts: readonly Conflict[]
  readonly relaxations: readonly Relaxation[]
  /** The best plan there is when the conflict set is dropped; null when even that leaves none. */
  readonly nearest: Draft | null
}

/**
 * Smallest clashing set of named constraints: a constraint is dropped from the set while the rest still clash
 * (deletion filter after Chinneck and Dravnieks 1991), so that dropping any one that remains restores a plan. Each
 * member's cheapest relaxation is found by giving way in it alone.
 */
export function explainInfeasible(world: World, tools: DraftTools): Infeasibility {
  const plans = (candidate: World): Draft | NoDraft =>
    draftPlan(candidate, candidate.corridor.coordination.corridor, tools)
  const all = namedConstraints(world)
  const set = smallestConflict(world, all, plans)
  const free = set.reduce((candidate, constraint) => constraint.drop(candidate), world)
  const nearest = plans(free)
  const conflicts = set.map(({ id, owner, words }) => ({ constraint: id, owner, words }))
  if (nearest.kind === 'infeasible')
    return { conflicts: unexplained(conflicts, nearest), relaxations: [], nearest: null }
  const relaxations = set.flatMap((constraint) => relaxationOf(world, constraint, plans) ?? [])
  return {
    conflicts,
    relaxations: relaxations.sort(
      (left, right) =>
        left.cost.amount - right.cost.amount || (left.finish < right.finish ? -1 : 1),
    ),
    nearest,
  }
}

type Plans = (world: World) => Draft | NoDraft

function smallestConflict(
  world: World,
  all: readonly NamedConstraint[],
  plans: Plans,
): NamedConstraint[] {
  const isFree = (kept: readonly NamedConstraint[]): boolean => {
    const dropped = all.filter((constraint) => !kept.includes(constraint))
    return (
      plans(dropped.reduce((candidate, constraint) => constraint.drop(candidate), world)).kind ===
      'drafted'
    )
  }
  if (!isFree([])) return [...all]
  let kept = [...all]
  for (const constraint of all) {
    const without = kept.filter((candidate) => candidate !== constraint)
    if (!isFree(without)) kept = without
  }
  return kept
}

function relaxationOf(
  world: World,
  constraint: NamedConstraint,
  plans: Plans,
): Relaxation | undefined {
  const relaxed = constraint.relax(world, plans)
  if (!relaxed) return undefined
  const { draft, change } = relaxed
  return {
    constraint: constraint.id,
    owner: constraint.owner,
    words:
      change.to === ''
        ? { en: `Drop ${change.path} ${change.from}`, zh: `取消 ${change.path} ${change.from}` }
        : {
            en: `Change ${change.path} from ${change.from} to ${change.to}`,
            zh: `将 ${change.path} 由 ${change.from} 改为 ${change.to}`,
          },
    change,
    cost: money(draft.totalCostCny, world.corridor.currency),
    finish: formatDay(draft.finish),
  }
}

/** What is left when no limit of the applicant's is to blame: the constraint that no answer can move. */
function unexplained(conflicts: readonly Conflict[], { broken }: NoDraft): Conflict[] {
  const named = broken.map(({ constraint, found }) => ({
    constraint,
    owner: { en: 'the corridor', zh: '走廊' },
    words: {
      en: `${constraint} cannot be met${found === '' ? '' : `: ${found}`}`,
      zh: `无法满足 ${constraint}${found === '' ? '' : `：${found}`}`,
    },
  }))
  return [...conflicts, ...named]
}
