import { z } from 'zod'
import type { ExchangeRate } from '#core/model/catalog.ts'
import { currencies } from '#core/units/money.ts'
import { dateSchema, decoder } from './decoder.ts'
import { claimSchema, readEstimate } from './estimate.ts'

/** One row of `exchange-rates.csv`: one unit of `base` was worth `rate` units of `quote` on `date`. */
export const decodeExchangeRate = decoder(
  z
    .strictObject({
      date: dateSchema,
      base: z.enum(currencies),
      quote: z.enum(currencies),
      rate: z.coerce.number().gt(0),
      basis: claimSchema.shape.basis,
      source: z.string().min(1),
    })
    .refine((row) => row.base !== row.quote, {
      error: 'A rate joins two currencies',
      path: ['quote'],
      params: { code: 'same-currency', remedy: 'Name two different currencies' },
    }),
  ({ date, base, quote, rate, basis, source }, ledger): ExchangeRate => {
    const unit = `${quote}/${base}`
    const { claim } = readEstimate(
      { value: rate, unit, asOf: date, basis, source: source.split(';') },
      `exchange/${base}-${quote}/${date}`,
      'rate',
      ledger,
    )
    return { date, base, quote, rate, claim }
  },
)
