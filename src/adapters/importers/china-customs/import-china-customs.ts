import { beginDocument } from '#adapters/importers/reading/begin-document.ts'
import { refuseOption } from '#adapters/importers/reading/refusals.ts'
import { tradeRecords } from '#adapters/importers/trade/trade-entries.ts'
import type { Importer } from '#app/ports.ts'
import { customsRows } from './customs-rows.ts'

/** A table of China's customs statistics, each row as it splits its flow by trade mode and place of registration. */
export const importChinaCustoms: Importer = async function* (document, context) {
  const { flow = null } = context.options
  if (flow !== null && flow !== 'import' && flow !== 'export')
    return yield refuseOption('--about flow', flow)
  const begun = await beginDocument(document)
  if ('kind' in begun) return yield begun
  const customs = {
    id: 'china-customs',
    title: 'China customs statistics',
    publisher: 'General Administration of Customs of China',
  }
  yield* tradeRecords(customsRows(begun, flow), customs, context)
}
