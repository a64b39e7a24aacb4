import type { SolveLinearProgram } from '#core/linear/program.ts'
import type { FinancePlan } from '#core/model/plan-finance.ts'
import type { Draft } from '#core/plan/draft.ts'
import { financeAtRisk } from '#core/plan/finance-at-risk.ts'
import type { JointSamples } from '#core/risk/joint-risk.ts'
import { type Quantiles, quantiles } from '#core/risk/quantile.ts'

/** The money of an application beside the others. */
export type JointMoneyFound = Pick<FinancePlan, 'gap' | 'lowestCash'>

/** Its stack closed for the P50 of finish and cost that it comes to beside the others. */
export function jointMoney(
  draft: Draft,
  sampled: PartQuantiles,
  solve: SolveLinearProgram,
): JointMoneyFound {
  return financeAtRisk(draft, sampled, solve).finance.plan
}

/** Finish (days after filing) and cost of one part of joint samples. */
export interface PartQuantiles {
  readonly finish: Quantiles
  readonly cost: Quantiles
}

/** What joint samples say of the part at an index. */
export function partOf({ finish, cost, count }: JointSamples, part: number): PartQuantiles {
  const span = [part * count, (part + 1) * count] as const
  return {
    finish: quantiles(finish.subarray(...span)),
    cost: quantiles(cost.subarray(...span)),
  }
}
