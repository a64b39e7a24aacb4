import { leavesOut } from '#adapters/importers/reading/leaves-out.ts'
import type { SkippedRecord } from '#core/evidence/import-record.ts'
import type { OfficialFigure } from '#core/trade/official-figure.ts'
import { type UsgsValue, usgsValue } from './usgs-value.ts'

/** One statistic of one place and year, as printed first and as it stands after corrections. */
export interface UsgsRow {
  readonly kind: 'row'
  readonly place: string
  readonly chapter: string
  readonly country: string
  readonly statistic: string
  readonly detail: string
  readonly unit: string
  readonly year: string
  /** True where the table counts tonnes of rare-earth oxides. */
  readonly isReo: boolean
  readonly notes: string
  readonly printed: Stated
  /** Null where nothing was corrected. */
  readonly corrected: (Stated & { readonly edition: string }) | null
}

/** A cell and what it says. */
export interface Stated {
  readonly text: string
  readonly value: UsgsValue
}

/** Reads one row by the fields of `usgsHeader`. */
export function usgsRow(
  row: Readonly<Record<string, string>>,
  place: string,
): UsgsRow | SkippedRecord {
  const { country = '', statistics = '', statisticsdetail = '', unit = '', year = '' } = row
  if (country === '' || statistics === '') return leaveOut(place, 'nothing-named')
  const years = /^((?:19|20|21)\d{2})(?:[-–—](?:(?:19|20|21)?\d{2}))?$/.exec(year.normalize('NFKC'))
  if (years === null) return leaveOut(place, 'no-year')
  const notes = row.notes ?? ''
  const printed = statedIn(row.printed ?? '', notes)
  const current = statedIn(row.current ?? row.printed ?? '', row.currentnotes ?? notes)
  if (printed === null || current === null) return leaveOut(place, 'not-a-figure')
  return {
    kind: 'row',
    place,
    chapter: row.chapter ?? '',
    country,
    statistic: statistics,
    detail: statisticsdetail || statistics,
    unit,
    year,
    isReo: /\(REO\)|rare-earth-oxide/i.test(`${row.othernotes ?? ''} ${unit}`),
    notes,
    printed,
    corrected:
      current.text === printed.text
        ? null
        : { ...current, edition: row.revisionversion || 'corrected' },
  }
}

/**
 * The figures of a material balance that a row states. Concentrates alone count as production: compounds and metals are made of
 * them. Apparent consumption is left out, for the USGS computes it from production and trade.
 */
export function balanceFigures(row: UsgsRow): readonly OfficialFigure[] {
  const item = items.find(({ of, detail }) => of === row.statistic && detail.test(row.detail))?.item
  const isCounted = row.unit === 'metric tons' && row.isReo && row.chapter === 'RARE EARTHS'
  if (item === undefined || !isCounted) return []
  const editions = [
    { ...row.printed, edition: '' },
    ...(row.corrected === null ? [] : [row.corrected]),
  ]
  return editions.map(({ value, edition }) => ({
    where: row.country,
    period: row.year,
    item,
    series: row.detail,
    // Of a range neither end is the figure.
    kg: value.low !== null && value.low === value.high ? value.low * 1000 : null,
    basis: 'REO',
    assay: null,
    element: null,
    isEstimated: value.isEstimated,
    definition: row.detail,
    edition: edition === '' ? 'as printed' : edition,
    published: edition,
  }))
}

const items: readonly { of: string; detail: RegExp; item: OfficialFigure['item'] }[] = [
  { of: 'Production', detail: /mineral concentrates/i, item: 'production' },
  { of: 'Import', detail: /./, item: 'imports' },
  { of: 'Export', detail: /./, item: 'exports' },
]

function statedIn(text: string, notes: string): Stated | null {
  const value = usgsValue(text)
  if (value === null) return null
  return {
    text,
    value: { ...value, isEstimated: value.isEstimated || /^estimated\b/i.test(notes) },
  }
}

const leaveOut = leavesOut({
  'nothing-named': {
    en: 'The row names no country or no statistic',
    zh: '该行未注明国家或统计项目',
  },
  'no-year': { en: 'The year is none from 1900 to 2199', zh: '年份不在 1900 至 2199 之间' },
  'not-a-figure': {
    en: 'The cell is neither a figure nor one of the marks of the USGS (W, NA, E, a dash)',
    zh: '单元格既非数字，也非 USGS 标记（W、NA、E、短横线）',
  },
})
