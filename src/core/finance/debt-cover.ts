import type { DebtCover } from '#core/model/plan-finance.ts'
import type { CashCurve } from './cash-curve.ts'
import type { Contract } from './contract.ts'
import type { CoverYear } from './finance-input.ts'
import { projectCash } from './worth.ts'

/**
 * DSCR: least ratio, over years counted from the first repayment, of cash after tax to interest and principal of term
 * loans. LLCR: present value at their own average rate of that cash while loans are owed, over what is owed when
 * repayment begins. Both look no further than the months planned.
 */
export function debtCover(
  contracts: readonly Contract[],
  curve: CashCurve,
  years: readonly CoverYear[] = coverYears(contracts, curve),
): DebtCover {
  const loans = contracts.filter(({ source }) => isLoan(source.instrument.kind))
  const months = curve.cash.length
  const owed = new Float64Array(months)
  let balance = 0
  for (let t = 0; t < months; t++) {
    for (const loan of loans) balance += at(loan.drawn, t) - at(loan.repaid, t)
    owed[t] = balance
  }
  const begins = years[0]?.month
  if (begins === undefined) return { dscr: null, llcr: null }
  const available = projectCash(curve)
  const outstanding = begins === 0 ? at(owed, 0) : at(owed, begins - 1)
  const monthly = 1 + averageRate(loans) / 12
  let value = 0
  for (let t = begins; t < months && at(owed, t - 1) >= 1; t++)
    value += at(available, t) / monthly ** (t - begins + 1)
  return {
    dscr: Math.min(...years.map(({ cash, service }) => cash / service)),
    llcr: value / outstanding,
  }
}

/** Cash after tax and what term loans take of it, by years from the month of the first repayment on. Currency units. */
export function coverYears(contracts: readonly Contract[], curve: CashCurve): readonly CoverYear[] {
  const loans = contracts.filter(({ source }) => isLoan(source.instrument.kind))
  const months = curve.cash.length
  const service = Float64Array.from({ length: months }, (_, t) =>
    loans.reduce((sum, loan) => sum + at(loan.repaid, t) + at(loan.interest, t), 0),
  )
  const begins = service.findIndex((_, t) => loans.some((loan) => at(loan.repaid, t) > 0))
  if (begins < 0) return []
  const available = projectCash(curve)
  return Array.from({ length: Math.ceil((months - begins) / 12) }, (_, year) => {
    const month = begins + 12 * year
    return {
      month,
      cash: total(available, month, month + 12),
      service: total(service, month, month + 12),
    }
  }).filter((year) => year.service >= 1)
}

const isLoan = (kind: string): boolean => kind === 'loan' || kind === 'soft-loan'

function averageRate(loans: readonly Contract[]): number {
  const amount = loans.reduce((sum, loan) => sum + loan.total, 0)
  return loans.reduce((sum, loan) => sum + loan.total * loan.source.ratePerYear, 0) / amount
}

const total = (series: Float64Array, from: number, to: number): number =>
  series.subarray(from, Math.min(series.length, to)).reduce((sum, amount) => sum + amount, 0)

const at = (series: Float64Array, t: number): number => series[t] as number
