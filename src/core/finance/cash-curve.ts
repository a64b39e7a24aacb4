import { type Contract, contractFlow } from './contract.ts'
import type { FinanceInput } from './finance-input.ts'
import type { FinanceTerms } from './finance-terms.ts'
import { type OperatingCash, operatingCash } from './operating-cash.ts'
import { profitTax } from './profit-tax.ts'
import { type TaxRelief, taxRelief } from './tax-relief.ts'

/** Cash month by month under contracts that are already signed, currency units. */
export interface CashCurve {
  readonly inflow: Float64Array
  readonly outflow: Float64Array
  /** At the end of each month, the owners' equity included. */
  readonly cash: Float64Array
  readonly profitTax: Float64Array
  readonly operating: OperatingCash
  readonly lowestMonth: number
  readonly lowest: number
}

/**
 * Computes cash anew from the contracts, independently of the program that chose them: interest and fees lower profit
 * tax, grants raise it. Owners' equity arrives in month 0.
 */
export function cashCurve(
  input: FinanceInput,
  terms: FinanceTerms,
  reliefs: FinanceInput['instruments'],
  contracts: readonly Contract[],
): CashCurve {
  const operating = operatingCash(input, terms)
  const relief = taxRelief(input, operating.spend, reliefs)
  const tax = taxWith(input, terms, operating, relief, taxableIn(contracts, input.months))
  const { months } = input
  const inflow = new Float64Array(months)
  const outflow = new Float64Array(months)
  const cash = new Float64Array(months)
  let held = 0
  for (let t = 0; t < months; t++) {
    const { revenue, vat, net } = operating
    const got = at(revenue, t) + at(vat.collected, t) + at(vat.refunded, t)
    const drawn = contracts.reduce((sum, contract) => sum + at(contract.drawn, t), 0)
    const flow = contracts.reduce((sum, contract) => sum + contractFlow(contract, t), 0)
    inflow[t] = got + drawn + (t === 0 ? input.equity : 0)
    outflow[t] = got - at(net, t) + drawn - flow + at(tax, t)
    held += at(inflow, t) - at(outflow, t)
    cash[t] = held
  }
  const lowest = Math.min(...cash)
  const lowestMonth = cash.indexOf(lowest)
  return { inflow, outflow, cash, profitTax: tax, operating, lowestMonth, lowest }
}

/** Profit tax per month with the given reliefs and what contracts add to profit, currency units. */
export function taxWith(
  input: FinanceInput,
  terms: FinanceTerms,
  operating: OperatingCash,
  relief: TaxRelief,
  taxable: Float64Array,
): Float64Array {
  return profitTax({
    firstMonth: input.firstMonth,
    profit: operating.profit.map((amount, t) => amount - at(relief.deduction, t) + at(taxable, t)),
    rateOf: relief.rateOf,
    lossCarryYears: terms.lossCarryYears,
  })
}

/** What contracts add to taxable profit per month, currency units: grants, less interest and fees. */
export function taxableIn(contracts: readonly Contract[], months: number): Float64Array {
  const grantOf = ({ source, drawn }: Contract, t: number) =>
    source.instrument.kind === 'grant' ? at(drawn, t) : 0
  return Float64Array.from({ length: months }, (_, t) =>
    contracts.reduce(
      (sum, contract) =>
        sum + grantOf(contract, t) - at(contract.interest, t) - at(contract.fees, t),
      0,
    ),
  )
}

const at = (series: Float64Array, t: number): number => series[t] as number
