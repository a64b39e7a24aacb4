import { z } from 'zod'
import type { Corridor, Hub } from '#core/model/corridor.ts'
import { countrySchema, decoder, idSchema } from './decoder.ts'
import { textSchema } from './estimate.ts'

const hubSchema = z.strictObject({
  id: idSchema,
  name: textSchema,
  role: z.enum(['commercialization', 'production']),
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
    hubs: z.array(hubSchema).min(1),
  }),
  (raw): Pick<Corridor, 'format' | 'id' | 'version' | 'name'> & { readonly hubs: Hub[] } => raw,
)
