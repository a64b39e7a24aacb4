import type { ReadHeader } from '#adapters/importers/reading/keyed-records.ts'
import { refuseHeader } from '#adapters/importers/reading/refuse-header.ts'

/** Reads the header of the commodity data that the USGS releases with its summaries, or of a table that keeps its columns. */
export const usgsHeader: ReadHeader = (titles) => {
  const fields = titles.map((title) => title.toLowerCase().replace(/[^a-z]/g, ''))
  // A table with the value as printed has the number once more without its marks.
  const isTwice = fields.includes('rawvalue')
  const known = fields.map((field) =>
    isTwice && field === 'value' ? '' : (renamed[field] ?? field),
  )
  const missing = needed.filter((field) => !known.includes(field))
  return missing.length === 0 ? { kind: 'columns', fields: known } : refuseHeader(titles, missing)
}

const needed = ['country', 'statistics', 'statisticsdetail', 'unit', 'year', 'printed']

/** `printed` is what the first edition says, `current` what stands after its corrections. */
const renamed: Readonly<Record<string, string>> = {
  mcschapter: 'chapter',
  rawvalue: 'printed',
  value: 'printed',
  currentvalue: 'current',
  notes: 'notes',
  rawnotes: 'notes',
  currentnotes: 'currentnotes',
  othernotes: 'othernotes',
  rawothernotes: 'othernotes',
}
