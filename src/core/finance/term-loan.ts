import type { Instrument } from '#core/model/catalog.ts'
import { amountOf, type Contract, emptyContract, withDraws } from './contract.ts'
import { type Cost, type FinanceInput, isInvestment } from './finance-input.ts'
import type { FinanceTerms } from './finance-terms.ts'
import type { FundingKind } from './funding-source.ts'
import { type DrawColumn, gateDraws } from './gated-draws.ts'
import { type Entry, million, payClasses, usedOrNot } from './stack-draft.ts'

/** Debt for what is bought before output: drawn as cost is incurred, interest only until the grace ends, then equal principal. */
export const termLoan: FundingKind = {
  base: ({ classes }) => classes.filter(isInvestment).reduce((sum, cost) => sum + cost.amount, 0),
  priced: true,
  write: (draft, source) => {
    const { input, terms, classes } = draft.setting
    const { id } = source.instrument
    const limit = source.limit / million
    const { first, drawEnd, graceEnd, payments } = loanMonths(
      source.instrument,
      source.ready,
      input,
      terms,
    )
    const total = draft.column(`${id}.total`, limit, 0)
    usedOrNot(draft, id, total, limit)
    const draws: DrawColumn[] = []
    let owedBefore: Entry[] = []
    for (let t = first; t < Math.min(input.months, graceEnd + payments); t++) {
      const moves: Entry[] = []
      for (const [column] of owedBefore) draft.cash[t]?.push([column, -source.ratePerYear / 12])
      if (t < drawEnd) {
        const column = draft.column(`${id}.draw.${t}`, limit, terms.feeShare)
        draws.push({ month: t, column })
        moves.push([column, -1])
        draft.cash[t]?.push([column, 1 - terms.feeShare])
        draft.payouts[t]?.push([column, 1])
        draft.loanDraws[t]?.push([column, 1])
      } else if (t >= graceEnd) {
        moves.push([total, 1 / payments])
        draft.cash[t]?.push([total, -1 / payments])
      }
      const owed = draft.column(`${id}.owed.${t}`, limit, source.rankPerYear / 12)
      const opening = owedBefore.map(([column]): Entry => [column, -1])
      draft.row(`${id}.owed.${t}`, 0, 0, [[owed, 1], ...opening, ...moves])
      owedBefore = [[owed, 1]]
    }
    const drawn = draws.map(({ column }): Entry => [column, -1])
    draft.row(`${id}.total`, 0, 0, [[total, 1], ...drawn])
    gateDraws(draft, source, total, draws)
    const pays = payClasses(draft, id, total, isInvestment)
    return (values) => {
      const contract: Contract = {
        ...emptyContract(source, input.months),
        drawFee: terms.feeShare,
        repays: { drawEnd, from: graceEnd, payments },
      }
      const drawn = new Float64Array(input.months)
      for (const { month, column } of draws) drawn[month] = amountOf(values[column] as number)
      return {
        ...withDraws(contract, drawn),
        pays: pays.map(([column, costClass]) => ({
          costClass,
          amount: Math.min(amountOf(values[column] as number), classes[costClass]?.amount ?? 0),
        })),
      }
    }
  },
}

/**
 * First draw, end of the draws, first repayment and number of repayments. The tenor runs from the decision, or from the first
 * cost a loan may pay if that is later. Draws end with its first third or at the output expected, repayment begins some months
 * after that output, and a third of the tenor is left for it.
 */
export function loanMonths(
  instrument: Instrument,
  ready: number,
  input: Pick<FinanceInput, 'milestones'> & {
    readonly costs: readonly Pick<Cost, 'month' | 'kind'>[]
  },
  terms: FinanceTerms,
) {
  const spending = input.costs.filter(isInvestment).map((cost) => cost.month)
  const first = Math.max(ready, Math.min(...spending))
  const tenor = Math.max(2, Math.round(instrument.tenorMonths ?? terms.unknownTenorMonths))
  const grace = Math.min(tenor - 1, Math.max(1, Math.round(tenor * terms.graceShare)))
  const output = input.milestones?.['series-output'] ?? -Infinity
  const atMost = Math.round((2 / 3) * tenor)
  const rest = Math.max(grace, Math.min(atMost, output + terms.restMonths - first))
  const drawEnd = first + Math.min(rest, Math.max(grace, output + 1 - first))
  return { first, drawEnd, graceEnd: first + rest, payments: tenor - rest }
}
