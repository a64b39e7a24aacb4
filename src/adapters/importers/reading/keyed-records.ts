import type { RefusedDocument } from '#core/evidence/import-record.ts'
import type { CsvRecord } from './csv-records.ts'

/** One row by the names of its fields. */
export interface KeyedRecord {
  readonly kind: 'record'
  readonly place: string
  readonly value: Readonly<Record<string, string>>
}

/** The field that each column of a header is, in their order, blank where it is none; or why the table is none of its kind. */
export type ReadHeader = (
  titles: readonly string[],
) => { readonly kind: 'columns'; readonly fields: readonly string[] } | RefusedDocument

/** The rows of a table under its header, which is the first row. */
export async function* keyedRecords(
  rows: AsyncIterable<CsvRecord | RefusedDocument>,
  readHeader: ReadHeader,
): AsyncGenerator<KeyedRecord | RefusedDocument> {
  let fields: readonly string[] | null = null
  for await (const row of rows) {
    if (row.kind === 'refused') return yield row
    if (fields === null) {
      const header = readHeader(row.cells)
      if (header.kind === 'refused') return yield header
      fields = header.fields
      continue
    }
    const named = fields.map((field, at) => [field, row.cells[at] ?? ''] as const)
    const value = Object.fromEntries(named.filter(([field]) => field !== ''))
    yield { kind: 'record', place: row.place, value }
  }
}
