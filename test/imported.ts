import assert from 'node:assert/strict'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { importFormats } from '#adapters/importers/import-formats.ts'
import { idOf } from '#adapters/ledger/id-of.ts'
import { openImport } from '#adapters/ledger/open-import.ts'
import { readLedger } from '#adapters/ledger/read-ledger.ts'
import { importEvidence } from '#app/import-evidence.ts'
import type { ImportReport } from '#app/import-report.ts'
import type { Decoded } from '#contract/issues.ts'
import { type LedgerView, ledgerAsKnown } from '#core/evidence/ledger-as-known.ts'
import type { LedgerEntry } from '#core/evidence/ledger-entry.ts'

/** A ledger of a test's own, and documents brought into it. */
export interface TestLedger {
  readonly folder: string
  /** Imports a document given by its bytes or by the path of a file. */
  readonly import: (
    format: string,
    document: string | Uint8Array | { readonly file: string },
    more?: {
      readonly options?: Readonly<Record<string, string>>
      readonly knownOn?: string
      readonly dryRun?: boolean
    },
  ) => Promise<Decoded<ImportReport>>
  readonly entries: () => Promise<readonly LedgerEntry[]>
  /** The bytes of the ledger; empty where there is none. */
  readonly bytes: () => string
}

/** A ledger in a folder that is gone when the work is done. */
export async function withLedger(work: (ledger: TestLedger) => Promise<void>): Promise<void> {
  const parent = mkdtempSync(join(tmpdir(), 'lodestone 证据-'))
  const folder = join(parent, 'ledger')
  const file = join(folder, 'ledger.ndjson')
  let documents = 0
  try {
    await work({
      folder,
      import: (name, document, more = {}) => {
        const format = importFormats.find((one) => one.name === name)
        assert.ok(format, name)
        documents += 1
        const isFile = typeof document === 'object' && 'file' in document
        const path = isFile ? document.file : join(parent, `document ${documents}`)
        if (!isFile) writeFileSync(path, document)
        const { options = {}, knownOn = '2026-11-01', dryRun = false } = more
        const about = { format, ledger: folder, knownOn, by: 'test', options, dryRun }
        return importEvidence(openImport, idOf)(
          { file: path, name: 'document', language: 'en', ...about },
          () => {},
        )
      },
      entries: async () => {
        const read = await readLedger(folder)
        assert.ok(read.kind === 'ok', JSON.stringify(read))
        return read.value.entries
      },
      bytes: () => (existsSync(file) ? readFileSync(file, 'utf8') : ''),
    })
  } finally {
    rmSync(parent, { recursive: true })
  }
}

/** The report of an import that went through. */
export function reportOf(imported: Decoded<ImportReport>): ImportReport {
  assert.ok(imported.kind === 'ok', JSON.stringify(imported))
  return imported.value
}

/** What a ledger held, as known on a day. */
export const viewed = (entries: readonly LedgerEntry[], knownOn = '2026-12-31'): LedgerView =>
  ledgerAsKnown(entries, { knownOn, heldOn: null })
