import { z } from 'zod'
import { decoder } from './decoder.ts'
import { textSchema } from './estimate.ts'

/** `terms.yaml`: the names of the codes that the series use, by group. */
export const decodeTerms = decoder(
  z.strictObject({
    format: z.literal('lodestone.terms/1'),
    terms: z.record(z.string(), z.record(z.string(), textSchema)),
  }),
  (raw) => raw.terms,
)
