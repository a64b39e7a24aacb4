import { z } from 'zod'
import type { Corridor, Hub } from '#core/model/corridor.ts'
import { currencies } from '#core/units/money.ts'
import { countrySchema, decoder, idSchema } from './decoder.ts'
import { textSchema } from './estimate.ts'

const roleSchema = z.enum(['commercialization', 'production'])

const hubSchema = z.strictObject({
  id: idSchema,
  name: textSchema,
  role: roleSchema,
  country: countrySchema,
  province: z.string().min(1),
  city: z.string().min(1),
  region: z.string().min(1),
  calendar: idSchema,
  latitude: z.number().min(-90).max(90),
  longitude: z.number().min(-180).max(180),
})

/** `corridor.yaml`: what the corridor is called and which hubs it joins. */
export const decodeManifest = decoder(
  z.strictObject({
    format: z.literal('lodestone.corridor/1'),
    id: idSchema,
    version: z.string().min(1),
    name: textSchema,
    // The engine counts in hundredths, so a currency without cents has no plan yet.
    currency: z.enum(currencies).exclude(['JPY']),
    prices: z.strictObject({
      basis: z.string().min(1),
      quotedIn: z.enum(currencies),
      includesTaxOf: countrySchema.nullable().default(null),
    }),
    gaps: z.array(z.strictObject({ role: roleSchema, why: textSchema })).default([]),
    hubs: z.array(hubSchema).min(1),
  }),
  (
    raw,
  ): Pick<Corridor, 'format' | 'id' | 'version' | 'name' | 'currency' | 'prices' | 'gaps'> & {
    readonly hubs: Hub[]
  } => raw,
)
