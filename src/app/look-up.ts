import { nearestFirst } from '#contract/nearest.ts'
import { describeEntry, type EntryDescription } from '#core/catalog/describe-entry.ts'
import { entriesOf } from '#core/catalog/entry.ts'
import type { WholeCatalog } from '#core/model/whole-catalog.ts'

/** What was found under an id, or the ids spelled most like it. */
export type LookUp =
  | { readonly kind: 'found'; readonly entries: readonly EntryDescription[] }
  | { readonly kind: 'unknown'; readonly nearest: readonly string[] }

/** Looks an id up. `kind/id` names one entry; a bare id may be shared by several kinds, and then all of them are found. */
export function lookUp(wholeCatalog: WholeCatalog, id: string): LookUp {
  const entries = entriesOf(wholeCatalog)
  const found = entries.filter((entry) => entry.id === id || `${entry.kind}/${entry.id}` === id)
  if (found.length > 0)
    return { kind: 'found', entries: found.map((entry) => describeEntry(entry, wholeCatalog)) }
  const known = id.includes('/')
    ? entries.map((entry) => `${entry.kind}/${entry.id}`)
    : [...new Set(entries.map((entry) => entry.id))]
  return { kind: 'unknown', nearest: nearestFirst(id, known).slice(0, 5) }
}
