import { z } from 'zod'
import { ledgerFileSchema } from './ledger-file-schema.ts'

/** JSON Schema of a ledger that is written by hand; that what it names is there too is checked beside. */
export function ledgerFileJsonSchema(): Readonly<Record<string, unknown>> {
  return {
    title: 'Ledger file',
    description: 'Claims with their sources and evidence (format lodestone.ledger-file/1).',
    ...z.toJSONSchema(ledgerFileSchema, { io: 'input', unrepresentable: 'any' }),
  }
}
