import type { FinancePlan } from '#core/model/plan-finance.ts'
import type { Voice } from './voice.ts'

/** What the project earns on its money and what building it costs in interest and fees, by the word for each. */
export function returnFacts(
  { returns, beforeOutput }: FinancePlan,
  { word, money, share, date }: Voice,
) {
  const rate = (value: number | null): string =>
    value === null ? word('noReturn') : share(value, 1)
  const { levelisedCost, payback } = returns
  return [
    ['projectReturn', rate(returns.project)],
    ['ownersReturn', rate(returns.owners)],
    ['payback', payback === null ? word('notReached') : date(payback)],
    ...(levelisedCost === null
      ? []
      : [
          [
            levelisedCost.per === 'kg' ? 'levelisedCostPerKg' : 'levelisedCostPerUnit',
            money(levelisedCost.amount),
          ] as const,
        ]),
    ['interestBeforeOutput', money(beforeOutput.interest)],
    ['feesBeforeOutput', money(beforeOutput.fees)],
  ] as const
}
