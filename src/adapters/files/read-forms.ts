import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { ReadForms } from '#app/ports.ts'
import { decodeForm } from '#contract/form.ts'
import { decodeSource } from '#contract/source.ts'
import { type Collector, collect, collectFolder, createCollector, settle } from './collector.ts'
import { readCsvRows } from './read-csv-rows.ts'

/** The forms of a catalog folder in the order of their ids, their own sources by title, or every fault in them. */
export const readForms: ReadForms = (folder) => {
  const into = createCollector(folder)
  const titles = readTitles(into)
  const forms = collectFolder(into, 'forms', decodeForm)
  return settle(into, () =>
    Object.values(forms).map((form) => ({
      ...form,
      sources: form.sources.map(({ id }) => ({ id, title: titles.get(id) ?? null })),
    })),
  )
}

/** Titles of the sources that only forms cite. */
function readTitles(into: Collector): ReadonlyMap<string, string> {
  const file = join(into.folder, 'sources-forms.csv')
  const rows = existsSync(file) ? (collect(into, readCsvRows(file)) ?? []) : []
  const sources = rows.flatMap((row) => collect(into, decodeSource(row, file)) ?? [])
  return new Map(sources.map(({ id, title }) => [id, title]))
}
