import { beginDocument } from '#adapters/importers/reading/begin-document.ts'
import { tradeRecords } from '#adapters/importers/trade/trade-entries.ts'
import type { Importer } from '#app/ports.ts'
import { comtradeRows } from './comtrade-rows.ts'

/** An answer of UN Comtrade: what each reporter's customs say of each flow. */
export const importComtrade: Importer = async function* (document, context) {
  const begun = await beginDocument(document)
  if ('kind' in begun) return yield begun
  const comtrade = { id: 'comtrade', title: 'UN Comtrade, goods trade', publisher: 'UN Comtrade' }
  yield* tradeRecords(comtradeRows(begun), comtrade, context)
}
