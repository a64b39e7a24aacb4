import type { ExchangeRate } from '#core/model/catalog.ts'
import { type Day, formatDay } from '#core/units/day.ts'
import type { Currency } from '#core/units/money.ts'

/** What one unit of a currency is worth in another, and the dated rates that say so: none for a currency in itself. */
export interface Conversion {
  readonly factor: number
  readonly rates: readonly ExchangeRate[]
}

/**
 * What one unit of a currency is worth in `target`: 1 for the target itself, null where no rate leads there. Of each pair
 * the newest rate known at `asOf` counts, or the earliest one where none was known yet; two pairs are chained where both
 * meet in a third currency.
 */
export function openExchange(
  rates: readonly ExchangeRate[],
  asOf: Day,
  target: Currency,
): (from: Currency) => Conversion | null {
  const known = new Map<string, ExchangeRate>()
  const today = formatDay(asOf)
  for (const rate of [...rates].sort((left, right) => (left.date < right.date ? -1 : 1))) {
    const pair = `${rate.base}/${rate.quote}`
    if (rate.date <= today || !known.has(pair)) known.set(pair, rate)
  }
  const direct = (from: string, to: string): Conversion | null => {
    const forward = known.get(`${from}/${to}`)
    if (forward) return { factor: forward.rate, rates: [forward] }
    const backward = known.get(`${to}/${from}`)
    return backward ? { factor: 1 / backward.rate, rates: [backward] } : null
  }
  const between = [...new Set([...known.values()].flatMap(({ base, quote }) => [base, quote]))]
  return (from) => {
    if (from === target) return { factor: 1, rates: [] }
    const straight = direct(from, target)
    if (straight !== null) return straight
    for (const middle of between.sort()) {
      const first = direct(from, middle)
      const second = direct(middle, target)
      if (first !== null && second !== null)
        return { factor: first.factor * second.factor, rates: [...first.rates, ...second.rates] }
    }
    return null
  }
}
