import { csvRecords } from '#adapters/importers/reading/csv-records.ts'
import { keyedRecords } from '#adapters/importers/reading/keyed-records.ts'
import type { RefusedDocument, SkippedRecord } from '#core/evidence/import-record.ts'
import { usgsHeader } from './usgs-columns.ts'
import { type UsgsRow, usgsRow } from './usgs-row.ts'

/** The rows of a commodity table of the USGS. */
export async function* usgsRows(
  document: AsyncIterable<Uint8Array>,
): AsyncGenerator<UsgsRow | SkippedRecord | RefusedDocument> {
  for await (const row of keyedRecords(csvRecords(document), usgsHeader))
    yield row.kind === 'record' ? usgsRow(row.value, row.place) : row
}
