import type { ByPart, PlanPart, TwinResult } from '#core/model/plan-comparison.ts'
import { type Currency, type Money, money } from '#core/units/money.ts'
import type { Draft } from './draft.ts'
import { partOf } from './setting-chain.ts'
import { eachPart } from './split.ts'
import { isPriceUnknown } from './unknown-cost.ts'

/**
 * Gives every cost to one part: a step's to the step's own part, feed and conversion to supply, wages to capacity. Each
 * split sums exactly to its total in minor units; both are as planned, before finance and tax. A price or fee that nobody
 * published adds nothing and is counted.
 */
export function costsByPart({
  world,
  placed,
  costs,
  totalCost,
}: CostsOfDraft): TwinResult['costsByPart'] {
  const partOfStep = new Map(placed.map(({ step }) => [step.id, partOf(step)]))
  const partOfLine = ({ kind, step }: Draft['costs'][number]): PlanPart => {
    if (kind === 'feed') return 'supply'
    return (kind === 'wages' || step === null ? undefined : partOfStep.get(step)) ?? 'capacity'
  }
  const steps = placed.map(({ step, mode }) => ({
    part: partOf(step),
    amount: mode.cost?.mode ?? 0,
  }))
  const lines = costs.map((line) => ({ part: partOfLine(line), amount: line.amount }))
  const { currency } = world.corridor
  return {
    untilOutput: split(totalCost, steps, currency),
    inAll: split(
      lines.reduce((sum, { amount }) => sum + amount, 0),
      lines,
      currency,
    ),
    unknownPrices: eachPart(
      (part) =>
        placed.filter(({ step, mode }) => partOf(step) === part && isPriceUnknown(mode)).length,
    ),
  }
}

type CostsOfDraft = Pick<Draft, 'world' | 'placed' | 'costs' | 'totalCost'>

/** Capacity takes what is left of the total, which is the wages of all who work there, and the cents of rounding. */
function split(
  total: number,
  items: readonly { readonly part: PlanPart; readonly amount: number }[],
  currency: Currency,
): ByPart<Money> {
  const sumOf = (part: PlanPart): Money => {
    const ofPart = items.filter((item) => item.part === part)
    return money(
      ofPart.reduce((sum, { amount }) => sum + amount, 0),
      currency,
    )
  }
  const others = { supply: sumOf('supply'), law: sumOf('law'), coordination: sumOf('coordination') }
  const left = Object.values(others).reduce(
    (rest, { amount }) => rest - amount,
    money(total, currency).amount,
  )
  return { ...others, capacity: { amount: left, currency } }
}
