import { z } from 'zod'
import type { OreBasket } from '#core/model/catalog.ts'
import { countrySchema, decoder, idSchema } from './decoder.ts'
import { claimSchema, readClaim, textSchema } from './estimate.ts'

const sharesSchema = z
  .record(z.string(), z.number().gt(0).max(1))
  .refine(
    (shares) => Math.abs(Object.values(shares).reduce((sum, share) => sum + share, 0) - 1) < 1e-6,
    {
      error: 'The oxide shares of a basket sum to 1',
      params: { code: 'not-whole', remedy: 'Divide every share by their sum' },
    },
  )

/** `ores/<id>.yaml`: one basket of oxides; an oxide nobody reported is left out. */
export const decodeOre = decoder(
  z.strictObject({
    format: z.literal('lodestone.ore/1'),
    id: idSchema,
    name: textSchema,
    country: countrySchema,
    region: z.string().min(1).nullable().default(null),
    type: z.string().min(1),
    shares: sharesSchema,
    claim: claimSchema,
  }),
  ({ format: _, ...raw }, ledger): OreBasket => ({
    ...raw,
    claim: readClaim(raw.claim, `ore/${raw.id}`, ledger),
  }),
)
