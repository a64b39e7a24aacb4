import type { Decoded } from '#contract/issues.ts'
import type { LedgerEntry } from '#core/evidence/ledger-entry.ts'
import type { Issue } from '#core/model/issue.ts'
import type { Language } from '#core/model/text.ts'
import { type ImportReport, tallyImport } from './import-report.ts'
import type {
  ImportContext,
  ImportFormat,
  LedgerWriter,
  OpenedImport,
  OpenImport,
} from './ports.ts'
import { refusalIssue } from './refusal-issue.ts'

/** One document to be brought into a ledger. */
export interface ImportRequest {
  readonly file: string
  /** Name of the file, without its folder. */
  readonly name: string
  readonly format: ImportFormat
  readonly ledger: string
  /** Counts everything and writes nothing. */
  readonly dryRun: boolean
  readonly knownOn: string
  readonly by: string
  readonly options: Readonly<Record<string, string>>
  /** In which a refusal is told. */
  readonly language: Language
}

/** Imports one document; `progress` hears of bytes read and of all there are. */
export type ImportEvidence = (
  request: ImportRequest,
  progress: (done: number, total: number) => void,
) => Promise<Decoded<ImportReport>>

/** The document is kept and every record of it entered once; or, where it cannot be read to its end, nothing is. */
export const importEvidence =
  (openImport: OpenImport, idOf: ImportContext['idOf']): ImportEvidence =>
  async (request, progress) => {
    const opened = await openImport(request.file, request.ledger, request.dryRun)
    if (opened.kind === 'faults') return opened
    try {
      return await enterAll(opened.value, request, idOf, progress)
    } finally {
      // What was committed stays.
      opened.value.ledger.abandon()
    }
  }

async function enterAll(
  { ledger, contentHash, bytes, document }: OpenedImport,
  request: ImportRequest,
  idOf: ImportContext['idOf'],
  progress: (done: number, total: number) => void,
): Promise<Decoded<ImportReport>> {
  const { name, knownOn, by, options, format, language } = request
  const importer = await format.load()
  const tally = tallyImport()
  const issues: Issue[] = []
  const context = { knownOn, by, contentHash, name, options, idOf }
  for await (const record of importer(watched(document(), bytes, progress), context)) {
    if (record.kind === 'refused') issues.push(refusalIssue(record, request.file, language))
    else tally.count(record, record.kind === 'skipped' ? [] : enter(record.entries, ledger))
  }
  if (issues.length > 0) return { kind: 'faults', issues }
  const report = tally.report({
    file: name,
    importer: format.name,
    contentHash,
    bytes,
    dryRun: request.dryRun,
    knownOn,
    cutShortBytes: ledger.cutShortBytes,
  })
  // A document of which nothing was new is not kept a second time.
  if (report.taken > 0) ledger.commit()
  return { kind: 'ok', value: report }
}

/** Appends the entries that the ledger does not hold yet, and gives them back. */
const enter = (entries: readonly LedgerEntry[], ledger: LedgerWriter): readonly LedgerEntry[] =>
  entries.filter((entry) => {
    if (ledger.has(entry.id)) return false
    ledger.append(entry)
    return true
  })

async function* watched(
  document: AsyncIterable<Uint8Array>,
  total: number,
  progress: (done: number, total: number) => void,
): AsyncGenerator<Uint8Array> {
  let done = 0
  for await (const chunk of document) {
    done += chunk.length
    progress(done, total)
    yield chunk
  }
}
