import { amountOf, emptyContract } from './contract.ts'
import { isInvestment } from './finance-input.ts'
import type { FundingKind } from './funding-source.ts'
import { million, usedOrNot } from './stack-draft.ts'

/** Brings no money: lets loans go beyond what the plant secures, for a fee per year on the amount covered. */
export const guarantee: FundingKind = {
  base: ({ classes }) => classes.filter(isInvestment).reduce((sum, cost) => sum + cost.amount, 0),
  priced: true,
  write: (draft, source) => {
    const { input } = draft.setting
    const { id, maxShare, tenorMonths } = source.instrument
    const limit = source.limit / million
    const end = Math.min(input.months, source.ready + (tenorMonths ?? input.months))
    const years = (end - source.ready) / 12
    const total = draft.column(`${id}.total`, limit, source.rankPerYear * years + 1e-4)
    usedOrNot(draft, id, total, limit)
    draft.guarantees.push({ column: total, ready: source.ready, share: maxShare ?? 1 })
    for (let t = source.ready; t < end; t++) draft.cash[t]?.push([total, -source.ratePerYear / 12])
    return (values) => {
      const contract = emptyContract(source, input.months)
      const agreed = amountOf(values[total] as number)
      contract.fees.fill((agreed * source.ratePerYear) / 12, source.ready, end)
      return { ...contract, total: agreed }
    }
  },
}
