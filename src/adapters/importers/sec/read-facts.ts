import { civilSpan } from '#adapters/importers/reading/civil-span.ts'
import { isObject } from '#adapters/importers/reading/is-object.ts'
import { jsonPointer } from '#adapters/importers/reading/json-path.ts'

/** A figure of a filing: what the company said of one concept, unit and period. */
export interface SecFact {
  /** Taxonomy and concept: `us-gaap.Assets`. */
  readonly predicate: string
  readonly unit: string
  /** ISO days; `start` null of a figure as of one day. */
  readonly start: string | null
  readonly end: string
  readonly value: number
  /** Accession number of the filing. */
  readonly accession: string
  readonly form: string
  /** ISO day. */
  readonly filed: string
  readonly place: string
}

/** A row that is no fact. */
export interface UnreadRow {
  readonly place: string
  readonly reason: 'no-value' | 'no-identifier' | 'impossible-date'
}

/** The rows of one concept; `path` is where it stands: facts, taxonomy, concept. */
export function readConcept(
  units: unknown,
  path: readonly string[],
): readonly (SecFact | UnreadRow)[] {
  const [, taxonomy, concept] = path
  return Object.entries(isObject(units) ? units : {}).flatMap(([unit, rows]) =>
    (Array.isArray(rows) ? rows : []).map((row: unknown, at) => {
      const place = jsonPointer([...path, 'units', unit, String(at)])
      return readRow(row, `${taxonomy}.${concept}`, unit, place)
    }),
  )
}

/** Whose facts a document holds. */
export interface Filer {
  /** Central index key, ten digits. */
  readonly cik: string
  readonly name: string
}

/** The filer, told from a companyfacts document without its concepts; undefined when it is none. */
export function readFiler(document: unknown): Filer | undefined {
  if (!isObject(document) || !isObject(document.facts)) return undefined
  const { cik, entityName } = document
  const digits = String(cik).trim()
  if (!/^\d{1,10}$/.test(digits) || typeof entityName !== 'string') return undefined
  return { cik: digits.padStart(10, '0'), name: entityName.trim() }
}

function readRow(
  row: unknown,
  predicate: string,
  unit: string,
  place: string,
): SecFact | UnreadRow {
  if (!isObject(row)) return { place, reason: 'no-value' }
  const { start, end, val, accn, form, filed } = row
  if (typeof val !== 'number' || !Number.isFinite(val)) return { place, reason: 'no-value' }
  if (typeof accn !== 'string' || accn.trim() === '') return { place, reason: 'no-identifier' }
  const [from, to, on] = [start ?? end, end, filed].map((text) =>
    typeof text === 'string' ? civilSpan(text) : null,
  )
  if (!from || !to || !on || from.first > to.first) return { place, reason: 'impossible-date' }
  return {
    predicate,
    unit,
    start: start == null ? null : from.first,
    end: to.first,
    value: val,
    accession: accn.trim(),
    form: typeof form === 'string' ? form : '',
    filed: on.first,
    place,
  }
}
