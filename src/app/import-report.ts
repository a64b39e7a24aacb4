import type { ImportRecord } from '#core/evidence/import-record.ts'
import type { LedgerEntry } from '#core/evidence/ledger-entry.ts'
import type { Text } from '#core/model/text.ts'

/** What came of an import; `read` is `taken` + `alreadyThere` + `skipped`, and `skipped` the sum over its reasons. */
export interface ImportReport {
  readonly format: 'lodestone.evidence-import/1'
  /** Name of the file, without its folder. */
  readonly file: string
  readonly importer: string
  /** SHA-256 of the document, in hexadecimal. */
  readonly contentHash: string
  readonly bytes: number
  /** Whether this was a trial that wrote nothing. */
  readonly dryRun: boolean
  readonly knownOn: string
  readonly read: number
  /** Records that added something. */
  readonly taken: number
  /** Records of which the ledger held everything. */
  readonly alreadyThere: number
  readonly skipped: number
  /** Most frequent first. */
  readonly reasons: readonly SkipReason[]
  /** Entries added, by kind. */
  readonly entries: Readonly<Record<LedgerEntry['kind'], number>>
  /** Bytes of an earlier append that was cut short: nothing of them counts. */
  readonly cutShortBytes: number
}

/** Why records were left out, how many, and the places of the first three. */
export interface SkipReason {
  readonly reason: string
  readonly words: Text
  readonly records: number
  readonly places: readonly string[]
}

/** What a report says beside its counts. */
export type ImportFacts = Omit<
  ImportReport,
  'format' | 'read' | 'taken' | 'alreadyThere' | 'skipped' | 'reasons' | 'entries'
>

/** Counts the records of an import one after the other. */
export interface ImportTally {
  /** `added`: the entries of the record that the ledger did not hold yet. */
  readonly count: (
    record: Exclude<ImportRecord, { kind: 'refused' }>,
    added: readonly LedgerEntry[],
  ) => void
  readonly report: (facts: ImportFacts) => ImportReport
}

/** A tally in which nothing was counted yet. */
export function tallyImport(): ImportTally {
  let [taken, alreadyThere, skipped] = [0, 0, 0]
  const reasons = new Map<
    string,
    { reason: string; words: Text; records: number; places: string[] }
  >()
  const entries = { source: 0, claim: 0, evidence: 0, origin: 0, withdrawal: 0 }
  return {
    count: (record, added) => {
      if (record.kind === 'skipped') {
        const { reason, words, place } = record
        const known = reasons.get(reason) ?? { reason, words, records: 0, places: [] }
        reasons.set(reason, known)
        known.records += 1
        if (known.places.length < 3) known.places.push(place)
        skipped += 1
      } else if (added.length > 0) taken += 1
      else alreadyThere += 1
      for (const { kind } of added) entries[kind] += 1
    },
    report: (facts) => ({
      format: 'lodestone.evidence-import/1',
      ...facts,
      read: taken + alreadyThere + skipped,
      taken,
      alreadyThere,
      skipped,
      reasons: [...reasons.values()].toSorted((left, right) => right.records - left.records),
      entries,
    }),
  }
}
