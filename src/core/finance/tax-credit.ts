import { amountOf, emptyContract, withDraws } from './contract.ts'
import type { FinanceInput } from './finance-input.ts'
import type { FinanceTerms } from './finance-terms.ts'
import type { FundingKind } from './funding-source.ts'
import { monthOfYear } from './month.ts'
import { million, payClasses, type StackSetting, usedOrNot } from './stack-draft.ts'

/**
 * A share of investment that comes back with the tax return: late cash, whether tax is owed or not. It pays only capital cost
 * that nothing else has paid, and counts as public money with the grants.
 */
export const taxCredit: FundingKind = {
  base: credited,
  priced: false,
  write: (draft, source) => {
    const { input, terms, classes } = draft.setting
    const { id } = source.instrument
    const limit = source.limit / million
    const total = draft.column(`${id}.total`, limit, -1)
    usedOrNot(draft, id, total, limit)
    const month = Math.max(source.ready, returnMonth(input, terms))
    const isPaid = month < input.months
    if (isPaid) draft.cash[month]?.push([total, 1])
    else draft.row(`${id}.tooLate`, 0, 0, [[total, 1]])
    const pays = payClasses(
      draft,
      id,
      total,
      ({ kind, eligible }) => kind === 'capital' && eligible,
    )
    draft.grants.push([total, 1])
    return (values) => {
      const drawn = new Float64Array(input.months)
      if (isPaid) drawn[month] = amountOf(values[total] as number)
      return {
        ...withDraws(emptyContract(source, input.months), drawn),
        pays: pays.map(([column, costClass]) => ({
          costClass,
          amount: Math.min(amountOf(values[column] as number), classes[costClass]?.amount ?? 0),
        })),
      }
    }
  },
}

/** Capital cost that public money may pay, currency units. */
function credited({ classes }: StackSetting): number {
  return classes
    .filter(({ kind, eligible }) => kind === 'capital' && eligible)
    .reduce((sum, { amount }) => sum + amount, 0)
}

/** The month in which the return for the year of the first output brings the credit; what is not in service is not credited. */
function returnMonth({ firstMonth, milestones }: FinanceInput, terms: FinanceTerms): number {
  const inService = milestones?.['series-output']
  if (inService === undefined) return Infinity
  return inService + 12 - monthOfYear(firstMonth, inService) + terms.taxReturnMonth
}
