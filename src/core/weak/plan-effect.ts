import type { SolveLinearProgram } from '#core/linear/program.ts'
import type { Draft } from '#core/plan/draft.ts'
import { type DraftTools, draftPlan } from '#core/plan/draft-plan.ts'
import { draftTools } from '#core/plan/draft-tools.ts'
import { gradesOf } from '#core/plan/grades.ts'
import { riskInputOf } from '#core/plan/risk-input.ts'
import type { World } from '#core/plan/world.ts'
import { compileRisk, sampleBlock } from '#core/risk/compile-risk.ts'
import { quantiles } from '#core/risk/quantile.ts'
import type { RiskInput } from '#core/risk/risk-input.ts'

/** P50 of a plan: the finish in days after filing, and the cost until series output in the corridor's currency. */
export interface Outcome {
  readonly finish: number
  readonly cost: number
}

/** How far a change moves P50: days later (negative: earlier) and the share dearer; null where no plan is left. */
export type Effect = { readonly days: number; readonly costShare: number } | null

/** Common random numbers: every plan of a sweep is sampled with the same seed as often. */
const samples = 400
const seed = 1

/** A plan found by the whole planning loop, or null where there is none. */
export function replan(world: World, tools: DraftTools): Draft | null {
  const draft = draftPlan(world, world.corridor.coordination.corridor, tools)
  return draft.kind === 'infeasible' ? null : draft
}

/**
 * The tools of a sweep: a plan that breaks the deadline or the budget is one all the same, so that its distance can be told; and it
 * is made for its planned finish, because a choice among samples also moves by values that are not taken in the end.
 */
export const sweepTools = (solve: SolveLinearProgram): DraftTools => ({
  ...draftTools(solve, 'planned'),
  limits: 'report',
})

export const outcomeOf = (draft: Draft): Outcome =>
  sampled(riskInputOf(draft, gradesOf(draft.world), seed))

/** P50 of the finish and of the cost over the common samples. */
export function sampled(input: RiskInput): Outcome {
  const block = sampleBlock(compileRisk({ ...input, seed }), 0, samples)
  return { finish: quantiles(block.finish).p50, cost: quantiles(block.cost).p50 }
}

export const effectOf = (before: Outcome, after: Outcome | null): Effect =>
  after && { days: after.finish - before.finish, costShare: after.cost / before.cost - 1 }

/** A week of P50, or 5 % of its cost: past it an effect is listed. */
const listed = { days: 7, costShare: 0.05 }

/** Times the threshold that an effect is; a plan that is lost is past every threshold. */
export const harmOf = (effect: Effect): number =>
  effect === null
    ? Number.POSITIVE_INFINITY
    : Math.max(Math.abs(effect.days) / listed.days, Math.abs(effect.costShare) / listed.costShare)
