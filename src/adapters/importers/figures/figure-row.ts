import type { ReadHeader } from '#adapters/importers/reading/keyed-records.ts'
import { leavesOut } from '#adapters/importers/reading/leaves-out.ts'
import { refuseHeader } from '#adapters/importers/reading/refuse-header.ts'
import { statedNumber } from '#adapters/importers/trade/stated-number.ts'
import type { SkippedRecord } from '#core/evidence/import-record.ts'
import { items } from '#core/trade/mass-balance.ts'
import type { OfficialFigure } from '#core/trade/official-figure.ts'

/** Reads the header of a table of figures for a balance of mass; `where` marks it as one. */
export const figureHeader: ReadHeader = (titles) => {
  const fields = titles.map((title) => title.trim())
  const missing = needed.filter((field) => !fields.includes(field))
  return missing.length === 0 ? { kind: 'columns', fields } : refuseHeader(titles, missing)
}

const needed = ['where', 'period', 'item', 'value', 'unit', 'basis']

/** Reads one row of it. A blank value is unknown; none is written 0. */
export function figureRow(
  row: Readonly<Record<string, string>>,
  place: string,
): { readonly kind: 'figure'; readonly figure: OfficialFigure } | SkippedRecord {
  const { where = '', period = '', basis = '' } = row
  const item = items.find((each) => each === row.item)
  if (item === undefined) return leaveOut(place, 'no-item')
  if (where === '' || period === '' || basis === '') return leaveOut(place, 'blank')
  const factor = Object.hasOwn(units, row.unit ?? '') ? units[row.unit ?? ''] : undefined
  if (factor === undefined) return leaveOut(place, 'no-unit')
  const [value, assay] = [statedNumber(row.value), statedNumber(row.assay)]
  // Only what is drawn from stocks may be below zero: they grew.
  const isBelow = (value ?? 0) < 0 && item !== 'stock-draw'
  const isShare = assay === null || (assay !== undefined && assay >= 0 && assay <= 1)
  if (value === undefined || assay === undefined || isBelow || !isShare)
    return leaveOut(place, 'not-a-number')
  return {
    kind: 'figure',
    figure: {
      where,
      period,
      item,
      series: row.series ?? '',
      kg: value === null ? null : value * factor,
      basis,
      assay,
      element: row.element || null,
      isEstimated: row.estimated === 'yes',
      definition: row.definition ?? '',
      edition: row.edition ?? '',
      published: row.published ?? '',
    },
  }
}

const units: Readonly<Record<string, number>> = { kg: 1, t: 1000, kt: 1e6 }

const leaveOut = leavesOut({
  'no-item': {
    en: 'The item is none of production, imports, stock-draw, exports, use',
    zh: '项目不是 production、imports、stock-draw、exports、use 之一',
  },
  blank: { en: 'Place, period or basis is blank', zh: '地点、时期或计量基准为空' },
  'no-unit': { en: 'The unit is none of kg, t, kt', zh: '单位不是 kg、t、kt 之一' },
  'not-a-number': {
    en: 'The value is no amount, or the assay no share of 0 to 1',
    zh: '数值无效，或品位不在 0 至 1 之间',
  },
})
