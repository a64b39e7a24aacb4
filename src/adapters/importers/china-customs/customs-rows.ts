import { csvRecords } from '#adapters/importers/reading/csv-records.ts'
import { keyedRecords } from '#adapters/importers/reading/keyed-records.ts'
import type { ReadLine } from '#adapters/importers/trade/read-line.ts'
import type { RefusedDocument } from '#core/evidence/import-record.ts'
import type { TradeLine } from '#core/trade/trade-line.ts'
import { customsHeader } from './customs-columns.ts'
import { customsLine } from './customs-line.ts'

/** The rows of a download from China's customs statistics, in GBK or UTF-8. */
export async function* customsRows(
  document: AsyncIterable<Uint8Array>,
  usual: TradeLine['flow'] | null,
): AsyncGenerator<ReadLine | RefusedDocument> {
  for await (const row of keyedRecords(csvRecords(document), customsHeader))
    yield row.kind === 'record' ? customsLine(row.value, usual, row.place) : row
}
