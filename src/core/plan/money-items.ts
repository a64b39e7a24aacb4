import type { Financing } from '#core/finance/finance-input.ts'
import type { Instrument } from '#core/model/catalog.ts'
import type { CostLine } from './money-flows.ts'

/** Something with a weight that rests on claims. */
export interface Weighed {
  readonly weight: number
  readonly claims: readonly string[]
}

/** What a plan's interest and fees rest on. */
export interface MoneyPrices {
  readonly instruments: Readonly<Record<string, Pick<Instrument, 'kind' | 'ratePerYear'>>>
  /** Claim of the fee on money raised; null where the country's rates are not known. */
  readonly feeClaim: string | null
}

/**
 * What the project pays in the months planned, weighed by currency units before tax: steps, wages and feed by the claims under their
 * prices, interest and fees by the claims under their rates. Quantities rest on claims of their own, which the exposures of
 * path and material show. Taxes and repaid principal are left out: they follow from the rest.
 */
export function moneyItems(
  costs: readonly CostLine[],
  financing: readonly Financing[],
  { instruments, feeClaim }: MoneyPrices,
): Weighed[] {
  const financed = financing.flatMap(({ instrument: id, interest, fees }) => {
    const price = instruments[id]?.ratePerYear?.claim ?? null
    const fee = instruments[id]?.kind === 'guarantee' ? price : feeClaim
    return [
      { weight: interest, claims: price === null ? [] : [price] },
      { weight: fees, claims: fee === null ? [] : [fee] },
    ]
  })
  return [...costs.map(weighed), ...financed].filter(({ weight }) => weight > 0)
}

/** Of that, the steps and wages in the months before the one of series output. */
export const moneyBeforeOutput = (costs: readonly CostLine[], outputMonth: number): Weighed[] =>
  costs.filter(({ kind, month }) => kind !== 'feed' && month < outputMonth).map(weighed)

const weighed = ({ amount, claims }: CostLine): Weighed => ({ weight: amount, claims })
