import { createReadStream } from 'node:fs'
import { customsHeader } from '#adapters/importers/china-customs/customs-columns.ts'
import { customsLine } from '#adapters/importers/china-customs/customs-line.ts'
import { comtradeLine } from '#adapters/importers/comtrade/comtrade-line.ts'
import { comtradeHeader, comtradeRows } from '#adapters/importers/comtrade/comtrade-rows.ts'
import { figureHeader, figureRow } from '#adapters/importers/figures/figure-row.ts'
import { beginDocument } from '#adapters/importers/reading/begin-document.ts'
import { csvRecords } from '#adapters/importers/reading/csv-records.ts'
import { keyedRecords, type ReadHeader } from '#adapters/importers/reading/keyed-records.ts'
import { peek } from '#adapters/importers/reading/peek.ts'
import { refuseHeader } from '#adapters/importers/reading/refuse-header.ts'
import { usgsHeader } from '#adapters/importers/usgs/usgs-columns.ts'
import { balanceFigures, usgsRow } from '#adapters/importers/usgs/usgs-row.ts'
import type { ReadTradeRows, TradeRow } from '#app/ports.ts'
import type { SkippedRecord } from '#core/evidence/import-record.ts'
import type { TradeLine } from '#core/trade/trade-line.ts'
import type { ReadLine } from './read-line.ts'

/** Reads trade statistics and official figures, whatever of the known kinds they are: JSON is UN Comtrade's, a table says by its header. */
export const readTradeRows: ReadTradeRows = async function* (file, flow) {
  const begun = await beginDocument(createReadStream(file))
  if ('kind' in begun) return yield begun
  const { first, document } = await peek(begun)
  if (first === '{' || first === '[') {
    for await (const row of comtradeRows(document))
      yield row.kind === 'line' ? lineRow('comtrade', row) : row
    return
  }
  const chosen: { kind: TableKind | null } = { kind: null }
  const anyHeader: ReadHeader = (titles) => {
    for (const kind of tableKinds) {
      const header = kind.header(titles)
      if (header.kind === 'refused') continue
      chosen.kind = kind
      return header
    }
    return refuseHeader(titles, ['cmdCode / 商品编码 / Statistics_detail / where'])
  }
  for await (const record of keyedRecords(csvRecords(document), anyHeader))
    if (record.kind === 'refused') yield record
    else if (chosen.kind !== null) yield chosen.kind.row(record.value, record.place, flow)
}

interface TableKind {
  readonly header: ReadHeader
  readonly row: (
    record: Readonly<Record<string, string>>,
    place: string,
    flow: TradeLine['flow'] | null,
  ) => TradeRow | SkippedRecord
}

const tableKinds: readonly TableKind[] = [
  {
    header: comtradeHeader,
    row: (record, place) => lineRow('comtrade', comtradeLine(record, place)),
  },
  {
    header: customsHeader,
    row: (record, place, flow) => lineRow('china-customs', customsLine(record, flow, place)),
  },
  {
    header: usgsHeader,
    row: (record, place) => {
      const row = usgsRow(record, place)
      if (row.kind === 'skipped') return row
      return { kind: 'row', format: 'usgs', lines: [], figures: balanceFigures(row) }
    },
  },
  {
    header: figureHeader,
    row: (record, place) => {
      const row = figureRow(record, place)
      if (row.kind === 'skipped') return row
      return { kind: 'row', format: 'figures', lines: [], figures: [row.figure] }
    },
  },
]

const lineRow = (format: TradeRow['format'], row: ReadLine): TradeRow | SkippedRecord =>
  row.kind === 'line' ? { kind: 'row', format, lines: [row.line], figures: [] } : row
