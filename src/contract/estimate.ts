import { z } from 'zod'
import type { Basis, Claim, Estimate, Evidence, Source } from '#core/model/claim.ts'
import type { Text } from '#core/model/text.ts'

/** Both languages, neither empty. */
export const textSchema = z.strictObject({ en: z.string().min(1), zh: z.string().min(1) })

/** When a statement held: a year, a month or a day. A bare year arrives from YAML as a number. */
export const asOfSchema = z
  .union([z.string(), z.int()])
  .transform(String)
  .refine((value) => /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/.test(value), {
    error: 'A statement holds as of a year, a month or a day',
    params: { code: 'not-a-date', remedy: 'Write 2026, 2026-03 or 2026-03-14' },
  })

const provenance = {
  asOf: asOfSchema,
  basis: z.enum(['read', 'memory', 'calculated', 'assumption']),
  source: z.array(z.string().min(1)).default([]),
  note: z.union([z.string().min(1), textSchema]).optional(),
}

interface Provenance {
  readonly asOf: string
  readonly basis: Basis
  readonly source: readonly string[]
  readonly note?: string | Text | undefined
  readonly otherwise?: readonly z.infer<typeof otherwise>[] | undefined
}

const unsourced = {
  error: 'What was read or calculated names the source it came from',
  path: ['source'],
  params: {
    code: 'no-source',
    remedy: 'List the source ids, or give the basis as memory or assumption',
  },
}

const hasSource = (value: Provenance): boolean =>
  value.source.length > 0 || value.basis === 'assumption' || value.basis === 'memory'

/** Provenance of a whole entry, written as `claim: { asOf, basis, source: [...] }`. */
export const claimSchema = z.strictObject(provenance).refine(hasSource, unsourced)

/** A point on the map with its provenance. */
export const placeSchema = z.strictObject({
  latitude: z.number().min(-90).max(90),
  longitude: z.number().min(-180).max(180),
  claim: claimSchema,
})

const values = {
  low: z.number().optional(),
  mode: z.number().optional(),
  high: z.number().optional(),
  value: z.number().optional(),
}

const unclear = {
  error: 'An estimate is one value, or low <= mode <= high',
  params: {
    code: 'not-an-estimate',
    remedy: 'Give `value`, or `low`, `mode` and `high` in ascending order',
  },
}

/** What other sources state instead, in the estimate's own unit. */
const otherwise = z
  .strictObject({
    ...values,
    source: z.array(z.string().min(1)).min(1),
    counts: textSchema.optional(),
  })
  .refine((raw) => isPoint(raw) || isRange(raw), unclear)

/** A value with its provenance, written where it stands: `low/mode/high` for a range, `value` for a point. */
export const estimateSchema = z
  .strictObject({
    ...values,
    unit: z.string().min(1),
    ...provenance,
    otherwise: z.array(otherwise).optional(),
  })
  .refine((raw) => isPoint(raw) || isRange(raw), unclear)
  .refine(hasSource, unsourced)

export type RawClaim = z.infer<typeof claimSchema>
export type RawEstimate = z.infer<typeof estimateSchema>

/** Collects the claims met while files are read; a second claim of the same id is remembered as repeated. */
export interface Ledger {
  readonly claims: Record<string, Claim>
  readonly repeated: string[]
}

/** An empty ledger. */
export const createLedger = (): Ledger => ({ claims: {}, repeated: [] })

/** The estimate as core data; its provenance goes into the ledger as claim `<subject>#<predicate>`. */
export function readEstimate(
  raw: RawEstimate,
  subject: string,
  predicate: string,
  ledger: Ledger,
): Estimate {
  const range = rangeOf(raw)
  return {
    ...range,
    unit: raw.unit,
    claim: enter(raw, subject, predicate, range, raw.unit, ledger),
  }
}

/** Enters the provenance of an entry (`<subject>#self`), or of one part of it, and returns that id. */
export const readClaim = (
  raw: RawClaim,
  subject: string,
  ledger: Ledger,
  part: string = 'self',
): string => enter(raw, subject, part, null, null, ledger)

/** Enters a dated statement as claim `<subject>#<predicate>` and returns that id. */
export const readStatement = (
  raw: { readonly date: string; readonly claim: RawClaim },
  subject: string,
  predicate: string,
  ledger: Ledger,
): string => enter(raw.claim, subject, predicate, raw.date, null, ledger)

/** Enters that something holds as claim `<subject>#<predicate>` with those who say it does not, and returns that id. */
export const readYes = (
  raw: RawClaim,
  against: readonly string[],
  subject: string,
  predicate: string,
  ledger: Ledger,
): string => {
  const id = enter(raw, subject, predicate, true, null, ledger)
  const claim = ledger.claims[id] as Claim
  const denied = against.map((source) => ({ source, stance: 'contradicts' as const }))
  ledger.claims[id] = { ...claim, evidence: [...claim.evidence, ...denied] }
  return id
}

/** Claim ids whose sources nobody listed, with the missing source. */
export function missingSources(
  claims: Readonly<Record<string, Claim>>,
  sources: Readonly<Record<string, Source>>,
): { readonly claim: string; readonly source: string }[] {
  return Object.values(claims).flatMap((claim) =>
    claim.evidence
      .filter((evidence) => !Object.hasOwn(sources, evidence.source))
      .map((evidence) => ({ claim: claim.id, source: evidence.source })),
  )
}

function enter(
  raw: Provenance,
  subject: string,
  predicate: string,
  value: Claim['value'],
  unit: string | null,
  ledger: Ledger,
): string {
  const id = `${subject}#${predicate}`
  if (Object.hasOwn(ledger.claims, id)) ledger.repeated.push(id)
  const { asOf, basis, note } = raw
  const evidence: readonly Evidence[] = [
    ...raw.source.map((source) => ({ source, stance: 'supports' as const })),
    ...(raw.otherwise ?? []).flatMap(({ source: against, counts, ...stated }) =>
      against.map((source) => ({
        source,
        stance: 'contradicts' as const,
        value: rangeOf(stated),
        ...(counts === undefined ? {} : { counts }),
      })),
    ),
  ]
  const claim = { id, subject, predicate, value, unit, asOf, basis, evidence }
  ledger.claims[id] =
    note === undefined
      ? claim
      : { ...claim, note: typeof note === 'string' ? { en: note, zh: note } : note }
  return id
}

interface Values {
  readonly low?: number | undefined
  readonly mode?: number | undefined
  readonly high?: number | undefined
  readonly value?: number | undefined
}

function rangeOf({ low, mode, high, value }: Values): {
  readonly low: number
  readonly mode: number
  readonly high: number
} {
  const typical = value ?? (mode as number)
  return { low: low ?? typical, mode: typical, high: high ?? typical }
}

const isPoint = ({ low, mode, high, value }: Values): boolean =>
  value !== undefined && low === undefined && mode === undefined && high === undefined

const isRange = ({ low, mode, high, value }: Values): boolean =>
  value === undefined &&
  low !== undefined &&
  mode !== undefined &&
  high !== undefined &&
  low <= mode &&
  mode <= high
