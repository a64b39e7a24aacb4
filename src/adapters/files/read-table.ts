import { readFileSync } from 'node:fs'
import { CsvError, parse } from 'csv-parse/sync'
import type { ReadTable } from '#app/ports.ts'
import type { Issue } from '#core/model/issue.ts'
import { statOf } from './stat-of.ts'

/** Reads a CSV file in UTF-8 whose header names at least the columns asked for; other columns are left alone. */
export const readTable: ReadTable = (file, columns) => {
  const fault = (code: string, value: string, reason: string, remedy: string, path = '') => ({
    kind: 'faults' as const,
    issues: [{ code, file, path, value, reason, remedy } satisfies Issue],
  })
  const stat = statOf(file)
  if (!stat?.isFile()) return fault('no-such-file', file, 'There is no such file', 'Check the path')
  if (stat.size > largest)
    return fault(
      'too-large',
      `${Math.ceil(stat.size / 1024 / 1024)} MB`,
      'A table may hold at most 256 MB',
      'Split it by object',
    )
  const text = decoded(readFileSync(file))
  if (text === null)
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

function decoded(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

const largest = 256 * 1024 * 1024

/** A row longer than this is a quote that never closes. */
const longestRow = 1024 * 1024
