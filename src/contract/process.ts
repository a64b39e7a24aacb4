import { z } from 'zod'
import type { Process, ProductGrade, Use } from '#core/model/catalog.ts'
import { decoder, idSchema, readParameters } from './decoder.ts'
import { estimateSchema, type RawEstimate, textSchema } from './estimate.ts'

/** Stages of the value chain that a process may be of. */
export const stages = [
  'mine',
  'precipitate',
  'separate',
  'metal',
  'alloy',
  'powder',
  'block',
  'part',
  'coat',
  'recycle',
  'concentrate',
  'purify',
  'diffuse',
  'chain',
  'project',
] as const

const isShare = (name: string): boolean => /^(yield(\..+)?|recovery|swarfShare)$/.test(name)

const parametersSchema = z.record(z.string(), estimateSchema)

const withinOne = (parameters: Readonly<Record<string, RawEstimate>>): boolean =>
  Object.entries(parameters).every(
    ([name, raw]) =>
      !isShare(name) || ((raw.low ?? raw.value ?? 0) >= 0 && (raw.high ?? raw.value ?? 0) <= 1),
  )

/** `processes/<id>.yaml`: one stage of the chain with its yields, needs and cost. */
export const decodeProcess = decoder(
  z.strictObject({
    format: z.literal('lodestone.process/1'),
    id: idSchema,
    name: textSchema,
    stage: z.enum(stages),
    parameters: parametersSchema.refine(withinOne, {
      error: 'A yield, recovery or share lies between 0 and 1',
      params: { code: 'out-of-range', remedy: 'Write 0.95, not 95' },
    }),
  }),
  ({ format: _, ...raw }, ledger): Process => ({
    ...raw,
    parameters: readParameters(raw.parameters, `process/${raw.id}`, ledger),
  }),
)

/** `products/<id>.yaml`: one grade of one product family. */
export const decodeProduct = decoder(
  z.strictObject({
    format: z.literal('lodestone.product/1'),
    id: idSchema,
    family: idSchema,
    name: textSchema,
    parameters: parametersSchema,
  }),
  ({ format: _, ...raw }, ledger): ProductGrade => ({
    ...raw,
    parameters: readParameters(raw.parameters, `product/${raw.id}`, ledger),
  }),
)

/** `uses/<id>.yaml`: how much magnet or rare earth one unit of a product holds. */
export const decodeUse = decoder(
  z.strictObject({
    format: z.literal('lodestone.use/1'),
    id: idSchema,
    name: textSchema,
    parameters: parametersSchema,
  }),
  ({ format: _, ...raw }, ledger): Use => ({
    ...raw,
    parameters: readParameters(raw.parameters, `use/${raw.id}`, ledger),
  }),
)
