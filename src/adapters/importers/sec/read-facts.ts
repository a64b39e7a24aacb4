import { civilSpan } from '#adapters/importers/reading/civil-span.ts'

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

/** What a companyfacts document says: the company, and every row of it as a fact or why it is none. */
export interface CompanyFacts {
  /** Central index key, ten digits. */
  readonly cik: string
  readonly name: string
  readonly rows: readonly (SecFact | UnreadRow)[]
}

/** A row that is no fact. */
export interface UnreadRow {
  readonly place: string
  readonly reason: 'no-value' | 'no-identifier' | 'impossible-date'
}

/** Reads a companyfacts document; undefined when it is none. */
export function readCompanyFacts(document: unknown): CompanyFacts | undefined {
  if (!isObject(document) || !isObject(document.facts)) return undefined
  const { cik, entityName } = document
  const digits = String(cik).trim()
  if (!/^\d{1,10}$/.test(digits) || typeof entityName !== 'string') return undefined
  const rows = Object.entries(document.facts).flatMap(([taxonomy, concepts]) =>
    fieldsOf(concepts).flatMap(([concept, about]) =>
      fieldsOf(isObject(about) ? about.units : undefined).flatMap(([unit, list]) =>
        (Array.isArray(list) ? list : []).map((row: unknown, at) =>
          readRow(
            row,
            `${taxonomy}.${concept}`,
            unit,
            pointer('facts', taxonomy, concept, 'units', unit, String(at)),
          ),
        ),
      ),
    ),
  )
  return { cik: digits.padStart(10, '0'), name: entityName.trim(), rows }
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

const pointer = (...keys: readonly string[]): string =>
  keys.map((key) => `/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')

const fieldsOf = (value: unknown): readonly [string, unknown][] =>
  isObject(value) ? Object.entries(value) : []

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
