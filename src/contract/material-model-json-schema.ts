import { z } from 'zod'
import { materialModelSchema } from './material-model.ts'

/** JSON Schema of a chain model; figures, units and references are judged beyond it when the file is read. */
export const materialModelJsonSchema = (): Readonly<Record<string, unknown>> => ({
  title: 'Material model',
  description: 'A value chain that one file states whole (format lodestone.material-model/1).',
  ...z.toJSONSchema(materialModelSchema, { io: 'input', unrepresentable: 'any' }),
})
