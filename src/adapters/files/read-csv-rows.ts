import { existsSync, readFileSync } from 'node:fs'
import { CsvError, parse } from 'csv-parse/sync'
import type { Decoded } from '#contract/issues.ts'

/** The rows of a CSV file with one header line, every cell as text; a file that is not there has no rows. */
export function readCsvRows(file: string): Decoded<Record<string, string>[]> {
  if (!existsSync(file)) return { kind: 'ok', value: [] }
  try {
    const rows = parse(readFileSync(file, 'utf8'), { columns: true, bom: true })
    return { kind: 'ok', value: rows as Record<string, string>[] }
  } catch (cause) {
    if (!(cause instanceof CsvError)) throw cause
    const issue = {
      code: 'not-csv',
      file,
      path: '',
      value: String(cause.lines ?? ''),
      reason: cause.message,
      remedy: 'Give every row the columns of the header',
    }
    return { kind: 'faults', issues: [issue] }
  }
}
