import { z } from 'zod'
import { applicationSchema } from './application-schema.ts'

/** JSON Schema of an application file; names that depend on a corridor or catalog are plain text here. */
export function applicationJsonSchema(): Readonly<Record<string, unknown>> {
  const nothing = { hubs: [], families: {}, grades: {}, uses: [], elements: [], materials: [] }
  const schema = applicationSchema({ ...nothing, places: [], currency: 'CNY' }, null)
  return {
    title: 'Application',
    description: 'One application to a corridor (format lodestone.application/1).',
    ...z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }),
  }
}
