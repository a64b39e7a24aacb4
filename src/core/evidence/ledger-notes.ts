import type { Text } from '#core/model/text.ts'

/** The kinds of record by which an announcement is verified. */
export const recordKinds = [
  'company-disclosure',
  'procurement-record',
  'facility-lease',
  'partner-announcement',
  'trade-customs',
] as const

export type RecordKind = (typeof recordKinds)[number]

/** What a ledger knows of its claims beside the evidence: names, what would settle them, where was looked. */
export interface LedgerNotes {
  readonly claims: Readonly<Record<string, ClaimNotes>>
  /** Why sources count as one, beside the ledger's own entries: in both languages. */
  readonly origins: readonly {
    readonly id: string
    readonly sources: readonly string[]
    readonly reason: Text
  }[]
  readonly searches: readonly Search[]
}

export interface ClaimNotes {
  /** The claim as a sentence. */
  readonly words: Text
  /** Claims that fall with this one. */
  readonly carries: readonly string[]
  readonly records: readonly SettlingRecord[]
}

/** A record, and how it would confirm or refute the claim. */
export interface SettlingRecord {
  /** Null where it is of no kind in particular. */
  readonly kind: RecordKind | null
  readonly settles: Text
}

/** A search for records: where, when, and what came of it. It changes no grade, for nobody knows what share of the records its scope holds. */
export interface Search {
  readonly id: string
  readonly kind: RecordKind
  readonly scope: Text
  /** ISO day; null where the search was not made. */
  readonly madeOn: string | null
  readonly result: 'found' | 'nothing' | 'not-made'
  readonly words: Text
}
