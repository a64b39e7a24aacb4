import type { Catalog, ExchangeRate } from '#core/model/catalog.ts'
import type { DatedRate } from '#core/model/dated-rate.ts'

/** Rates as they are shown: each with its date, its basis and its sources, in the order given. */
export const datedRates = (
  rates: readonly ExchangeRate[],
  { claims }: Pick<Catalog, 'claims'>,
): DatedRate[] =>
  rates.map(({ base, quote, rate, date, claim }) => ({
    base,
    quote,
    rate,
    date,
    basis: claims[claim]?.basis ?? 'assumption',
    sources: claims[claim]?.evidence.map(({ source }) => source) ?? [],
  }))
