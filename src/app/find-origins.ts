import type { Decoded } from '#contract/issues.ts'
import { joinOrigins, type OriginDocument, type OriginsFound } from '#core/evidence/join-origins.ts'
import type { LedgerEntry } from '#core/evidence/ledger-entry.ts'
import { announcementSources, type NewOrigin, newOrigins } from '#core/evidence/new-origins.ts'
import type { Copying } from '#core/fusion/assertion.ts'
import { fuseClaims } from '#core/fusion/fuse-claims.ts'
import type { Issue } from '#core/model/issue.ts'
import type { Language } from '#core/model/text.ts'
import type { ImportContext, ListFiles, OpenLedger, ReadLedger, ReadOriginTexts } from './ports.ts'
import { refusalIssue } from './refusal-issue.ts'

/** Documents, or a ledger, of which is asked what goes back to one origin. */
export interface OriginsRequest {
  readonly paths: readonly string[]
  /** Its announcements are looked at beside the documents; null without one. */
  readonly ledger: string | null
  /** Whether what is found is entered into the ledger. */
  readonly enter: boolean
  readonly knownOn: string
  readonly language: Language
}

/** What goes back to one origin, and what was entered of it. */
export interface OriginsDocument extends OriginsFound {
  readonly format: 'lodestone.origins/1'
  readonly documents: number
  /** Sources of the ledger that repeat each other's errors over twenty objects or more: for a reader to judge. */
  readonly copying: readonly Copying[]
  /** Joins of sources that the ledger does not hold; with their entry where they were entered. */
  readonly joins: readonly (NewOrigin & { readonly entry: string | null })[]
}

export type FindOrigins = (request: OriginsRequest) => Promise<Decoded<OriginsDocument>>

export interface OriginPorts {
  readonly listFiles: ListFiles
  readonly readOriginTexts: ReadOriginTexts
  readonly readLedger: ReadLedger
  readonly openLedger: OpenLedger
  /** Where a ledger keeps the document of a hash. */
  readonly keptDocument: (ledger: string, contentHash: string) => string
  readonly idOf: ImportContext['idOf']
}

/** Reads the documents, groups them by the origins they declare, and enters the joins where asked to. */
export const findOrigins =
  (ports: OriginPorts): FindOrigins =>
  async (request) => {
    const { paths, ledger, enter, language } = request
    const listed = ports.listFiles(paths)
    const stored = ledger === null ? null : await ports.readLedger(ledger)
    if (listed.kind === 'faults') return listed
    if (stored?.kind === 'faults') return stored
    const entries = stored === null ? [] : stored.value.entries
    const kept = [...announcementSources(entries)].map(([hash, id]) => ({
      id,
      file: ports.keptDocument(ledger ?? '', hash),
    }))
    const given = listed.value.map((file) => ({ id: file, file }))
    const read = await readAll([...given, ...kept], ports.readOriginTexts, language)
    if (read.kind === 'faults') return read
    const found = joinOrigins(read.value)
    const joins = newOrigins(found, entries).filter(({ sources }) =>
      sources.every((id) => kept.some((each) => each.id === id)),
    )
    const entered =
      enter && ledger !== null
        ? await enterAll(joins, ledger, request, ports)
        : joins.map((join) => ({ ...join, entry: null }))
    if ('kind' in entered) return entered
    const document = { documents: read.value.length, copying: copyingIn(entries), joins: entered }
    return { kind: 'ok', value: { format: 'lodestone.origins/1', ...document, ...found } }
  }

async function readAll(
  documents: readonly { readonly id: string; readonly file: string }[],
  readOriginTexts: ReadOriginTexts,
  language: Language,
): Promise<Decoded<readonly OriginDocument[]>> {
  const issues: Issue[] = []
  const texts: OriginDocument[] = []
  for (const { id, file } of documents) {
    const read = await readOriginTexts(file)
    if ('kind' in read) issues.push(refusalIssue(read, file, language))
    else
      for (const [at, text] of read.entries())
        texts.push({ id: read.length === 1 ? id : `${id}#${at + 1}`, text })
  }
  return issues.length > 0 ? { kind: 'faults', issues } : { kind: 'ok', value: texts }
}

async function enterAll(
  joins: readonly NewOrigin[],
  folder: string,
  { knownOn }: OriginsRequest,
  { openLedger, idOf }: OriginPorts,
): Promise<Decoded<never> | OriginsDocument['joins']> {
  const opened = await openLedger(folder, false)
  if (opened.kind === 'faults') return opened
  const { value: ledger } = opened
  try {
    const entered = joins.map((join) => {
      const id = idOf('origin', ...join.sources)
      if (!ledger.has(id))
        ledger.append({ id, knownOn, by: 'evidence origins', kind: 'origin', ...join })
      return { ...join, entry: id }
    })
    if (joins.length > 0) ledger.commit()
    return entered
  } finally {
    ledger.abandon()
  }
}

/** Who repeats whose errors among the sources of a ledger; on fewer shared claims than twenty nobody is compared. */
const copyingIn = (entries: readonly LedgerEntry[]): readonly Copying[] => {
  const said = entries.flatMap((entry) =>
    entry.kind === 'evidence' && entry.stated !== null
      ? [{ object: entry.claim, source: entry.source, value: entry.stated }]
      : [],
  )
  return said.length === 0 ? [] : fuseClaims(said, 'categorical', []).copying
}
