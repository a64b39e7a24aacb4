import type { Change, Conflict, Relaxation } from '#core/model/plan-comparison.ts'
import type { Text } from '#core/model/text.ts'
import { formatDay } from '#core/units/day.ts'
import { money } from '#core/units/money.ts'
import { type NamedConstraint, namedConstraints, type Relaxed } from './constraints.ts'
import type { BrokenConstraint, Draft, NoDraft } from './draft.ts'
import { type DraftTools, draftPlan } from './draft-plan.ts'
import type { World } from './world.ts'

/** Why there is no plan, and the least that would have to give way. */
export interface Infeasibility {
  readonly conflicts: readonly Conflict[]
  readonly relaxations: readonly Relaxation[]
}

/**
 * Smallest clashing sets of named constraints, side by side where several clash apart from each other: a constraint is dropped
 * from a set while the rest still clash (deletion filter after Chinneck and Dravnieks 1991), so that dropping any one that
 * remains ends its clash. Each member's cheapest relaxation is found by giving way in it alone; with several sets, by giving
 * way in one member of each.
 */
export function explainInfeasible(world: World, tools: DraftTools): Infeasibility {
  const plans: Plans = (candidate) =>
    draftPlan(candidate, candidate.corridor.coordination.corridor, tools)
  const { sets, left } = clashes(world, plans)
  return {
    conflicts: [...sets.flat().map(conflictOf), ...left.map(unexplained)],
    relaxations: left.length > 0 ? [] : relaxationsOf(world, sets, plans).sort(byCostThenFinish),
  }
}

/** A corridor that has a plan to compare and a market that has none within the days laid out: its profile is what must give way. */
export function noTwin({ broken }: NoDraft): Infeasibility {
  const found = broken.map(({ constraint }) => constraint).join(', ')
  return {
    conflicts: [
      {
        constraint: 'coordination.market',
        owner: { en: 'the corridor', zh: '走廊' },
        words: {
          en: `Under the market's profile the same case finds no plan within ten years: ${found}`,
          zh: `按市场协调方式，同一项目十年内没有可行方案：${found}`,
        },
      },
    ],
    relaxations: [],
  }
}

type Plans = (world: World) => Draft | NoDraft

/** Clashing sets that share no member, until nothing clashes or what is left is none of the constraints that someone set. */
function clashes(
  world: World,
  plans: Plans,
): { readonly sets: NamedConstraint[][]; readonly left: readonly BrokenConstraint[] } {
  const sets: NamedConstraint[][] = []
  let free = world
  for (;;) {
    const outcome = plans(free)
    if (outcome.kind === 'drafted') return { sets, left: [] }
    const given = new Set(sets.flat().map(({ id }) => id))
    const open = namedConstraints(world, outcome.broken).filter(({ id }) => !given.has(id))
    const set = smallestConflict(free, open, plans)
    if (set.length === 0) return { sets, left: outcome.broken }
    sets.push(set)
    free = without(free, set)
  }
}

/** Empty when not even dropping all of them leaves a plan: then none of them is to blame. */
function smallestConflict(
  world: World,
  all: readonly NamedConstraint[],
  plans: Plans,
): NamedConstraint[] {
  const isFree = (kept: readonly NamedConstraint[]): boolean => {
    const dropped = all.filter((constraint) => !kept.includes(constraint))
    return plans(without(world, dropped)).kind === 'drafted'
  }
  if (!isFree([])) return []
  let kept = [...all]
  for (const constraint of all) {
    const fewer = kept.filter((candidate) => candidate !== constraint)
    if (!isFree(fewer)) kept = fewer
  }
  return kept
}

const without = (world: World, dropped: readonly NamedConstraint[]): World =>
  dropped.reduce((candidate, constraint) => constraint.drop(candidate), world)

/** One relaxation for each member of the first set, the rest given way in by the cheapest member of each further set. */
function relaxationsOf(
  world: World,
  [first = [], ...others]: readonly (readonly NamedConstraint[])[],
  plans: Plans,
): Relaxation[] {
  return first.flatMap((constraint) => {
    const lone = constraint.relax(without(world, others.flat()), plans)
    return lone ? (completed(world, { constraint, ...lone }, others, plans) ?? []) : []
  })
}

type Given = Relaxed & { readonly constraint: NamedConstraint }

function completed(
  world: World,
  first: Given,
  others: readonly (readonly NamedConstraint[])[],
  plans: Plans,
): Relaxation | undefined {
  const given = [first]
  let current = first.apply(world)
  for (const [index, set] of others.entries()) {
    const rest = without(current, others.slice(index + 1).flat())
    const ways = set.flatMap((constraint): Given[] => {
      const relaxed = constraint.relax(rest, plans)
      return relaxed ? [{ constraint, ...relaxed }] : []
    })
    const [cheapest] = ways.sort((left, right) => left.draft.totalCost - right.draft.totalCost)
    if (!cheapest) return undefined
    given.push(cheapest)
    current = cheapest.apply(current)
  }
  const { draft } = given.at(-1) as Given
  return {
    constraint: first.constraint.id,
    owner: first.constraint.owner,
    words: wordsOf(given.map(({ change }) => change)),
    change: first.change,
    together: given
      .slice(1)
      .map(({ constraint, change }) => ({ ...change, constraint: constraint.id })),
    cost: money(draft.totalCost, world.corridor.currency),
    finish: formatDay(draft.finish),
  }
}

function byCostThenFinish(left: Relaxation, right: Relaxation): number {
  return left.cost.amount - right.cost.amount || (left.finish < right.finish ? -1 : 1)
}

function wordsOf(changes: readonly Change[]): Text {
  const words = changes.map(({ path, from, to }): Text => {
    if (to === '') return { en: `drop ${path} ${from}`, zh: `取消 ${path} ${from}` }
    return { en: `change ${path} from ${from} to ${to}`, zh: `将 ${path} 由 ${from} 改为 ${to}` }
  })
  const en = words.map((one) => one.en).join(', and ')
  return {
    en: en.slice(0, 1).toUpperCase() + en.slice(1),
    zh: words.map((one) => one.zh).join('，并'),
  }
}

const conflictOf = ({ id, owner, words }: NamedConstraint): Conflict => ({
  constraint: id,
  owner,
  words,
})

/** What is left when no limit that someone set is to blame: a constraint that no answer can move. */
const unexplained = ({ constraint, found }: BrokenConstraint): Conflict => ({
  constraint,
  owner: { en: 'the corridor', zh: '走廊' },
  words: {
    en: `${constraint} cannot be met${found === '' ? '' : `: ${found}`}`,
    zh: `无法满足 ${constraint}${found === '' ? '' : `：${found}`}`,
  },
})
