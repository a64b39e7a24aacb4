import type { ReadExchangeRates } from '#app/ports.ts'
import { decodeExchangeRate } from '#contract/exchange-rate.ts'
import {
  collectClaimFaults,
  collectSeries,
  collectSources,
  createCollector,
  settle,
} from './collector.ts'

/** The exchange rates of a catalog folder alone, with the claims and sources behind them. */
export const readExchangeRates: ReadExchangeRates = (folder) => {
  const into = createCollector(folder)
  const exchangeRates = collectSeries(into, 'exchange-rates.csv', decodeExchangeRate)
  const sources = collectSources(into)
  collectClaimFaults(into, sources)
  return settle(into, () => ({ exchangeRates, claims: into.ledger.claims, sources }))
}
