import { z } from 'zod'
import type { PriceQuote } from '#core/model/catalog.ts'
import { decoder } from './decoder.ts'
import { claimSchema, readEstimate } from './estimate.ts'

const amount = z.coerce.number().gt(0)

/** One row of `prices.csv`; a quote given as one figure carries it in all three columns. */
export const decodePrice = decoder(
  z
    .strictObject({
      date: claimSchema.shape.asOf,
      material: z.string().min(1),
      basis: z.string().min(1),
      low: amount,
      average: amount,
      high: amount,
      currency: z.string().regex(/^[A-Z]{3}$/),
      unit: z.string().min(1),
      source: z.string().min(1),
      recordBasis: claimSchema.shape.basis,
      noteEn: z.string(),
      noteZh: z.string(),
    })
    .refine((row) => row.low <= row.average && row.average <= row.high, {
      error: 'A quote runs from low over average to high',
      params: { code: 'not-an-estimate', remedy: 'Put the three figures in ascending order' },
    }),
  (row, ledger): PriceQuote => {
    const { recordBasis, source, noteEn, noteZh, ...quote } = row
    const provenance = { asOf: row.date, basis: recordBasis, source: source.split(';') }
    const { claim } = readEstimate(
      {
        low: row.low,
        mode: row.average,
        high: row.high,
        unit: row.unit,
        ...provenance,
        ...(noteEn === '' ? {} : { note: { en: noteEn, zh: noteZh } }),
      },
      `price/${row.material}/${row.date}/${row.basis.replaceAll(/[^A-Za-z0-9]+/g, '-')}`,
      'average',
      ledger,
    )
    return { ...quote, claim }
  },
)
