import type { Shock, Stress } from '#core/finance/finance-input.ts'
import type { MoneyReport } from '#core/model/money-report.ts'
import type { Draft } from './draft.ts'
import { moneyCourse } from './money-course.ts'
import type { Slip } from './slip.ts'

/** How far the sales price may fall and feed may rise, the contracts as signed, before value or cash is gone. */
export function priceBreakEven(draft: Draft, middle: Slip): MoneyReport['breakEven'] {
  const { finance } = draft
  const at = (worse: Partial<Shock>) => finance.under(moneyCourse(draft, middle, worse))
  const hasValue = ({ npv }: Stress) => npv >= 0
  const hasCash = ({ shortFrom }: Stress) => shortFrom === null
  const lowestPrice = (holds: (stress: Stress) => boolean) =>
    edge((priceFactor) => holds(at({ priceFactor })), 2, 0.5)
  const dearestFeed = (holds: (stress: Stress) => boolean) =>
    edge((feedFactor) => holds(at({ feedFactor })), 0.5, 2)
  return {
    salesForValue: lowestPrice(hasValue),
    salesForCash: lowestPrice(hasCash),
    feedForValue: dearestFeed(hasValue),
    feedForCash: dearestFeed(hasCash),
  }
}

/** Where something that holds at `good` and not at `bad` stops holding, to a thousandth; null where both or neither hold. */
function edge(holds: (factor: number) => boolean, good: number, bad: number): number | null {
  if (!holds(good) || holds(bad)) return null
  let held = good
  let lost = bad
  while (Math.abs(held - lost) > 0.0005) {
    const middle = (held + lost) / 2
    if (holds(middle)) held = middle
    else lost = middle
  }
  return Math.round(held * 1000) / 1000
}
