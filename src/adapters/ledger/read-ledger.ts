import type { ReadLedger } from '#app/ports.ts'
import { decodeWith } from '#contract/issues.ts'
import { ledgerEntrySchema } from '#contract/ledger-entry.ts'
import type { LedgerEntry } from '#core/evidence/ledger-entry.ts'
import { ledgerFiles } from './ledger-files.ts'
import { walkLedger } from './walk-ledger.ts'

/** Reads a ledger folder up to its last whole append, every entry checked. */
export const readLedger: ReadLedger = async (folder) => {
  const entries: LedgerEntry[] = []
  const { entries: file } = ledgerFiles(folder)
  const walked = await walkLedger(folder, (entry, line) => {
    const decoded = decodeWith(ledgerEntrySchema, entry, file)
    if (decoded.kind === 'ok') entries.push(decoded.value as LedgerEntry)
    return decoded.kind === 'ok'
      ? []
      : decoded.issues.map((issue) => ({ ...issue, path: `line ${line} ${issue.path}` }))
  })
  return walked.kind === 'ok'
    ? { kind: 'ok', value: { entries, cutShortBytes: walked.value.cutShortBytes } }
    : walked
}
