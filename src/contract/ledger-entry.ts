import { z } from 'zod'
import { dateSchema } from './decoder.ts'
import { textSchema } from './estimate.ts'

const word = z.string().min(1)

const entered = { id: word, knownOn: dateSchema, by: word }

const source = z.strictObject({
  id: word,
  title: word,
  publisher: z.string(),
  date: z.string(),
  address: z.string().nullable(),
  kind: word,
  basis: z.enum(['read', 'memory']),
  origin: word,
  caveats: z.array(word).optional(),
})

const value = z.union([
  z.strictObject({ low: z.number(), mode: z.number(), high: z.number() }),
  z.string(),
  z.boolean(),
])

const claim = z.strictObject({
  id: word,
  subject: word,
  predicate: word,
  value: value.nullable(),
  unit: z.string().nullable(),
  asOf: z.string(),
  basis: z.enum(['read', 'memory', 'calculated', 'assumption']),
  claimant: word.optional(),
  kind: z.enum(['announced', 'achieved', 'forecast']).optional(),
  note: textSchema.optional(),
})

/** One entry of a ledger, without what chains it to the others. */
export const ledgerEntrySchema = z.discriminatedUnion('kind', [
  z.strictObject({
    ...entered,
    kind: z.literal('source'),
    source,
    owner: z.string().nullable(),
    controller: z.string().nullable(),
  }),
  z.strictObject({
    ...entered,
    kind: z.literal('claim'),
    claim,
    validFrom: dateSchema.nullable(),
    validTo: dateSchema.nullable(),
  }),
  z.strictObject({
    ...entered,
    kind: z.literal('evidence'),
    claim: word,
    source: word,
    stance: z.enum(['supports', 'contradicts', 'subsumes', 'silent']),
    stated: z.string().nullable(),
    value: value.optional(),
    unit: word.optional(),
    counts: textSchema.optional(),
    locator: z.string(),
    contentHash: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .nullable(),
  }),
  z.strictObject({
    ...entered,
    kind: z.literal('origin'),
    sources: z.array(word).min(2),
    reason: word,
  }),
  z.strictObject({ ...entered, kind: z.literal('withdrawal'), entry: word, reason: word }),
])
