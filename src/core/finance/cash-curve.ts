import { type Contract, contractFlow } from './contract.ts'
import type { FinanceInput, Shock } from './finance-input.ts'
import type { FinanceTerms } from './finance-terms.ts'
import { type OperatingCash, operatingCash } from './operating-cash.ts'
import { profitTax } from './profit-tax.ts'
import { type TaxRelief, taxRelief } from './tax-relief.ts'

/** Cash month by month under contracts that are already signed, CNY. */
export interface CashCurve {
  readonly inflow: Float64Array
  readonly outflow: Float64Array
  /** At the end of each month, the owners' equity included. */
  readonly cash: Float64Array
  readonly profitTax: Float64Array
  readonly operating: OperatingCash
  readonly lowestMonth: number
  readonly lowestCny: number
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
  shock: Shock,
): CashCurve {
  const operating = operatingCash(input, terms, shock)
  const relief = taxRelief(input, operating.spend, reliefs)
  const tax = taxWith(input, terms, operating, relief, contracts)
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
    inflow[t] = got + drawn + (t === 0 ? input.equityCny : 0)
    outflow[t] = got - at(net, t) + drawn - flow + at(tax, t)
    held += at(inflow, t) - at(outflow, t)
    cash[t] = held
  }
  const lowestCny = Math.min(...cash)
  const lowestMonth = cash.indexOf(lowestCny)
  return { inflow, outflow, cash, profitTax: tax, operating, lowestMonth, lowestCny }
}

/** Profit tax per month with the given reliefs and contracts, CNY. */
export function taxWith(
  input: FinanceInput,
  terms: FinanceTerms,
  operating: OperatingCash,
  relief: TaxRelief,
  contracts: readonly Contract[],
): Float64Array {
  return profitTax({
    firstMonth: input.firstMonth,
    profit: operating.profit.map(
      (cny, t) =>
        cny -
        at(relief.deduction, t) +
        contracts.reduce((sum, contract) => sum + taxable(contract, t), 0),
    ),
    rateOf: relief.rateOf,
    lossCarryYears: terms.lossCarryYears,
  })
}

function taxable(contract: Contract, t: number): number {
  const given = contract.source.instrument.kind === 'grant' ? at(contract.drawn, t) : 0
  return given - at(contract.interest, t) - at(contract.fees, t)
}

const at = (series: Float64Array, t: number): number => series[t] as number
