import type { Decoded } from '#contract/issues.ts'
import type { LedgerFile } from '#contract/ledger-file.ts'
import { nearestFirst } from '#contract/nearest.ts'
import { entriesOf } from '#core/catalog/entry.ts'
import { entriesOfView } from '#core/evidence/entries-of-view.ts'
import { type EvidenceReport, evidenceReport } from '#core/evidence/evidence-report.ts'
import { ledgerAsKnown } from '#core/evidence/ledger-as-known.ts'
import type { LedgerEntry } from '#core/evidence/ledger-entry.ts'
import type { LedgerNotes } from '#core/evidence/ledger-notes.ts'
import type { Text } from '#core/model/text.ts'
import { claimsOf, sourcesOf } from '#core/plan/world-claims.ts'
import { worldNotes } from '#core/plan/world-notes.ts'
import type { ReadCorridor, ReadLedger, ReadWholeCatalog } from './ports.ts'

/** Whose claims are graded: those of a ledger file, of a ledger folder, or else a corridor's own, its ledger's, and the catalog's. */
export interface EvidenceRequest {
  readonly file: string | null
  readonly ledger: string | null
  readonly corridorFolder: string | null
  /** One claim alone; null for all. */
  readonly claim: string | null
  /** ISO day by which everything was known; null for all that is held. */
  readonly asOf: string | null
}

/** What grading needs from outside. */
export interface EvidencePorts {
  readonly readLedgerFile: (file: string) => Decoded<LedgerFile>
  readonly readLedger: ReadLedger
  readonly readWholeCatalog: () => Promise<ReturnType<ReadWholeCatalog>>
  readonly readCorridor: ReadCorridor
  /** Where a corridor keeps the ledger of its own. */
  readonly ledgerOf: (corridorFolder: string) => string
  /** The corridor whose claims are meant when none is named. */
  readonly flagshipFolder: string
}

export type GradeEvidence = (request: EvidenceRequest) => Promise<Decoded<EvidenceReport>>

/** Reads the claims a request names and grades them as they were known on its day; faults come back all at once. */
export const gradeEvidence =
  (ports: EvidencePorts): GradeEvidence =>
  async (request) => {
    const held = await heldEvidence(request, ports)
    if (held.kind === 'faults') return held
    const { title, entries, notes } = held.value
    const view = ledgerAsKnown(entries, { knownOn: request.asOf ?? always, heldOn: null })
    const report = evidenceReport(title, request.asOf, view, notes)
    return request.claim === null
      ? { kind: 'ok', value: report }
      : claimAlone(report, request.claim)
  }

const always = '9999-12-31'

interface HeldEvidence {
  readonly title: Text
  readonly entries: readonly LedgerEntry[]
  readonly notes: LedgerNotes
}

async function heldEvidence(
  { file, ledger, corridorFolder }: EvidenceRequest,
  ports: EvidencePorts,
): Promise<Decoded<HeldEvidence>> {
  if (file !== null) return ports.readLedgerFile(file)
  if (ledger !== null) {
    const read = await ports.readLedger(ledger)
    if (read.kind === 'faults') return read
    if (read.value.entries.length === 0) return noLedger(ledger)
    const notes = { claims: {}, origins: [], searches: [] }
    const title = { en: `Ledger ${ledger}`, zh: `台账${ledger}` }
    return { kind: 'ok', value: { title, entries: read.value.entries, notes } }
  }
  const whole = await ports.readWholeCatalog()
  if (whole.kind === 'faults') return whole
  const folder = corridorFolder ?? ports.flagshipFolder
  const corridor = ports.readCorridor(folder, whole.value.catalog)
  if (corridor.kind === 'faults') return corridor
  const own = await ports.readLedger(ports.ledgerOf(folder))
  if (own.kind === 'faults') return own
  const world = { catalog: whole.value.catalog, corridor: corridor.value }
  const entries = [
    ...entriesOfView({ claims: claimsOf(world), sources: sourcesOf(world) }),
    ...own.value.entries,
  ]
  const { en, zh } = corridor.value.name
  return {
    kind: 'ok',
    value: {
      title: { en: `${en} and the catalog`, zh: `${zh}与知识库` },
      entries,
      notes: worldNotes(world, { ...catalogNames(whole.value), ...corridorNames(world) }),
    },
  }
}

const noLedger = (folder: string): Decoded<never> => ({
  kind: 'faults',
  issues: [
    {
      code: 'no-ledger',
      file: folder,
      path: '--ledger',
      value: folder,
      reason: 'This folder holds no ledger',
      remedy: 'Give a folder that ./lodestone evidence import has written to',
    },
  ],
})

const catalogNames = (whole: Parameters<typeof entriesOf>[0]): Record<string, Text> =>
  Object.fromEntries(entriesOf(whole).map(({ kind, id, name }) => [`${kind}/${id}`, name]))

function corridorNames({ corridor }: Parameters<typeof worldNotes>[0]): Record<string, Text> {
  const { providers, authorities, hubs, resources } = corridor
  const named = (kind: string, entries: readonly { readonly id: string; readonly name: Text }[]) =>
    entries.map(({ id, name }) => [`${kind}/${id}`, name] as const)
  return Object.fromEntries([
    ...named('provider', providers),
    ...named('authority', authorities),
    ...named('hub', hubs),
    ...named('resource', resources),
  ])
}

function claimAlone(report: EvidenceReport, id: string): Decoded<EvidenceReport> {
  const claims = report.claims.filter(({ claim }) => claim.id === id)
  if (claims.length > 0) return { kind: 'ok', value: { ...report, claims } }
  const known = report.claims.map(({ claim }) => claim.id)
  return {
    kind: 'faults',
    issues: [
      {
        code: 'unknown-claim',
        file: report.title.en,
        path: '--claim',
        value: id,
        reason: 'No claim has this id, or none had by that day',
        remedy: `Perhaps ${nearestFirst(id, known).slice(0, 5).join(', ')}`,
      },
    ],
  }
}
