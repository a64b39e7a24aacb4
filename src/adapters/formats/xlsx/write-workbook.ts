import writeExcelFile, { type CellObject } from 'write-excel-file/node'
import type { Column, ColumnKind, Table, WriteWorkbook } from '#app/ports.ts'
import { sheetNames } from './sheet-names.ts'
import { withFixedDates } from './zip-dates.ts'

/** Tables as an XLSX workbook: a sheet each, its heading row kept in sight, dates and numbers as such, text never a formula. */
export const writeWorkbook: WriteWorkbook = async (tables) => {
  const names = sheetNames(tables.map(({ title }) => title))
  const sheets = tables.map((table, index) => ({
    sheet: names[index] as string,
    stickyRowsCount: 1,
    columns: table.columns.map(({ width }) => ({ width })),
    data: [table.columns.map(heading), ...rowsOf(table)],
  }))
  return withFixedDates(await writeExcelFile(sheets).toBuffer())
}

const heading = ({ title }: Column): CellObject => ({
  value: title,
  type: String,
  fontWeight: 'bold',
  backgroundColor: '#e8edf2',
  wrap: true,
  alignVertical: 'top',
})

const rowsOf = ({ columns, rows }: Table): (CellObject | null)[][] =>
  rows.map((row) => row.map((value, index) => cell(value, (columns[index] as Column).kind)))

const formats: Readonly<Record<ColumnKind, string | undefined>> = {
  text: undefined,
  number: '#,##0.0',
  whole: '#,##0',
  share: '0.0%',
  date: 'yyyy-mm-dd',
  month: 'yyyy-mm',
  money: '#,##0.00',
}

function cell(value: string | number | null, kind: ColumnKind): CellObject | null {
  if (value === null || value === '') return null
  if (typeof value === 'number')
    return Number.isFinite(value)
      ? { value, type: Number, format: formats[kind] ?? '#,##0.0' }
      : null
  const date =
    kind === 'date' ? dateOf(value) : kind === 'month' ? dateOf(`${value}-01`) : undefined
  return date ? { value: date, type: Date, format: formats[kind] as string } : text(value)
}

/** A day that a sheet can count with; part of a date (a year alone) stays text. */
function dateOf(iso: string): Date | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(iso)) return undefined
  const date = new Date(`${iso}T00:00:00Z`)
  return Number.isNaN(date.getTime()) ? undefined : date
}

/** Longest text that a cell may hold. */
const longest = 32767

/**
 * Text is stored as text, which no program computes. Where it begins like a formula its cell is formatted as text too, so that
 * it stays so when someone edits the cell.
 */
function text(value: string): CellObject {
  const clean = value.replace(forbidden, '')
  const kept = clean.length > longest ? `${clean.slice(0, longest - 1)}…` : clean
  return /^[=+\-@\t\r]/.test(kept)
    ? { value: kept, type: String, format: '@' }
    : { value: kept, type: String }
}

/** Control signs and half surrogates, which no XML page may hold. */
const forbidden =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must go.
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g
