import type { LedgerEntry } from '#core/evidence/ledger-entry.ts'
import type { LedgerNotes } from '#core/evidence/ledger-notes.ts'
import type { Text } from '#core/model/text.ts'
import { type Decoded, decodeWith } from './issues.ts'
import { ledgerFileFaults } from './ledger-file-faults.ts'
import { ledgerFileSchema, type RawLedgerFile } from './ledger-file-schema.ts'

/** A ledger written by hand: what it holds as entries, and what it says of them beside. */
export interface LedgerFile {
  readonly id: string
  readonly title: Text
  readonly entries: readonly LedgerEntry[]
  readonly notes: LedgerNotes
}

/** A ledger file (`lodestone.ledger-file/1`), or every fault in it. */
export function decodeLedgerFile(raw: unknown, file: string): Decoded<LedgerFile> {
  const decoded = decodeWith(ledgerFileSchema, raw, file)
  if (decoded.kind === 'faults') return decoded
  const issues = ledgerFileFaults(decoded.value, file)
  return issues.length > 0
    ? { kind: 'faults', issues }
    : { kind: 'ok', value: ledgerFileOf(decoded.value) }
}

function ledgerFileOf(raw: RawLedgerFile): LedgerFile {
  const { id, title, origins, searches } = raw
  return {
    id,
    title,
    entries: [...sourceEntries(raw), ...originEntries(raw), ...claimEntries(raw)],
    notes: {
      claims: Object.fromEntries(
        raw.claims.map(({ words, carries, records, ...claim }) => [
          idOf(claim),
          { words, carries, records },
        ]),
      ),
      origins: origins.map(({ id, sources, reason }) => ({ id, sources, reason })),
      searches,
    },
  }
}

/** `<subject>#<predicate>`. */
const idOf = ({
  subject,
  predicate,
}: Pick<RawLedgerFile['claims'][number], 'subject' | 'predicate'>) => `${subject}#${predicate}`

function entered(raw: RawLedgerFile, id: string, knownOn: string | undefined) {
  return { id: `${raw.id}/${id}`, knownOn: knownOn ?? raw.knownOn, by: raw.by }
}

const sourceEntries = (raw: RawLedgerFile): LedgerEntry[] =>
  raw.sources.map(({ owner, controller, knownOn, caveats, origin, ...source }) => ({
    ...entered(raw, `source/${source.id}`, knownOn),
    kind: 'source',
    source: {
      ...source,
      origin: origin ?? source.id,
      ...(caveats.length > 0 ? { caveats } : {}),
    },
    owner,
    controller,
  }))

const originEntries = (raw: RawLedgerFile): LedgerEntry[] =>
  raw.origins.map(({ id, sources, reason, knownOn }) => ({
    ...entered(raw, `origin/${id}`, knownOn),
    kind: 'origin',
    sources,
    reason: reason.en,
  }))

const claimEntries = (raw: RawLedgerFile): LedgerEntry[] =>
  raw.claims.flatMap((claim): LedgerEntry[] => {
    const { subject, predicate, value, unit, asOf, basis, claimant, kind, note } = claim
    const id = idOf(claim)
    return [
      {
        ...entered(raw, `claim/${id}`, claim.knownOn),
        kind: 'claim',
        claim: {
          ...{ id, subject, predicate, value, unit, asOf, basis },
          ...(claimant === undefined ? {} : { claimant }),
          ...(kind === undefined ? {} : { kind }),
          ...(note === undefined ? {} : { note }),
        },
        validFrom: claim.validFrom,
        validTo: claim.validTo,
      },
      ...claim.evidence.map(
        ({ knownOn, ...evidence }): LedgerEntry => ({
          ...entered(raw, `evidence/${id}/${evidence.source}/${evidence.stance}`, knownOn),
          kind: 'evidence',
          claim: id,
          contentHash: null,
          ...evidence,
        }),
      ),
    ]
  })
