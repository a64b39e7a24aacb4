import { z } from 'zod'
import type { OreBasket } from '#core/model/catalog.ts'
import { countrySchema, decoder, idSchema, readKnown, unknownOrEstimate } from './decoder.ts'
import { claimSchema, placeSchema, readClaim, textSchema } from './estimate.ts'

const oreSchema = z
  .strictObject({
    format: z.literal('lodestone.ore/1'),
    id: idSchema,
    name: textSchema,
    country: countrySchema,
    region: z.string().min(1).nullable().default(null),
    type: textSchema,
    complete: z.boolean().default(true),
    shares: z.record(z.string(), z.number().gt(0).max(1)),
    feedGrade: unknownOrEstimate,
    place: placeSchema.nullable().default(null),
    claim: claimSchema,
  })
  .refine(({ complete, shares }) => !complete || Math.abs(sum(shares) - 1) < 1e-6, {
    error: 'The oxide shares of a basket sum to 1',
    path: ['shares'],
    params: {
      code: 'not-whole',
      remedy: 'Divide every share by their sum, or write complete: false',
    },
  })
  .refine(({ complete, shares }) => complete || sum(shares) < 1 - 1e-6, {
    error: 'A basket that is not complete leaves some of it unknown',
    path: ['complete'],
    params: { code: 'not-partial', remedy: 'Leave out complete: false' },
  })

const sum = (shares: Readonly<Record<string, number>>): number =>
  Object.values(shares).reduce((total, share) => total + share, 0)

/** `ores/<id>.yaml`: one basket of oxides; an oxide nobody reported is left out. */
export const decodeOre = decoder(oreSchema, ({ format: _, ...raw }, ledger): OreBasket => {
  const subject = `ore/${raw.id}`
  return {
    ...raw,
    feedGrade: readKnown(raw.feedGrade, subject, 'feedGrade', ledger),
    place: raw.place && {
      latitude: raw.place.latitude,
      longitude: raw.place.longitude,
      claim: readClaim(raw.place.claim, subject, ledger, 'place'),
    },
    claim: readClaim(raw.claim, subject, ledger),
  }
})
