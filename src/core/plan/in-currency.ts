import type { ExchangeRate, Instrument } from '#core/model/catalog.ts'
import type { Estimate } from '#core/model/claim.ts'
import type { Issue } from '#core/model/issue.ts'
import { type Currency, isCurrency } from '#core/units/money.ts'
import { type Conversion, openExchange } from './exchange.ts'
import { mapEstimates } from './map-estimates.ts'
import type { World } from './world.ts'

/** A world whose money is all in its corridor's currency, or every currency that no dated rate leads to. */
export type OneCurrency =
  | { readonly kind: 'converted'; readonly world: World }
  | { readonly kind: 'faults'; readonly issues: readonly Issue[] }

/**
 * Converts every amount of the catalog and the corridor into the corridor's currency, at the newest rate known at as-of.
 * The engines then add amounts without asking what they are in. A converted estimate keeps its claim: its grade is that
 * of the amount, and the rate's own date stands in the plan. Of the catalog's rates those are kept that something was
 * converted at: the plan writes them down.
 */
export function inCurrency(world: World): OneCurrency {
  const { catalog, corridor, asOf } = world
  const exchange = openExchange(catalog.exchangeRates, asOf, corridor.currency)
  const missing = new Set<Currency>()
  const used = new Set<ExchangeRate>()
  const convertFrom: ConvertFrom = (currency) => {
    const conversion = exchange(currency)
    for (const rate of conversion?.rates ?? []) used.add(rate)
    return conversion
  }
  const factor = (currency: Currency): number => {
    const conversion = convertFrom(currency)
    if (conversion === null) missing.add(currency)
    return conversion?.factor ?? 1
  }
  const convert = (estimate: Estimate): Estimate => {
    const currency = estimate.unit.slice(0, 3)
    if (currency === corridor.currency || !isCurrency(currency)) return estimate
    const by = factor(currency)
    return {
      ...estimate,
      low: estimate.low * by,
      mode: estimate.mode * by,
      high: estimate.high * by,
      unit: corridor.currency + estimate.unit.slice(3),
    }
  }
  const converted: World = {
    ...world,
    corridor: mapEstimates(corridor, convert),
    catalog: {
      ...mapEstimates({ ...catalog, prices: [], claims: {}, sources: {} }, convert),
      claims: catalog.claims,
      sources: catalog.sources,
      prices: catalog.prices.map((quote) => {
        // Quotes in other currencies are another basis, even where the words are the same: they stay as they are.
        if (quote.currency !== corridor.prices.quotedIn) return quote
        const rate = factor(corridor.prices.quotedIn)
        return {
          ...quote,
          low: quote.low * rate,
          average: quote.average * rate,
          high: quote.high * rate,
          currency: corridor.currency,
          unit: quote.unit.replace(quote.currency, corridor.currency),
        }
      }),
      instruments: Object.fromEntries(
        Object.entries(mapEstimates(catalog.instruments, convert)).map(([id, instrument]) => [
          id,
          instrumentIn(instrument, convertFrom, corridor.currency),
        ]),
      ),
    },
  }
  if (missing.size === 0) return { kind: 'converted', world: withRates(converted, used) }
  return { kind: 'faults', issues: [...missing].sort().map((from) => noRate(from, corridor)) }
}

type ConvertFrom = (from: Currency) => Conversion | null

const withRates = (world: World, used: ReadonlySet<ExchangeRate>): World => ({
  ...world,
  catalog: {
    ...world.catalog,
    exchangeRates: world.catalog.exchangeRates.filter((rate) => used.has(rate)),
  },
})

/** An instrument that nobody can convert keeps its own currency: the stack then refuses it in words. */
function instrumentIn(
  instrument: Instrument,
  convertFrom: ConvertFrom,
  currency: Currency,
): Instrument {
  const conversion = isCurrency(instrument.currency) ? convertFrom(instrument.currency) : null
  if (conversion === null) return instrument
  const { cap } = instrument
  return { ...instrument, currency, cap: cap === null ? null : cap * conversion.factor }
}

const noRate = (from: Currency, { id, currency }: World['corridor']): Issue => ({
  code: 'no-exchange-rate',
  file: 'catalog/exchange-rates.csv',
  path: '',
  value: `${from} to ${currency}`,
  reason: `Corridor ${id} counts in ${currency}, and no dated rate leads there from ${from}`,
  remedy: `Add a row with a rate between ${from} and ${currency}, its date and its source`,
})
