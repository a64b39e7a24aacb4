import { z } from 'zod'
import type { Material } from '#core/model/catalog.ts'
import { decoder, idSchema, readKnown, unknownOrEstimate } from './decoder.ts'
import { textSchema } from './estimate.ts'

const materialSchema = z
  .strictObject({
    id: idSchema,
    name: textSchema,
    measure: z.enum(['kg', 'piece']).default('kg'),
    price: unknownOrEstimate,
  })
  .refine(({ measure, price }) => price === null || pricedBy[measure].test(price.unit), {
    error: 'The price is not by what is counted',
    path: ['price', 'unit'],
    params: { code: 'wrong-unit', remedy: 'Write CNY/kg, CNY/t, or CNY/piece with measure: piece' },
  })

/** Units a price may have, by what is counted. */
const pricedBy: Readonly<Record<'kg' | 'piece', RegExp>> = {
  kg: /^[A-Z]{3}\/(kg|t)$/,
  piece: /^[A-Z]{3}\/piece$/,
}

/** `materials.yaml`: what is bought beside the rare earths; a price nobody gave is unknown. */
export const decodeMaterials = decoder(
  z.strictObject({
    format: z.literal('lodestone.materials/1'),
    materials: z.array(materialSchema).min(1),
  }),
  (raw, ledger): Material[] =>
    raw.materials.map((material) => ({
      ...material,
      price: readKnown(material.price, `material/${material.id}`, 'price', ledger),
    })),
)
