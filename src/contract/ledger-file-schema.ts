import { z } from 'zod'
import { recordKinds } from '#core/evidence/ledger-notes.ts'
import { dateSchema, idSchema } from './decoder.ts'
import { asOfSchema, textSchema } from './estimate.ts'

const named = z.string().trim().min(1)

/** Day from which an entry was known, where that is not the day of the file. */
const knownOn = dateSchema.exactOptional()

const source = z.strictObject({
  id: idSchema,
  title: named,
  /** Empty where it is not known. */
  publisher: z.string(),
  date: z.union([z.string(), z.int()]).transform(String),
  address: named.nullable().default(null),
  kind: named,
  basis: z.enum(['read', 'memory']),
  origin: named.exactOptional(),
  caveats: z.array(named).default([]),
  owner: named.nullable().default(null),
  controller: named.nullable().default(null),
  knownOn,
})

const origin = z.strictObject({
  id: idSchema,
  sources: z.array(idSchema).min(2),
  reason: textSchema,
  knownOn,
})

const range = z
  .strictObject({ low: z.number(), mode: z.number(), high: z.number() })
  .refine(({ low, mode, high }) => low <= mode && mode <= high, {
    error: 'A range is low <= mode <= high',
    params: { code: 'not-an-estimate', remedy: 'Give the three in ascending order' },
  })

/** A number is a range of one point. */
const value = z.union([
  z.number().transform((mode) => ({ low: mode, mode, high: mode })),
  range,
  z.boolean(),
  named,
])

const evidence = z.strictObject({
  source: idSchema,
  stance: z.enum(['supports', 'contradicts', 'subsumes', 'silent']),
  stated: named.nullable().default(null),
  locator: z.string().default(''),
  value: value.exactOptional(),
  unit: named.exactOptional(),
  counts: textSchema.exactOptional(),
  knownOn,
})

const record = z.strictObject({ kind: z.enum(recordKinds), settles: textSchema })

const claim = z.strictObject({
  subject: named,
  predicate: named,
  words: textSchema,
  /** Null where nobody states one: unknown is never zero. */
  value: value.nullable(),
  unit: named.nullable().default(null),
  asOf: asOfSchema,
  basis: z.enum(['read', 'memory', 'calculated', 'assumption']),
  claimant: named.exactOptional(),
  kind: z.enum(['announced', 'achieved', 'forecast']).exactOptional(),
  note: textSchema.exactOptional(),
  validFrom: dateSchema.nullable().default(null),
  validTo: dateSchema.nullable().default(null),
  carries: z.array(named).default([]),
  evidence: z.array(evidence).default([]),
  records: z.array(record).default([]),
  knownOn,
})

const search = z
  .strictObject({
    id: idSchema,
    kind: z.enum(recordKinds),
    scope: textSchema,
    madeOn: dateSchema.nullable(),
    result: z.enum(['found', 'nothing', 'not-made']),
    words: textSchema,
  })
  .refine(({ madeOn, result }) => (madeOn === null) === (result === 'not-made'), {
    error: 'A search has the day it was made on, and one that was not made has none',
    path: ['madeOn'],
    params: { code: 'no-day', remedy: 'Give the day, or null where it was not made' },
  })

/** The wire form of a ledger written by hand. */
export const ledgerFileSchema = z.strictObject({
  format: z.literal('lodestone.ledger-file/1'),
  id: idSchema,
  title: textSchema,
  by: named,
  knownOn: dateSchema,
  sources: z.array(source).default([]),
  origins: z.array(origin).default([]),
  claims: z.array(claim).min(1),
  searches: z.array(search).default([]),
})

export type RawLedgerFile = z.infer<typeof ledgerFileSchema>
