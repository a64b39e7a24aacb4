import { z } from 'zod'
import type { Source } from '#core/model/claim.ts'
import { decodeWith } from './issues.ts'

/** Why a source bears less than its kind suggests. */
const caveats = [
  'address-uncertain',
  'copy',
  'not-checked',
  'odbl',
  'old',
  'second-hand',
  'vendor',
  'weak',
] as const

const sourceSchema = z.strictObject({
  id: z.string().min(1),
  title: z.string().min(1),
  publisher: z.string(),
  date: z.string(),
  address: z.string(),
  kind: z.string(),
  basis: z.enum(['read', 'memory']),
  origin: z.string(),
  caveats: z
    .string()
    .regex(new RegExp(`^(((${caveats.join('|')})(;|$))*)$`), {
      error: `Caveats are of ${caveats.join(', ')}, joined by semicolons`,
    })
    .optional(),
})

/** One row of a `sources.csv`; a source without a named origin is its own. */
export function decodeSource(raw: unknown, file: string) {
  const decoded = decodeWith(sourceSchema, raw, file)
  if (decoded.kind === 'faults') return decoded
  const { id, address, origin, caveats, ...row } = decoded.value
  const source: Source = {
    ...row,
    id,
    address: address === '' ? null : address,
    origin: origin || id,
    ...(caveats ? { caveats: caveats.split(';') } : {}),
  }
  return { kind: 'ok' as const, value: source }
}
