import { type Cost, type FinanceInput, isInvestment, type Shock } from './finance-input.ts'

/** No shock at all. */
export const asPlanned: Shock = { delayMonths: 0, costFactor: 1 }

/**
 * The case as it comes late and dear. Revenue and the feed and operating cost that make it move with the delay; wages are
 * owed from the hire on and go on until the later end; what is bought before output is paid when planned. The factor is
 * on what is bought before output: feed has its own price. What moves past the last month is not counted.
 */
export function underShock(input: FinanceInput, shock: Shock): FinanceInput {
  const delay = Math.max(0, Math.round(shock.delayMonths))
  const inTime = ({ month }: Cost) => month < input.months
  const lastWages = input.costs
    .filter(({ kind }) => kind === 'wages')
    .reduce((last, { month }) => Math.max(last, month), 0)
  const costs = input.costs.flatMap((cost): Cost[] => {
    if (isInvestment(cost)) return [{ ...cost, amount: cost.amount * shock.costFactor }]
    if (cost.kind !== 'wages') return [{ ...cost, month: cost.month + delay }]
    const more = cost.month === lastWages ? delay : 0
    return Array.from({ length: 1 + more }, (_, at) => ({ ...cost, month: cost.month + at }))
  })
  const revenue = input.revenue.map((_, t) => input.revenue[t - delay] ?? 0)
  return { ...input, costs: costs.filter(inTime), revenue }
}
