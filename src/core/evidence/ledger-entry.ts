import type { Claim, Evidence, Source } from '#core/model/claim.ts'
import type { Text } from '#core/model/text.ts'

/** What a ledger holds. Entries are only ever added; what was wrong is withdrawn by another entry, and stays. */
export type LedgerEntry = SourceEntry | ClaimEntry | EvidenceEntry | OriginEntry | Withdrawal

interface Entered {
  readonly id: string
  /** ISO day from which it was known: the known time. */
  readonly knownOn: string
  readonly by: string
}

/** A source, with those who speak through it. */
export interface SourceEntry extends Entered {
  readonly kind: 'source'
  readonly source: Source
  readonly owner: string | null
  /** Who decides what the source says, where that is somebody else than its owner. */
  readonly controller: string | null
}

/** A claim, and the days on which it is said to hold: the valid time. A later entry of the same claim replaces it. */
export interface ClaimEntry extends Entered {
  readonly kind: 'claim'
  readonly claim: Omit<Claim, 'evidence'>
  /** First day on which it holds, and the first on which it no longer does; null where that is open. */
  readonly validFrom: string | null
  readonly validTo: string | null
}

/** What one source says about one claim, and where it stands. */
export interface EvidenceEntry extends Entered {
  readonly kind: 'evidence'
  readonly claim: string
  readonly source: string
  readonly stance: Evidence['stance']
  /** The value in the words of the source; null where it is silent. */
  readonly stated: string | null
  /**
   * That value as data where it is not the claim's own, with its unit where that differs, and what it counts. Of support it is
   * set against whatever figure holds, which another source may have entered.
   */
  readonly value?: NonNullable<Evidence['value']>
  readonly unit?: string
  readonly counts?: Text
  /** Page, line, cell or pointer in the document. */
  readonly locator: string
  /** SHA-256 of the document, in hexadecimal; null where no copy is kept. */
  readonly contentHash: string | null
}

/** Sources found to go back to one origin. */
export interface OriginEntry extends Entered {
  readonly kind: 'origin'
  readonly sources: readonly string[]
  readonly reason: string
}

/** An earlier entry that no longer holds, of whatever kind. */
export interface Withdrawal extends Entered {
  readonly kind: 'withdrawal'
  readonly entry: string
  readonly reason: string
}
