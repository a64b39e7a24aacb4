import type { ImportRecord } from '#core/evidence/import-record.ts'
import type { LedgerEntry } from '#core/evidence/ledger-entry.ts'
import { type SkipReason, tallySkips } from './skip-reasons.ts'

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
  let [taken, alreadyThere] = [0, 0]
  const skips = tallySkips()
  const entries = { source: 0, claim: 0, evidence: 0, origin: 0, withdrawal: 0 }
  return {
    count: (record, added) => {
      if (record.kind === 'skipped') skips.count(record)
      else if (added.length > 0) taken += 1
      else alreadyThere += 1
      for (const { kind } of added) entries[kind] += 1
    },
    report: (facts) => ({
      format: 'lodestone.evidence-import/1',
      ...facts,
      read: taken + alreadyThere + skips.records(),
      taken,
      alreadyThere,
      skipped: skips.records(),
      reasons: skips.reasons().toSorted((left, right) => right.records - left.records),
      entries,
    }),
  }
}
