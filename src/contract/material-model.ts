import { z } from 'zod'
import type { Issue } from '#core/model/issue.ts'
import type { MaterialModel } from '#core/model/material-model.ts'
import { dateSchema, idSchema } from './decoder.ts'
import { type Decoded, decodeWith } from './issues.ts'
import { modelFaults } from './material-model-faults.ts'

const quantity = z.strictObject({
  value: z.number(),
  low: z.number().optional(),
  high: z.number().optional(),
  unit: z.string().min(1),
})

const shares = z.record(z.string(), z.number())

/** `MODEL.json`: a value chain that one file states whole. Figures are judged together afterwards, so that every fault is told. */
export const materialModelSchema = z.strictObject({
  format: z.literal('lodestone.material-model/1'),
  id: idSchema,
  asOf: dateSchema.regex(/^\d{4}-\d{2}-\d{2}$/),
  currency: z.string().min(1),
  priceBasis: z.string().min(1),
  months: z.union([z.literal(1), z.literal(3)]),
  demand: z.array(z.strictObject({ period: idSchema, kg: z.number() })).min(1),
  product: z.strictObject({
    parameters: shares,
    additions: shares.default({}),
    grainBoundaryDiffusion: z.boolean().default(false),
    coating: z.string().min(1).default('none'),
  }),
  elements: z
    .array(z.strictObject({ symbol: z.string().min(1), metalMassFractionInOxide: z.number() }))
    .min(1),
  ores: z
    .array(
      z.strictObject({
        id: idSchema,
        country: z.string().min(1),
        region: z.string().min(1).nullable().default(null),
        shares,
      }),
    )
    .min(1),
  processes: z.array(
    z.strictObject({
      id: idSchema,
      stage: z.string().min(1),
      parameters: shares,
      cost: quantity.nullable().default(null),
      surplusCost: quantity.nullable().default(null),
    }),
  ),
  facilities: z.array(
    z.strictObject({
      id: idSchema,
      country: z.string().min(1),
      region: z.string().min(1).nullable().default(null),
      hub: idSchema.nullable().default(null),
      process: idSchema,
      ores: z.array(idSchema).default([]),
      capacity: quantity,
      basis: z.string().min(1),
      status: z.string().default('operating'),
      committedShare: z.number().default(0),
      cost: quantity.nullable().default(null),
      custody: z.string().min(1).nullable().default(null),
    }),
  ),
  lanes: z
    .array(
      z.strictObject({
        id: idSchema,
        from: z.string().min(1),
        to: z.string().min(1),
        cost: quantity,
        lossShare: z.number().default(0),
        open: z.boolean().default(true),
      }),
    )
    .default([]),
  site: z.strictObject({
    hub: idSchema,
    country: z.string().min(1),
    region: z.string().default(''),
    activities: z.array(z.string().min(1)).default([]),
  }),
  prices: z
    .array(z.strictObject({ material: idSchema, price: quantity, basis: z.string().min(1) }))
    .default([]),
  originShare: shares.default({}),
})

/** Checks a model: its shape first, then every figure, unit, basis, reference and cycle in it at once. */
export function decodeMaterialModel(raw: unknown, file: string): Decoded<MaterialModel> {
  const decoded = decodeWith(materialModelSchema, raw, file)
  if (decoded.kind === 'faults') return decoded
  const issues: Issue[] = modelFaults(decoded.value).map((fault) => ({ file, ...fault }))
  return issues.length > 0 ? { kind: 'faults', issues } : decoded
}
