import type { Reader } from './reader.ts'

/** What the project earns on its money and what building it costs in interest and fees, by the word for each. */
export function returnFacts({ plan, word, money, share, date }: Reader) {
  const { returns, beforeOutput } = plan.finance
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
