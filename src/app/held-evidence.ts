import type { Decoded } from '#contract/issues.ts'
import type { LedgerFile } from '#contract/ledger-file.ts'
import { entriesOf } from '#core/catalog/entry.ts'
import { entriesOfView } from '#core/evidence/entries-of-view.ts'
import type { LedgerEntry } from '#core/evidence/ledger-entry.ts'
import type { LedgerNotes } from '#core/evidence/ledger-notes.ts'
import type { Text } from '#core/model/text.ts'
import { claimsOf, sourcesOf } from '#core/plan/world-claims.ts'
import { worldNotes } from '#core/plan/world-notes.ts'
import type { ReadCorridor, ReadLedger, ReadWholeCatalog } from './ports.ts'

/** Whose claims are meant: those of a ledger file, of a ledger folder, or else a corridor's own, its ledger's, and the catalog's. */
export interface HeldRequest {
  readonly file: string | null
  readonly ledger: string | null
  readonly corridorFolder: string | null
}

/** What reading them needs from outside. */
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

/** Claims as entries, with what is said of them beside. */
export interface HeldEvidence {
  readonly title: Text
  readonly entries: readonly LedgerEntry[]
  readonly notes: LedgerNotes
}

/** Reads the claims that a request means; faults come back all at once. */
export async function heldEvidence(
  { file, ledger, corridorFolder }: HeldRequest,
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
