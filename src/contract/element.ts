import { z } from 'zod'
import type { Element } from '#core/model/catalog.ts'
import { decoder } from './decoder.ts'
import { claimSchema, readClaim, textSchema } from './estimate.ts'

const elementSchema = z.strictObject({
  symbol: z.string().regex(/^[A-Z][a-z]?$/),
  name: textSchema,
  oxide: z.string().min(1),
  metalMassFractionInOxide: z.number().gt(0).lt(1),
  claim: claimSchema,
})

/** `elements.yaml`: the rare earths and how much metal their usual oxide holds. */
export const decodeElements = decoder(
  z.strictObject({
    format: z.literal('lodestone.elements/1'),
    elements: z.array(elementSchema).min(1),
  }),
  (raw, ledger): Element[] =>
    raw.elements.map((element) => ({
      ...element,
      claim: readClaim(element.claim, `element/${element.symbol}`, ledger),
    })),
)
