import type { OriginsFound } from './join-origins.ts'
import type { LedgerEntry } from './ledger-entry.ts'

/** Sources to be joined as one origin, with the reason for the log. */
export interface NewOrigin {
  readonly sources: readonly string[]
  readonly reason: string
}

/** Documents of a ledger that are one announcement each: their source by the hash of their content. */
export function announcementSources(entries: readonly LedgerEntry[]): ReadonlyMap<string, string> {
  const announced = new Set(
    entries.flatMap((entry) =>
      entry.kind === 'source' && entry.source.kind === 'partner-announcement'
        ? [entry.source.id]
        : [],
    ),
  )
  const byHash = new Map<string, Set<string>>()
  for (const entry of entries) {
    if (entry.kind !== 'evidence' || entry.contentHash === null) continue
    if (!announced.has(entry.source)) continue
    const sources = byHash.get(entry.contentHash) ?? new Set()
    byHash.set(entry.contentHash, sources.add(entry.source))
  }
  return new Map(
    [...byHash].flatMap(([hash, sources]) =>
      sources.size === 1 ? [[hash, [...sources][0] as string]] : [],
    ),
  )
}

/** The joins found that no entry of the ledger makes yet; one that somebody withdrew is not made again. */
export function newOrigins(
  { groups }: OriginsFound,
  entries: readonly LedgerEntry[],
): readonly NewOrigin[] {
  const made = entries.flatMap((entry) => (entry.kind === 'origin' ? [new Set(entry.sources)] : []))
  return groups.flatMap(({ key, documents }) => {
    const sources = [...new Set(documents.map(({ id }) => id))].sort()
    if (sources.length < 2 || made.some((joined) => sources.every((id) => joined.has(id))))
      return []
    const said = documents.map(
      ({ id, declared }) => `${id}: ${declared.map(({ stated }) => stated).join('; ')}`,
    )
    return [{ sources, reason: `All declare ${key} (${said.join(' | ')})` }]
  })
}
