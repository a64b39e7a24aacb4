import { z } from 'zod'
import type { FinanceRates } from '#core/model/catalog.ts'
import { countrySchema, decoder } from './decoder.ts'
import { estimateSchema, readEstimate } from './estimate.ts'

const rateNames = [
  'vatRate',
  'profitTaxRate',
  'lossCarryYears',
  'depreciationYears',
  'feeShare',
  'discountRate',
  'paymentMonths',
] as const

/** `finance/<country>.yaml`: what tax law takes there, and what money costs beside its instruments. */
export const decodeFinanceRates = decoder(
  z.strictObject({
    format: z.literal('lodestone.finance-rates/1'),
    id: countrySchema,
    ...(Object.fromEntries(rateNames.map((name) => [name, estimateSchema])) as Record<
      (typeof rateNames)[number],
      typeof estimateSchema
    >),
  }),
  ({ format: _format, id, ...rates }, ledger): FinanceRates => {
    const read = (name: (typeof rateNames)[number]) =>
      readEstimate(rates[name], `finance/${id}`, name, ledger)
    return {
      id,
      vatRate: read('vatRate'),
      profitTaxRate: read('profitTaxRate'),
      lossCarryYears: read('lossCarryYears'),
      depreciationYears: read('depreciationYears'),
      feeShare: read('feeShare'),
      discountRate: read('discountRate'),
      paymentMonths: read('paymentMonths'),
    }
  },
)
