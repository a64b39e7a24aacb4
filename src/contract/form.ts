import { z } from 'zod'
import type { Form } from '#core/model/form.ts'
import { countrySchema, decoder, idSchema } from './decoder.ts'
import { textSchema } from './estimate.ts'

const ids = z.array(z.string().min(1)).min(1)

const fieldSchema = z.strictObject({
  id: idSchema,
  label: textSchema,
  from: z
    .string()
    .regex(/^(answer:[\w.[\]]+|plan:[a-z-]+)$/, {
      error: 'A value comes from answer:<path> or plan:<name>',
    })
    .nullable(),
  words: z.record(z.string(), textSchema).default({}),
  owner: textSchema,
  hint: textSchema.nullable().default(null),
})

/** `forms/<id>.yaml`: a form of an authority, its fields and their sources. */
export const decodeForm = decoder(
  z.strictObject({
    format: z.literal('lodestone.form/1'),
    id: idSchema,
    name: textSchema,
    authority: textSchema,
    language: z.enum(['en', 'zh-Hans']),
    rules: ids,
    documents: ids,
    destinationsOutside: countrySchema.nullable().default(null),
    sources: ids,
    basis: z.enum(['read', 'memory', 'calculated', 'assumption']),
    note: textSchema,
    sections: z
      .array(
        z.strictObject({
          title: textSchema,
          newPage: z.boolean().default(false),
          fields: z.array(fieldSchema).min(1),
        }),
      )
      .min(1),
  }),
  ({ format: _, ...form }): Form => ({
    ...form,
    sources: form.sources.map((id) => ({ id, title: null })),
  }),
)
