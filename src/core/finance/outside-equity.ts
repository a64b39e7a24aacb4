import { amountOf, emptyContract, withDraws } from './contract.ts'
import { isInvestment } from './finance-input.ts'
import type { FundingKind } from './funding-source.ts'
import { type DrawColumn, gateDraws } from './gated-draws.ts'
import { type Entry, million, usedOrNot } from './stack-draft.ts'

/** A fund's or investor's capital: called in tranches, never repaid in the months planned, ranked by the return it asks. */
export const outsideEquity: FundingKind = {
  base: ({ classes }) => classes.filter(isInvestment).reduce((sum, cost) => sum + cost.amount, 0),
  priced: true,
  write: (draft, source) => {
    const { input, terms } = draft.setting
    const { id } = source.instrument
    const limit = source.limit / million
    const total = draft.column(`${id}.total`, limit, 0)
    usedOrNot(draft, id, total, limit)
    const calls: DrawColumn[] = []
    for (let t = source.ready; t < input.months; t += terms.trancheMonths) {
      const years = (input.months - t) / 12
      const column = draft.column(`${id}.call.${t}`, limit, source.rankPerYear * years + 1e-4)
      calls.push({ month: t, column })
      draft.cash[t]?.push([column, 1 - terms.feeShare])
    }
    const called = calls.map(({ column }): Entry => [column, -1])
    draft.row(`${id}.total`, 0, 0, [[total, 1], ...called])
    gateDraws(draft, source, total, calls)
    return (values) => {
      const contract = { ...emptyContract(source, input.months), drawFee: terms.feeShare }
      const drawn = new Float64Array(input.months)
      for (const { month, column } of calls) drawn[month] = amountOf(values[column] as number)
      return withDraws(contract, drawn)
    }
  },
}
