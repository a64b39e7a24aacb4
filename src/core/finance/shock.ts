import { type Cost, type FinanceInput, isInvestment, type Shock } from './finance-input.ts'

/** No shock at all. */
export const asPlanned: Shock = { delayMonths: 0, costFactor: 1 }

/**
 * The case as it comes late and dear. Revenue and the feed and operating cost that make it move with the delay; wages are
 * owed from the hire on and go on until the later end; what is bought before output is paid when planned. The factor is
 * on what is bought before output: feed and sales have factors of their own. What moves past the last month is not counted.
 */
export function underShock(input: FinanceInput, shock: Shock): FinanceInput {
  const delay = Math.max(0, Math.round(shock.delayMonths))
  const { priceFactor = 1, feedFactor = 1 } = shock
  const inTime = ({ month }: Cost) => month < input.months
  const lastWages = input.costs
    .filter(({ kind }) => kind === 'wages')
    .reduce((last, { month }) => Math.max(last, month), 0)
  const costs = input.costs.flatMap((cost): Cost[] => {
    if (isInvestment(cost)) return [{ ...cost, amount: cost.amount * shock.costFactor }]
    if (cost.kind !== 'wages') {
      const factor = cost.kind === 'feed' ? feedFactor : 1
      return [{ ...cost, month: cost.month + delay, amount: cost.amount * factor }]
    }
    const more = cost.month === lastWages ? delay : 0
    return Array.from({ length: 1 + more }, (_, at) => ({ ...cost, month: cost.month + at }))
  })
  const received = soldAt(priceFactor, input)
  const late = (series: readonly number[]) => series.map((_, t) => series[t - delay] ?? 0)
  const revenue = late(input.revenue).map((amount) => amount * received)
  const output = input.output && {
    output: { ...input.output, amount: late(input.output.amount) },
  }
  const opening = input.milestones?.['series-output']
  const milestones =
    opening === undefined
      ? input.milestones
      : { ...input.milestones, 'series-output': opening + delay }
  return {
    ...input,
    ...output,
    ...(milestones && { milestones }),
    costs: costs.filter(inTime),
    revenue,
  }
}

/** What of the planned revenue comes in at another price: the part under contract falls no lower than its floor. */
function soldAt(priceFactor: number, { offtake }: FinanceInput): number {
  const { share, floor } = offtake ?? { share: 0, floor: 0 }
  return (1 - share) * priceFactor + share * Math.max(priceFactor, floor)
}
