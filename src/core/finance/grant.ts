import { amountOf, emptyContract } from './contract.ts'
import type { FundingKind, FundingSource } from './funding-source.ts'
import { type DrawColumn, gateDraws } from './gated-draws.ts'
import { releasedShare } from './released-share.ts'
import { type Entry, million, payClasses, type StackSetting, usedOrNot } from './stack-draft.ts'

/** Money that is not paid back: follows eligible cost already incurred, in tranches, and is taxed as income. */
export const grant: FundingKind = {
  base: (setting) => eligibleBy(setting, setting.input.months),
  priced: false,
  write: (draft, source) => {
    const { input, terms, classes } = draft.setting
    const { id, maxShare } = source.instrument
    const limit = source.limit / million
    const total = draft.column(`${id}.total`, limit, -1)
    usedOrNot(draft, id, total, limit)
    const share = maxShare ?? 1
    const tranches: DrawColumn[] = []
    for (let t = source.ready; t < input.months; t += terms.trancheMonths) {
      const column = draft.column(`${id}.draw.${t}`, limit, 1e-4 * t)
      tranches.push({ month: t, column })
      draft.cash[t]?.push([column, 1])
      draft.payouts[t]?.push([column, 1])
      const drawn = tranches.map((tranche): Entry => [tranche.column, 1])
      const incurred = share * eligibleBy(draft.setting, t)
      draft.row(`${id}.afterCost.${t}`, -Infinity, incurred / million, drawn)
    }
    const drawn = tranches.map(({ column }): Entry => [column, -1])
    draft.row(`${id}.total`, 0, 0, [[total, 1], ...drawn])
    gateDraws(draft, source, total, tranches)
    const pays = payClasses(draft, id, total, (cost) => cost.eligible)
    draft.grants.push([total, 1])
    return (values) => {
      const contract = emptyContract(source, input.months)
      for (const { month, column } of tranches)
        contract.drawn[month] = amountOf(values[column] as number)
      return {
        ...contract,
        total: contract.drawn.reduce((sum, amount) => sum + amount, 0),
        pays: pays.map(([column, costClass]) => ({
          costClass,
          amount: Math.min(amountOf(values[column] as number), classes[costClass]?.amount ?? 0),
        })),
      }
    }
  },
}

/** The most that all grants together can have brought in each month, as early as they can: taxable income that no choice exceeds. Currency units per month. */
export function grantsAtMost(
  setting: StackSetting,
  sources: readonly FundingSource[],
): Float64Array {
  const { input, terms } = setting
  const cap = terms.grantShareCap * eligibleBy(setting, input.months)
  const brought = (t: number): number =>
    sources
      .filter(({ kind, ready }) => kind === grant && ready <= t)
      .reduce((sum, { instrument, ready, limit }) => {
        const tranche = t - ((t - ready) % terms.trancheMonths)
        const share = instrument.maxShare ?? 1
        const released = releasedShare(instrument, input, tranche) * limit
        return sum + Math.min(released, share * eligibleBy(setting, tranche))
      }, 0)
  const byMonth = Array.from({ length: input.months }, (_, t) => Math.min(cap, brought(t)))
  return Float64Array.from(byMonth, (amount, t) => amount - (byMonth[t - 1] ?? 0))
}

/** Cost that a grant may pay, incurred by the end of a month, currency units. */
const eligibleBy = ({ input }: StackSetting, month: number): number =>
  input.costs
    .filter((cost) => cost.eligible && cost.month <= month && cost.month < input.months)
    .reduce((sum, cost) => sum + cost.amount, 0)
