import type { Candidate, CostKind, FinanceInput } from './finance-input.ts'
import { lastMonthIndex, monthIndex } from './month.ts'

/** What tax instruments change: the rate of each year, and profit that is not taxed in each month. */
export interface TaxRelief {
  readonly rateOf: (year: number) => number
  readonly deduction: Float64Array
}

/** A tax instrument is worth nothing to the plan until its rate or share is known. */
export function reliefValue({ instrument }: Candidate): number | null {
  if (instrument.kind === 'tax-deduction') return instrument.maxShare
  return instrument.ratePerYear?.mode ?? instrument.maxShare
}

/**
 * Reliefs of the given tax instruments: a deduction takes `maxShare` of development spending off profit once more; a
 * reduced rate (`ratePerYear`, or `maxShare` where that is where it stands) replaces the general one in each year that
 * lies wholly inside its dates. The lowest rate wins.
 */
export function taxRelief(
  input: FinanceInput,
  spend: Readonly<Record<CostKind, Float64Array>>,
  reliefs: readonly Candidate[],
): TaxRelief {
  const rates = reliefs.filter(({ instrument }) => instrument.kind === 'tax-rate')
  const deductions = reliefs.filter(({ instrument }) => instrument.kind === 'tax-deduction')
  const share = spend.development.map((_, t) =>
    deductions
      .filter(({ instrument }) => inForce(input, instrument, t))
      .reduce((sum, candidate) => sum + (reliefValue(candidate) ?? 0), 0),
  )
  return {
    rateOf: (year) =>
      Math.min(
        input.profitTaxRate.value,
        ...rates
          .filter(({ instrument }) => coversYear(instrument, year))
          .map((candidate) => reliefValue(candidate) ?? input.profitTaxRate.value),
      ),
    deduction: share.map((part, t) => part * (spend.development[t] as number)),
  }
}

function inForce(input: FinanceInput, dates: Dates, t: number): boolean {
  const { firstMonth } = input
  if (dates.starts !== null && t < monthIndex(firstMonth, dates.starts)) return false
  return dates.ends === null || t <= lastMonthIndex(firstMonth, dates.ends)
}

const coversYear = ({ starts, ends }: Dates, year: number): boolean =>
  (starts === null || monthIndex(`${year}-01`, starts) <= 0) &&
  (ends === null || lastMonthIndex(`${year}-12`, ends) >= 0)

interface Dates {
  readonly starts: string | null
  readonly ends: string | null
}
