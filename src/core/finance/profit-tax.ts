import { monthOfYear, yearOf } from './month.ts'

/**
 * Profit tax paid per month, currency units. Each quarter tax on the year's profit so far, less losses carried forward, is prepaid
 * in the next month; overpaid tax is credited to later quarters. Losses are used oldest first and lapse after
 * `lossCarryYears`. A payment falling after the last month is brought into it.
 */
export function profitTax(tax: {
  readonly firstMonth: string
  /** Taxable profit or loss of each month. */
  readonly profit: Float64Array
  readonly rateOf: (year: number) => number
  readonly lossCarryYears: number
}): Float64Array {
  const { firstMonth, profit, rateOf, lossCarryYears } = tax
  const months = profit.length
  const paid = new Float64Array(months)
  let losses: { readonly year: number; readonly left: number }[] = []
  let profitSoFar = 0
  let paidForYear = 0
  for (let t = 0; t < months; t++) {
    const year = yearOf(firstMonth, t)
    const month = monthOfYear(firstMonth, t)
    profitSoFar += profit[t] as number
    if (month % 3 !== 0 && t !== months - 1) continue
    const carried = losses.reduce((sum, loss) => sum + loss.left, 0)
    const owed = Math.max(0, profitSoFar - carried) * rateOf(year)
    if (owed > paidForYear) {
      const due = Math.min(t + 1, months - 1)
      paid[due] = (paid[due] as number) + owed - paidForYear
      paidForYear = owed
    }
    if (month !== 12) continue
    losses = closeYear(losses, profitSoFar, year).filter(
      (loss) => year + 1 - loss.year <= lossCarryYears,
    )
    paidForYear -= owed
    profitSoFar = 0
  }
  return paid
}

function closeYear(
  losses: readonly { readonly year: number; readonly left: number }[],
  profit: number,
  year: number,
) {
  if (profit < 0) return [...losses, { year, left: -profit }]
  let open = profit
  return losses.flatMap((loss) => {
    const used = Math.min(open, loss.left)
    open -= used
    return used < loss.left ? [{ year: loss.year, left: loss.left - used }] : []
  })
}
