import type { FinancePlan, Returns } from '#core/model/plan-finance.ts'
import { money } from '#core/units/money.ts'
import type { ChosenStack } from './choose-stack.ts'
import type { FinanceInput } from './finance-input.ts'
import { monthAt } from './month.ts'
import type { StackSetting } from './stack-draft.ts'
import { internalRate, netPresentValue, ownersCash, paybackMonth, projectCash } from './worth.ts'

/** What the project earns on its money under the chosen stack. */
export function returnsOf(
  { input }: Pick<StackSetting, 'input'>,
  { contracts, curve }: Pick<ChosenStack, 'contracts' | 'curve'>,
): Returns {
  const project = projectCash(curve)
  const payback = paybackMonth(project)
  return {
    project: internalRate(project),
    owners: internalRate(ownersCash(input, contracts, curve)),
    payback: payback === null ? null : monthAt(input.firstMonth, payback),
    levelisedCost: levelisedCost(input),
  }
}

/** All spending before finance, tax and VAT, and all that is made, both at their value in month 0 (levelised cost as of the IEA and NEA). */
function levelisedCost({
  costs,
  output,
  discount,
  months,
  currency,
}: FinanceInput): Returns['levelisedCost'] {
  if (!output) return null
  const spent = new Float64Array(months)
  for (const { month, amount } of costs)
    if (month < months) spent[month] = (spent[month] as number) + amount
  const made = netPresentValue(output.amount, discount.ratePerYear)
  if (made <= 0) return null
  const amount = netPresentValue(spent, discount.ratePerYear) / made
  return { amount: money(amount, currency), per: output.per }
}

/** Interest and fees before the month of the first output; of all months where it is not known. */
export function costOfBuilding(
  { milestones, months, currency }: FinanceInput,
  { contracts }: Pick<ChosenStack, 'contracts'>,
): FinancePlan['beforeOutput'] {
  const until = milestones?.['series-output'] ?? months
  const paid = (of: 'interest' | 'fees') =>
    money(
      contracts.reduce(
        (sum, contract) =>
          sum + contract[of].subarray(0, until).reduce((total, amount) => total + amount, 0),
        0,
      ),
      currency,
    )
  return { interest: paid('interest'), fees: paid('fees') }
}
