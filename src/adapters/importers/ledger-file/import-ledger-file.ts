import { isUtf8 } from 'node:buffer'
import { CORE_SCHEMA, loadAll, YAMLException } from 'js-yaml'
import { beginDocument } from '#adapters/importers/reading/begin-document.ts'
import { createHold } from '#adapters/importers/reading/hold.ts'
import {
  refuseBinary,
  refuseEntry,
  refuseTooLarge,
  refuseYaml,
} from '#adapters/importers/reading/refusals.ts'
import type { Importer } from '#app/ports.ts'
import { decodeLedgerFile } from '#contract/ledger-file.ts'
import type { LedgerEntry } from '#core/evidence/ledger-entry.ts'

/**
 * A ledger written by hand (`lodestone.ledger-file/1`). Its entries keep the days on which it says they were known; one that was
 * edited since an earlier import is another entry. What it says beside them, its searches among it, stays in the document.
 */
export const importLedgerFile: Importer = async function* (document, context) {
  const begun = await beginDocument(document)
  if ('kind' in begun) return yield begun
  const hold = createHold(largest)
  for await (const chunk of begun) hold.take(chunk)
  if (hold.isOver()) return yield refuseTooLarge('', '(more than 10 MB)')
  const bytes = Buffer.from(hold.bytes())
  if (!isUtf8(bytes)) return yield refuseBinary('', '(the document)')
  let documents: readonly unknown[]
  try {
    documents = loadAll(bytes.toString(), { schema: CORE_SCHEMA, maxAliases: 0 })
  } catch (cause) {
    if (!(cause instanceof YAMLException)) throw cause
    return yield refuseYaml(`line ${(cause.mark?.line ?? 0) + 1}`, cause.reason)
  }
  if (documents.length !== 1) return yield refuseYaml('', `${documents.length} documents`)
  const decoded = decodeLedgerFile(documents[0], context.name)
  if (decoded.kind === 'faults') return yield* decoded.issues.map(refuseEntry)
  for (const entry of decoded.value.entries)
    yield { kind: 'taken', entries: [{ ...entry, id: idOf(entry, context.idOf) }] }
  for (const [at] of decoded.value.notes.searches.entries())
    yield { kind: 'skipped', place: `searches[${at}]`, reason: 'search', words: searchWords }
}

/** Nobody writes more by hand. */
const largest = 10 * 1024 * 1024

/** The id that the file gives, with a mark of the content behind it. */
const idOf = (entry: LedgerEntry, markOf: (...words: readonly string[]) => string): string =>
  `${entry.id}@${markOf(JSON.stringify(entry)).slice(0, 8)}`

const searchWords = {
  en: 'A search is no evidence for or against: it stays in the document',
  zh: '检索本身既非支持也非反对的证据，保留在原文件中',
}
