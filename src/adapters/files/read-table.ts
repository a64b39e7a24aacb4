import { CsvError, parse } from 'csv-parse/sync'
import type { ReadTable } from '#app/ports.ts'
import type { Issue } from '#core/model/issue.ts'
import { readBytes } from './read-bytes.ts'
import { utf8Text } from './utf8-text.ts'

/** Reads a CSV file in UTF-8 whose header names at least the columns asked for; other columns are left alone. */
export const readTable: ReadTable = (file, columns) => {
  const fault = (code: string, value: string, reason: string, remedy: string, path = '') => ({
    kind: 'faults' as const,
    issues: [{ code, file, path, value, reason, remedy } satisfies Issue],
  })
  const bytes = readBytes(file, { megabytes: 256, remedy: 'Split it by object' })
  if (bytes.kind === 'faults') return bytes
  const text = utf8Text(bytes.value)
  if (text === undefined)
    return fault(
      'not-utf8',
      '(bytes that are no text in UTF-8)',
      'A table must be text in UTF-8; Chinese files in GBK are not read here',
      'Save it as CSV in UTF-8',
    )
  try {
    const rows = parse(text, {
      bom: true,
      skip_empty_lines: true,
      max_record_size: longestRow,
    }) as string[][]
    const header = (rows[0] ?? []).map((name) => name.trim())
    const missing = columns.filter((column) => !header.includes(column))
    if (missing.length > 0)
      return {
        kind: 'faults',
        issues: missing.map((column) => ({
          code: 'missing-column',
          file,
          path: 'header',
          value: header.join(',').slice(0, 60) || '(empty)',
          reason: `There is no column '${column}'`,
          remedy: `Begin the file with the line ${columns.join(',')}`,
        })),
      }
    return {
      kind: 'ok',
      value: rows
        .slice(1)
        .map((cells) => Object.fromEntries(header.map((name, at) => [name, cells[at] ?? '']))),
    }
  } catch (cause) {
    if (!(cause instanceof CsvError)) throw cause
    const line = cause.lines === undefined ? '' : `line ${String(cause.lines)}`
    return fault(
      'not-csv',
      line || '(the file)',
      cause.message,
      'Give every row the columns of the header',
      line,
    )
  }
}

/** A row longer than this is a quote that never closes. */
const longestRow = 1024 * 1024
