import { z } from 'zod'
import type { Source } from '#core/model/claim.ts'
import { decodeWith } from './issues.ts'

const sourceSchema = z.strictObject({
  id: z.string().min(1),
  title: z.string().min(1),
  publisher: z.string(),
  date: z.string(),
  address: z.string().transform((address) => (address === '' ? null : address)),
  kind: z.string(),
  basis: z.enum(['read', 'memory']),
  origin: z.string(),
})

/** One row of a `sources.csv`; a source without a named origin is its own. */
export function decodeSource(raw: unknown, file: string) {
  const decoded = decodeWith(sourceSchema, raw, file)
  if (decoded.kind === 'faults') return decoded
  const source: Source = { ...decoded.value, origin: decoded.value.origin || decoded.value.id }
  return { kind: 'ok' as const, value: source }
}
