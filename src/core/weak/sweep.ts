import type { SolveLinearProgram } from '#core/linear/program.ts'
import type { Draft } from '#core/plan/draft.ts'
import type { DraftTools } from '#core/plan/draft-plan.ts'
import type { World } from '#core/plan/world.ts'
import { cannotMove } from './cannot-move.ts'
import { claimsRead } from './claims-read.ts'
import { leavesPlanAlone } from './leaves-plan-alone.ts'
import {
  type Effect,
  effectOf,
  harmOf,
  type Outcome,
  outcomeOf,
  replan,
  sweepTools,
} from './plan-effect.ts'
import { sampledAsPlaced } from './sampled-as-placed.ts'
import { type WeakChange, weakChanges, withChange } from './weak-change.ts'

/** A sweep of one world, prepared: the plan as it is, the changes that may move it, and the effect of each. */
export interface Sweep {
  readonly base: Outcome
  /** Changes of all weak values, those that cannot move the plan included. */
  readonly all: number
  readonly changes: readonly WeakChange[]
  /** The effect of a change, by its place among `changes`, from planning again; `still` where it hardly moves anything while all else stands. */
  readonly effect: (index: number) => Effect | 'still'
}

/** Prepares the sweep of a world in one currency; null where it has no plan. Changes are judged one at a time. */
export function prepareSweep(world: World, solve: SolveLinearProgram): Sweep | null {
  const tools = sweepTools(solve)
  const { read } = claimsRead(world, (watched) => replan(watched, tools))
  const base = replan(world, tools)
  if (base === null) return null
  const before = outcomeOf(base)
  const all = weakChanges(world)
  const changes = all.filter((change) => !cannotMove(base, read, change))
  return {
    base: before,
    all: all.length,
    changes,
    effect: (index) => {
      const change = changes[index] as WeakChange
      const own = isRemembered(change) ? tools : sweepTools(solve)
      if (isStill(base, before, change, own)) return 'still'
      const draft = replan(withChange(world, change), own)
      return effectOf(before, draft && outcomeOf(draft))
    },
  }
}

/**
 * Whether the material paths already found hold for the change too. Their memory knows questions by corridor, demand and
 * price factors, not by the catalog, so what is in the chain's part of the catalog needs a memory of its own.
 */
const isRemembered = ({ claim }: WeakChange): boolean =>
  [
    'offer',
    'facility',
    'lane',
    'resource',
    'coordination',
    'playbook',
    'rule',
    'role',
    'wage',
    'instrument',
    'finance',
  ].includes(claim.split('/')[0] ?? '')

/** Share of the threshold under which an effect, with offers, order and money kept, is not worth planning again for. */
const worthReplanning = 0.03

function isStill(base: Draft, before: Outcome, change: WeakChange, tools: DraftTools): boolean {
  if (change.field !== 'estimate') return false
  const after = sampledAsPlaced(base, change)
  return after
    ? harmOf(effectOf(before, after)) < worthReplanning
    : leavesPlanAlone(base, change, tools)
}
