/** Monthly VAT in cash, currency units: what customers pay on top, what suppliers are paid on top, and what the tax office takes or returns. */
export interface VatCash {
  readonly collected: Float64Array
  readonly paidToSuppliers: Float64Array
  readonly paidToOffice: Float64Array
  readonly refunded: Float64Array
  /** Input VAT not yet recovered after the last month. */
  readonly creditLeft: number
}

/**
 * VAT by the exempt-credit-refund method: domestic sales carry VAT, exports none. Input VAT offsets output VAT; what is
 * then due is paid the next month, what is left over is refunded up to the rate times exports, late, and the rest
 * carries forward. A payment falling after the last month is brought into it; a refund falling after it is not counted.
 */
export function vatCash(flow: {
  readonly purchases: Float64Array
  readonly revenue: Float64Array
  readonly exportShare: number
  readonly rate: number
  readonly refundMonths: number
}): VatCash {
  const { purchases, revenue, exportShare, rate, refundMonths } = flow
  const months = revenue.length
  const collected = revenue.map((amount) => amount * (1 - exportShare) * rate)
  const paidToSuppliers = purchases.map((amount) => amount * rate)
  const paidToOffice = new Float64Array(months)
  const refunded = new Float64Array(months)
  let credit = 0
  for (let t = 0; t < months; t++) {
    credit += at(paidToSuppliers, t) - at(collected, t)
    if (credit < 0) {
      const due = Math.min(t + 1, months - 1)
      paidToOffice[due] = at(paidToOffice, due) - credit
      credit = 0
      continue
    }
    const refund = Math.min(credit, at(revenue, t) * exportShare * rate)
    // A refund that arrives after the last month leaves the books as credit.
    if (t + refundMonths >= months) continue
    refunded[t + refundMonths] = at(refunded, t + refundMonths) + refund
    credit -= refund
  }
  return { collected, paidToSuppliers, paidToOffice, refunded, creditLeft: credit }
}

const at = (series: Float64Array, t: number): number => series[t] as number
