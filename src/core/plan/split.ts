import type { ByPart, PlanPart } from '#core/model/plan-comparison.ts'
import type { Money } from '#core/units/money.ts'
import type { Split } from './place-comparison.ts'

/** What the second split has more than the first, part by part. */
export const subtractDays = (from: Split<number>, to: Split<number>): Split<number> => ({
  total: to.total - from.total,
  parts: eachPart((part) => to.parts[part] - from.parts[part]),
})

/** What the second split costs more than the first, part by part; both are in one currency. */
export const subtractMoney = (from: Split<Money>, to: Split<Money>): Split<Money> => ({
  total: less(to.total, from.total),
  parts: eachPart((part) => less(to.parts[part], from.parts[part])),
})

/** One figure for each part. */
export const eachPart = <Figure>(of: (part: PlanPart) => Figure): ByPart<Figure> => ({
  supply: of('supply'),
  law: of('law'),
  capacity: of('capacity'),
  coordination: of('coordination'),
})

const less = (left: Money, right: Money): Money => ({
  amount: left.amount - right.amount,
  currency: left.currency,
})
