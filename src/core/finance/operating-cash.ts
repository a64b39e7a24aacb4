import type { CostKind, FinanceInput, Shock } from './finance-input.ts'
import type { FinanceTerms } from './finance-terms.ts'
import { type VatCash, vatCash } from './vat.ts'

/** What the project itself earns and spends per month, before profit tax and before anyone lends, CNY. */
export interface OperatingCash {
  readonly revenue: Float64Array
  readonly spend: Readonly<Record<CostKind, Float64Array>>
  readonly vat: VatCash
  /** Revenue and VAT received less costs and VAT paid. */
  readonly net: Float64Array
  /** Taxable profit before interest, fees, grants and reliefs. */
  readonly profit: Float64Array
}

/** No shock at all. */
export const asPlanned: Shock = { delayMonths: 0, costFactor: 1 }

/**
 * The project's own monthly cash. A delay moves revenue and the feed and operating cost that make it; wages, capital and
 * development stay where they were, because they are owed whether or not the plant runs. The cost factor is on building
 * and development: feed has its own price.
 */
export function operatingCash(
  input: FinanceInput,
  terms: FinanceTerms,
  shock: Shock,
): OperatingCash {
  const { months } = input
  const delay = Math.max(0, Math.round(shock.delayMonths))
  const revenue = new Float64Array(months)
  input.revenue.forEach((cny, t) => {
    if (t + delay < months) revenue[t + delay] = cny
  })
  const spend = emptySpend(months)
  for (const cost of input.costs) {
    const follows = cost.kind === 'feed' || cost.kind === 'operating'
    const month = follows ? cost.month + delay : cost.month
    if (month >= months) continue
    const series = spend[cost.kind]
    const built = cost.kind === 'capital' || cost.kind === 'development'
    series[month] = (series[month] as number) + cost.cny * (built ? shock.costFactor : 1)
  }
  const purchases = sum(months, [spend.capital, spend.development, spend.operating, spend.feed])
  const vat = vatCash({
    purchases,
    revenue,
    exportShare: input.exportShare,
    rate: input.vatRate.value,
    refundMonths: terms.exportRefundMonths,
  })
  const running = sum(months, [spend.development, spend.operating, spend.feed, spend.wages])
  const depreciation = depreciate(spend.capital, revenue, terms.depreciationMonths)
  const net = Float64Array.from({ length: months }, (_, t) => {
    const got = at(revenue, t) + at(vat.collected, t) + at(vat.refunded, t)
    const taken = at(vat.paidToSuppliers, t) + at(vat.paidToOffice, t)
    return got - taken - at(running, t) - at(spend.capital, t)
  })
  const profit = revenue.map((cny, t) => cny - at(running, t) - at(depreciation, t))
  return { revenue, spend, vat, net, profit }
}

/** Straight line over `span` months, from the month after the spending or the first revenue, whichever is later. */
function depreciate(capital: Float64Array, revenue: Float64Array, span: number): Float64Array {
  const months = capital.length
  const firstRevenue = revenue.findIndex((cny) => cny > 0)
  const opening = firstRevenue < 0 ? months : firstRevenue
  const depreciation = new Float64Array(months)
  capital.forEach((cny, spent) => {
    const from = Math.max(spent + 1, opening)
    for (let t = from; t < Math.min(months, from + span); t++)
      depreciation[t] = at(depreciation, t) + cny / span
  })
  return depreciation
}

function emptySpend(months: number): Record<CostKind, Float64Array> {
  return {
    capital: new Float64Array(months),
    development: new Float64Array(months),
    operating: new Float64Array(months),
    feed: new Float64Array(months),
    wages: new Float64Array(months),
  }
}

const sum = (months: number, series: readonly Float64Array[]): Float64Array =>
  Float64Array.from({ length: months }, (_, t) =>
    series.reduce((total, one) => total + at(one, t), 0),
  )

const at = (series: Float64Array, t: number): number => series[t] as number
