import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'

/** The rows of a table with a header line; in one with tabs quotes are letters like others. */
export function readRows(file: string): readonly Readonly<Record<string, string | undefined>>[] {
  const tabs = file.endsWith('.tsv') ? { delimiter: '\t', quote: null } : {}
  return parse(readFileSync(file, 'utf8'), { columns: true, bom: true, ...tabs }) as Record<
    string,
    string
  >[]
}
