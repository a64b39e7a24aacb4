import { type CostKind, costKinds, type FinanceInput } from './finance-input.ts'
import type { FinanceTerms } from './finance-terms.ts'
import { type VatCash, vatCash } from './vat.ts'

/** What the project itself earns and spends per month, before profit tax and before anyone lends, currency units. */
export interface OperatingCash {
  readonly revenue: Float64Array
  readonly spend: Readonly<Record<CostKind, Float64Array>>
  readonly vat: VatCash
  /** Revenue and VAT received less costs and VAT paid. */
  readonly net: Float64Array
  /** Taxable profit before interest, fees, grants and reliefs. */
  readonly profit: Float64Array
}

/** The project's own monthly cash; a cost after the last month is not counted. */
export function operatingCash(input: FinanceInput, terms: FinanceTerms): OperatingCash {
  const { months } = input
  const revenue = Float64Array.from({ length: months }, (_, t) => input.revenue[t] ?? 0)
  const spend = Object.fromEntries(
    costKinds.map((kind) => [kind, new Float64Array(months)]),
  ) as Record<CostKind, Float64Array>
  for (const { kind, month, amount } of input.costs)
    if (month < months) spend[kind][month] = (spend[kind][month] as number) + amount
  const { wages: _withoutVat, ...bought } = spend
  const purchases = sum(months, Object.values(bought))
  const vat = vatCash({
    purchases,
    revenue,
    exportShare: input.exportShare,
    rate: input.vatRate.value,
    refundMonths: terms.exportRefundMonths,
  })
  const { capital: _depreciated, ...expensed } = spend
  const running = sum(months, Object.values(expensed))
  const depreciation = depreciate(spend.capital, revenue, terms.depreciationMonths)
  const net = Float64Array.from({ length: months }, (_, t) => {
    const got = at(revenue, t) + at(vat.collected, t) + at(vat.refunded, t)
    const taken = at(vat.paidToSuppliers, t) + at(vat.paidToOffice, t)
    return got - taken - at(running, t) - at(spend.capital, t)
  })
  const profit = revenue.map((amount, t) => amount - at(running, t) - at(depreciation, t))
  return { revenue, spend, vat, net, profit }
}

/** Straight line over `span` months, from the month after the spending or the first revenue, whichever is later. */
function depreciate(capital: Float64Array, revenue: Float64Array, span: number): Float64Array {
  const months = capital.length
  const firstRevenue = revenue.findIndex((amount) => amount > 0)
  const opening = firstRevenue < 0 ? months : firstRevenue
  const depreciation = new Float64Array(months)
  capital.forEach((amount, spent) => {
    const from = Math.max(spent + 1, opening)
    for (let t = from; t < Math.min(months, from + span); t++)
      depreciation[t] = at(depreciation, t) + amount / span
  })
  return depreciation
}

const sum = (months: number, series: readonly Float64Array[]): Float64Array =>
  Float64Array.from({ length: months }, (_, t) =>
    series.reduce((total, one) => total + at(one, t), 0),
  )

const at = (series: Float64Array, t: number): number => series[t] as number
