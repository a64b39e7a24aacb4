import type { Text } from '#core/model/text.ts'
import type { LedgerEntry } from './ledger-entry.ts'

/**
 * One record of a document as an importer reads it: what it adds to a ledger, why it is left out, or a fault for which nothing of
 * the document is taken.
 */
export type ImportRecord = TakenRecord | SkippedRecord | RefusedDocument

/** A record with what it adds, at least one entry. The ids of the entries follow from their content and place alone. */
export interface TakenRecord {
  readonly kind: 'taken'
  readonly entries: readonly LedgerEntry[]
}

/** A record that is left out. */
export interface SkippedRecord {
  readonly kind: 'skipped'
  /** Line, row or pointer in the document. */
  readonly place: string
  /** Stable code, for example `no-identifier`. */
  readonly reason: string
  /** The same for all records of one reason. */
  readonly words: Text
}

/** A fault of a document that cannot be read, or no further; there may be several. */
export interface RefusedDocument {
  readonly kind: 'refused'
  readonly code: string
  /** Line, row or pointer in the document; empty for the document itself. */
  readonly place: string
  readonly value: string
  readonly reason: Text
  readonly remedy: Text
}
