import { cnyOf, emptyContract } from './contract.ts'
import type { FundingKind } from './funding-source.ts'
import { type Entry, million, payClasses, usedOrNot } from './stack-draft.ts'

/** Money that is not paid back: follows eligible cost already incurred, in tranches, and is taxed as income. */
export const grant: FundingKind = {
  base: ({ classes }) =>
    classes.filter((cost) => cost.eligible).reduce((sum, cost) => sum + cost.cny, 0),
  priced: false,
  write: (draft, source) => {
    const { input, terms, taxRate, classes } = draft.setting
    const { id, maxShare } = source.instrument
    const limit = source.limitCny / million
    const total = draft.column(`${id}.total`, limit, -1)
    usedOrNot(draft, id, total, limit)
    const share = maxShare ?? 1
    const tranches: { readonly month: number; readonly column: number }[] = []
    for (let t = source.ready; t < input.months; t += terms.trancheMonths) {
      const column = draft.column(`${id}.draw.${t}`, limit, 1e-4 * t)
      tranches.push({ month: t, column })
      draft.cash[t]?.push([column, 1 - taxRate])
      draft.payouts[t]?.push([column, 1])
      const drawn = tranches.map((tranche): Entry => [tranche.column, 1])
      const incurred = input.costs
        .filter((cost) => cost.eligible && cost.month <= t)
        .reduce((sum, cost) => sum + cost.cny, 0)
      draft.row(`${id}.afterCost.${t}`, -Infinity, (share * incurred) / million, drawn)
    }
    const drawn = tranches.map(({ column }): Entry => [column, -1])
    draft.row(`${id}.total`, 0, 0, [[total, 1], ...drawn])
    const pays = payClasses(draft, id, total, (cost) => cost.eligible)
    draft.grants.push([total, 1])
    return (values) => {
      const contract = emptyContract(source, input.months)
      for (const { month, column } of tranches)
        contract.drawn[month] = cnyOf(values[column] as number)
      return {
        ...contract,
        totalCny: contract.drawn.reduce((sum, cny) => sum + cny, 0),
        pays: pays.map(([column, costClass]) => ({
          costClass,
          cny: Math.min(cnyOf(values[column] as number), classes[costClass]?.cny ?? 0),
        })),
      }
    }
  },
}
