import type { CashCurve } from './cash-curve.ts'
import type { Contract } from './contract.ts'
import type { FinanceInput } from './finance-input.ts'

/** Cash per month that is the owners', outside investors among them: all but what they put in, the last month less what is still owed. */
export function ownersCash(
  input: FinanceInput,
  contracts: readonly Contract[],
  { inflow, outflow }: Pick<CashCurve, 'inflow' | 'outflow'>,
): Float64Array {
  const owed = contracts.reduce((sum, contract) => sum + contract.owed, 0)
  const equity = contracts.filter(({ source }) => source.instrument.kind === 'equity')
  return Float64Array.from({ length: input.months }, (_, t) => {
    const called = equity.reduce((sum, { drawn }) => sum + at(drawn, t), 0)
    const own = t === 0 ? input.equity : 0
    const left = t === input.months - 1 ? owed : 0
    return at(inflow, t) - at(outflow, t) - called - own - left
  })
}

/** Cash per month of the project itself after tax, before anyone lends or gives. */
export const projectCash = ({ operating, profitTax }: CashCurve): Float64Array =>
  operating.net.map((amount, t) => amount - at(profitTax, t))

/** Value at month 0, discounted in monthly steps of a yearly rate. */
export function netPresentValue(cash: ArrayLike<number>, ratePerYear: number): number {
  const monthly = 1 + ratePerYear
  let value = 0
  for (let t = 0; t < cash.length; t++) value += (cash[t] as number) / monthly ** (t / 12)
  return value
}

/**
 * The yearly rate at which the value is nothing, to a hundredth of a percent; null where no rate between -90 % and 1000 % does,
 * or where the value does not fall from above to below as the rate rises (then the figure means nothing).
 */
export function internalRate(cash: ArrayLike<number>): number | null {
  let low = -0.9
  let high = 10
  if (!(netPresentValue(cash, low) > 0) || !(netPresentValue(cash, high) < 0)) return null
  while (high - low > 1e-5) {
    const middle = (low + high) / 2
    if (netPresentValue(cash, middle) > 0) low = middle
    else high = middle
  }
  return Math.round(low * 1e4) / 1e4
}

/** First month from which the cash so far never falls below nothing again; null when it ends below. */
export function paybackMonth(cash: ArrayLike<number>): number | null {
  let sum = 0
  let since: number | null = null
  for (let t = 0; t < cash.length; t++) {
    sum += cash[t] as number
    if (sum < 0) since = null
    else since ??= t
  }
  return since
}

const at = (series: Float64Array, t: number): number => series[t] as number
