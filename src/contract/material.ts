import { z } from 'zod'
import type { Material } from '#core/model/catalog.ts'
import { decoder, idSchema, readKnown, unknownOrEstimate } from './decoder.ts'
import { textSchema } from './estimate.ts'

const materialSchema = z.strictObject({ id: idSchema, name: textSchema, price: unknownOrEstimate })

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
