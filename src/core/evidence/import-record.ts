import type { Text } from '#core/model/text.ts'
import type { LedgerEntry } from './ledger-entry.ts'

/**
 * One record of a document as an importer reads it: what it adds to a ledger, why it is left out, or why the document cannot be
 * read any further, after which nothing of it is taken.
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

/** A document that cannot be read, or no further. */
export interface RefusedDocument {
  readonly kind: 'refused'
  readonly code: string
  /** Line, row or pointer in the document; empty for the document itself. */
  readonly place: string
  readonly value: string
  readonly reason: Text
  readonly remedy: Text
}
