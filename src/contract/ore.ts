import { z } from 'zod'
import type { OreBasket } from '#core/model/catalog.ts'
import { countrySchema, decoder, idSchema } from './decoder.ts'
import { claimSchema, readClaim, textSchema } from './estimate.ts'

const sharesSchema = z.record(z.string(), z.number().gt(0).max(1))

const sumOf = (shares: Readonly<Record<string, number>>): number =>
  Object.values(shares).reduce((sum, share) => sum + share, 0)

const oreSchema = z
  .strictObject({
    format: z.literal('lodestone.ore/1'),
    id: idSchema,
    name: textSchema,
    country: countrySchema,
    region: z.string().min(1).nullable().default(null),
    type: z.string().min(1),
    complete: z.boolean().default(true),
    shares: sharesSchema,
    claim: claimSchema,
  })
  .refine(({ complete, shares }) => !complete || Math.abs(sumOf(shares) - 1) < 1e-6, {
    error: 'The oxide shares of a basket sum to 1',
    path: ['shares'],
    params: {
      code: 'not-whole',
      remedy:
        'Divide every share by their sum, or write `complete: false` where oxides are unreported',
    },
  })
  .refine(({ complete, shares }) => complete || sumOf(shares) < 1 - 1e-6, {
    error: 'An incomplete basket leaves some oxides unreported, so its shares sum to less than 1',
    path: ['shares'],
    params: { code: 'whole-already', remedy: 'Leave `complete` out, or correct the shares' },
  })

/**
 * `ores/<id>.yaml`: one basket of oxides; an oxide nobody reported is left out. A basket of which only some oxides were
 * reported says `complete: false`: the rest is unknown and gives no supply.
 */
export const decodeOre = decoder(
  oreSchema,
  ({ format: _, complete: _complete, ...raw }, ledger): OreBasket => ({
    ...raw,
    claim: readClaim(raw.claim, `ore/${raw.id}`, ledger),
  }),
)
