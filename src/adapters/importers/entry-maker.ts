import type { ImportContext } from '#app/ports.ts'
import type {
  ClaimEntry,
  EvidenceEntry,
  SourceEntry,
  Withdrawal,
} from '#core/evidence/ledger-entry.ts'

/** Makes entries whose ids follow from their content: what was entered once is the same entry when it comes again. */
export interface EntryMaker {
  readonly source: (content: Content<SourceEntry>) => SourceEntry
  /** `mark` tells a claim from an earlier entry of it that says the same; without one, the day as of which it is said. */
  readonly claim: (content: Content<ClaimEntry>, mark?: string) => ClaimEntry
  readonly evidence: (content: Content<EvidenceEntry>) => EvidenceEntry
  readonly withdrawal: (content: Content<Withdrawal>) => Withdrawal
}

/** What an entry says, without when and by whom it was entered. */
type Content<Entry> = Omit<Entry, 'id' | 'knownOn' | 'by' | 'kind'>

/** The maker for one document. */
export function createEntryMaker({ knownOn, by, idOf }: ImportContext): EntryMaker {
  return {
    source: (content) => {
      const { source, owner, controller } = content
      const id = idOf('source', source.id, source.title, source.publisher, source.date, source.kind)
      return { id, knownOn, by, kind: 'source', source, owner, controller }
    },
    claim: ({ claim, validFrom, validTo }, mark = claim.asOf) => {
      const words = [claim.id, JSON.stringify(claim.value), claim.unit, mark]
      const id = idOf('claim', ...words.map(String), String(validFrom), String(validTo))
      return { id, knownOn, by, kind: 'claim', claim, validFrom, validTo }
    },
    // The document and the place in it are left out: the same words of one source are one piece of evidence.
    evidence: (content) => {
      const { claim, source, stance, stated } = content
      return {
        id: idOf('evidence', claim, source, stance, String(stated)),
        knownOn,
        by,
        kind: 'evidence',
        ...content,
      }
    },
    withdrawal: ({ entry, reason }) => ({
      id: idOf('withdrawal', entry),
      knownOn,
      by,
      kind: 'withdrawal',
      entry,
      reason,
    }),
  }
}
