import { layOutChain } from '#core/material/chain.ts'
import { checkBalance } from '#core/material/check-balance.ts'
import type { MaterialProblem } from '#core/material/material-problem.ts'
import type { Text } from '#core/model/text.ts'
import type { Money } from '#core/units/money.ts'
import type { AnsweredPath } from './answer-material.ts'
import type { MaterialAnswers } from './material-answers.ts'

/** What `./lodestone material` says of one path. Periods are those of the problem. */
export interface PathDocument extends MaterialAnswers {
  readonly format: 'lodestone.material/1'
  /** Months in a period. */
  readonly months: 1 | 3
  readonly periods: readonly {
    readonly id: string
    readonly demandKg: number
    readonly unmetKg: number
  }[]
  readonly status: 'optimal' | 'infeasible'
  /** `feasible`: keeps the origins asked for, but a cheaper path was not ruled out. */
  readonly result: 'optimal' | 'feasible'
  readonly cost: Money
  readonly unknownCosts: readonly Text[]
  /** What stands in the way of demand that stays unmet. */
  readonly binding: readonly { readonly constraint: string; readonly words: Text }[]
  readonly origins: AnsweredPath['outcome']['plan']['origins']
  /** Recomputed from flows and yields alone, by code that shares nothing with the solver's: largest share by which an element fails to add up anywhere in any period. */
  readonly balance: readonly { readonly element: string; readonly relative: number }[]
  /** Names of the places by id. */
  readonly places: Readonly<Record<string, Text>>
}

/** The whole answer as one document. */
export function materialDocument(
  problem: MaterialProblem,
  { outcome, answers }: AnsweredPath,
): PathDocument {
  const { plan, unmetKg, binding } = outcome
  return {
    format: 'lodestone.material/1',
    months: problem.months,
    periods: problem.periods.map(({ id, demandKg }, at) => ({
      id,
      demandKg,
      unmetKg: unmetKg[at] as number,
    })),
    status: plan.status,
    result: plan.custody.result,
    cost: plan.cost,
    unknownCosts: plan.unknownCosts,
    binding: binding.map(({ constraint, words }) => ({ constraint, words })),
    ...answers,
    origins: plan.origins,
    balance: checkBalance(plan, problem.catalog).map(({ element, relative }) => ({
      element,
      relative,
    })),
    places: Object.fromEntries(layOutChain(problem).stations.map(({ id, name }) => [id, name])),
  }
}
