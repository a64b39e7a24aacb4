import { amountOf, emptyContract } from './contract.ts'
import type { FundingKind } from './funding-source.ts'
import { type Entry, million, type StackSetting, usedOrNot } from './stack-draft.ts'

/** A revolving line for feed and operating cost: drawn and repaid month by month within the cost of the last months. */
export const creditLine: FundingKind = {
  base: (setting) => Math.max(...workingCapital(setting)),
  priced: true,
  write: (draft, source) => {
    const { input, terms } = draft.setting
    const { id, maxShare } = source.instrument
    const limit = source.limit / million
    const total = draft.column(`${id}.total`, limit, 1e-4)
    usedOrNot(draft, id, total, limit)
    const need = workingCapital(draft.setting)
    const balances: { readonly month: number; readonly column: number }[] = []
    let before: Entry[] = []
    for (let t = source.ready; t < input.months; t++) {
      const most = Math.min(limit, ((maxShare ?? 1) * (need[t] as number)) / million)
      const balance = draft.column(`${id}.balance.${t}`, most, source.rankPerYear / 12 + 1e-6)
      balances.push({ month: t, column: balance })
      draft.cash[t]?.push([balance, 1])
      for (const [column] of before) draft.cash[t]?.push([column, -1 - source.ratePerYear / 12])
      draft.row(`${id}.within.${t}`, -Infinity, 0, [
        [balance, 1],
        [total, -1],
      ])
      before = [[balance, 1]]
    }
    draft.cash[source.ready]?.push([total, -terms.feeShare])
    return (values) => {
      const contract = emptyContract(source, input.months)
      let owed = 0
      for (const { month, column } of balances) {
        const balance = amountOf(values[column] as number)
        contract.interest[month] = (owed * source.ratePerYear) / 12
        contract.drawn[month] = Math.max(0, balance - owed)
        contract.repaid[month] = Math.max(0, owed - balance)
        owed = balance
      }
      const agreed = amountOf(values[total] as number)
      contract.fees[source.ready] = agreed * terms.feeShare
      return { ...contract, total: agreed, owed }
    }
  },
}

/** Feed and operating cost of the last months up to each month, currency units, without what a grant may pay. */
function workingCapital({ input, terms }: StackSetting): Float64Array {
  const spent = new Float64Array(input.months)
  for (const cost of input.costs) {
    const carried = !cost.eligible && (cost.kind === 'feed' || cost.kind === 'operating')
    if (carried && cost.month < input.months)
      spent[cost.month] = (spent[cost.month] as number) + cost.amount
  }
  return spent.map((_, t) =>
    spent
      .subarray(Math.max(0, t + 1 - terms.workingCapitalMonths), t + 1)
      .reduce((sum, amount) => sum + amount, 0),
  )
}
