import type { Plan } from '#core/model/plan.ts'
import { type ByPart, type PlanPart, planParts } from '#core/model/plan-comparison.ts'
import type { Text } from '#core/model/text.ts'
import { type Day, parseDay } from '#core/units/day.ts'
import { type Currency, type Money, minorPerMajor, money } from '#core/units/money.ts'
import type { Conversion } from './exchange.ts'
import type { PlaceMoney, PlaceOutcome, Split } from './place-comparison.ts'
import { eachPart } from './split.ts'

/**
 * Days from filing and planned cost of one place by part. Supply, law and capacity are those of its market-only twin;
 * coordination is what the twin waits, less what the corridor saves against the twin.
 */
export function splitOfPlan(plan: Plan): Pick<PlaceOutcome, 'days' | 'coordination'> & {
  readonly money: PlaceMoney<Split<Money>>
} {
  const { corridor, marketOnly } = plan.comparison
  const own = daysBetween(plan.asOf, corridor.finish.planned)
  const market = daysBetween(plan.asOf, marketOnly.finish.planned)
  const { daysByPart } = marketOnly
  return {
    days: withSaved(daysByPart, own - market),
    coordination: { marketWaits: daysByPart.coordination, saved: market - own },
    money: {
      untilOutput: moneySplit(corridor.costsByPart.untilOutput, marketOnly.costsByPart.untilOutput),
      inAll: moneySplit(corridor.costsByPart.inAll, marketOnly.costsByPart.inAll),
    },
  }
}

/** The same split in another currency: each part is converted and rounded, and the parts make the total. */
export function convertSplit(
  { parts }: Split<Money>,
  { factor }: Conversion,
  target: Currency,
): Split<Money> {
  const convert = (part: PlanPart): Money => {
    const { amount, currency } = parts[part]
    return currency === target
      ? parts[part]
      : money((amount / minorPerMajor(currency)) * factor, target)
  }
  const converted = eachPart(convert)
  const total = planParts.reduce((sum, part) => sum + converted[part].amount, 0)
  return { total: { amount: total, currency: target }, parts: converted }
}

/** Why an amount could not be brought to the common currency. */
export const noRateWords = (from: Currency, to: Currency): Text => ({
  en: `No dated rate leads from ${from} to ${to}, so the amounts are not compared.`,
  zh: `没有从${from}到${to}的注明日期的汇率，金额不作比较。`,
})

function withSaved(parts: ByPart<number>, change: number): Split<number> {
  const coordination = parts.coordination + change
  return {
    total: parts.supply + parts.law + parts.capacity + coordination,
    parts: { ...parts, coordination },
  }
}

function moneySplit(corridor: ByPart<Money>, market: ByPart<Money>): Split<Money> {
  const { currency } = market.capacity
  const sum = (of: ByPart<Money>): number =>
    planParts.reduce((total, part) => total + of[part].amount, 0)
  const { total, parts } = withSaved(
    eachPart((part) => market[part].amount),
    sum(corridor) - sum(market),
  )
  return {
    total: { amount: total, currency },
    parts: eachPart((part) => ({ amount: parts[part], currency })),
  }
}

const daysBetween = (from: string, to: string): number =>
  (parseDay(to) as Day) - (parseDay(from) as Day)
