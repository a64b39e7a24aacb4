import { z } from 'zod'
import type { Estimate } from '#core/model/claim.ts'
import { parseDay } from '#core/units/day.ts'
import { countryCodes } from './country-codes.ts'
import { estimateSchema, type Ledger, type RawEstimate, readEstimate } from './estimate.ts'
import { type Decoded, decodeWith } from './issues.ts'

/** Checks one entry of a file and turns it into core data, entering its claims in the ledger. */
export type Decoder<Value> = (raw: unknown, file: string, ledger: Ledger) => Decoded<Value>

/** A decoder from a schema and the step from checked wire data to core data. */
export function decoder<Schema extends z.ZodType, Value>(
  schema: Schema,
  read: (raw: z.infer<Schema>, ledger: Ledger) => Value,
): Decoder<Value> {
  return (raw, file, ledger) => {
    const decoded = decodeWith(schema, raw, file)
    return decoded.kind === 'ok' ? { kind: 'ok', value: read(decoded.value, ledger) } : decoded
  }
}

/** Ids are safe in paths, addresses and scenario names. */
export const idSchema = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,79}$/, {
  error: 'An id is at most 80 letters, digits, dots, hyphens and underscores',
})

/** A real civil date written `YYYY-MM-DD`. */
export const dateSchema = z.string().refine(isDate, {
  error: 'This is not a real date',
  params: { code: 'not-a-date', remedy: 'Write a real date as YYYY-MM-DD' },
})

/** Whether a text is a real civil date written `YYYY-MM-DD`. */
export function isDate(value: string): boolean {
  return parseDay(value) !== undefined
}

const noCountry = { error: 'A country is its two-letter code, for example CN' }

/** ISO 3166-1 alpha-2 country code. */
export const countrySchema = z
  .string()
  .regex(/^[A-Z]{2}$/, { ...noCountry, abort: true })
  .refine((code) => countryCodes.has(code), noCountry)

/** A share between 0 and 1. */
export const shareSchema = z.number().min(0).max(1)

/** An estimate that may be unknown; left out means unknown. */
export const unknownOrEstimate = estimateSchema.nullable().default(null)

/** The estimate, or null where it is not known. */
export const readKnown = (
  raw: RawEstimate | null,
  subject: string,
  predicate: string,
  ledger: Ledger,
): Estimate | null => (raw === null ? null : readEstimate(raw, subject, predicate, ledger))

/** Named estimates of one subject, for example the parameters of a process. */
export const readParameters = (
  raw: Readonly<Record<string, RawEstimate>>,
  subject: string,
  ledger: Ledger,
): Record<string, Estimate> =>
  Object.fromEntries(
    Object.entries(raw).map(([name, estimate]) => [
      name,
      readEstimate(estimate, subject, `parameters.${name}`, ledger),
    ]),
  )
