import type { Claim, Source } from '#core/model/claim.ts'
import { againstHeldFigure } from './against-held-figure.ts'
import type { EvidenceEntry, LedgerEntry, OriginEntry, SourceEntry } from './ledger-entry.ts'
import { type WeighedClaim, weighClaim } from './weigh-claim.ts'

/** Claims and sources as a ledger held them at some time, ready to be graded. */
export interface LedgerView {
  readonly claims: Readonly<Record<string, Claim>>
  readonly sources: Readonly<Record<string, Source>>
}

/** Two times: what was known by one day, of what holds on another; `heldOn` null takes claims of all days. */
export interface LedgerTime {
  readonly knownOn: string
  readonly heldOn: string | null
}

/**
 * The ledger as it was known on a day. Nothing entered later shows, nothing withdrawn by then counts, and the order of the
 * entries makes no difference: of two entries of one claim the one as of the later day holds, so that an older statement found
 * later does not replace it; of all else, and of claims as of one day, the later known, and of one day the greater id.
 */
export function ledgerAsKnown(entries: readonly LedgerEntry[], time: LedgerTime): LedgerView {
  const known = entries
    .filter(({ knownOn }) => knownOn <= time.knownOn)
    .toSorted((left, right) => compare(left.knownOn, right.knownOn) || compare(left.id, right.id))
  const withdrawn = new Set(
    known.flatMap((entry) => (entry.kind === 'withdrawal' ? [entry.entry] : [])),
  )
  const standing = known.filter(({ id }) => !withdrawn.has(id))
  const evidence = Map.groupBy(
    standing.filter((entry) => entry.kind === 'evidence'),
    ({ claim }) => claim,
  )
  const claims = standing
    .filter((entry) => entry.kind === 'claim')
    .toSorted((left, right) => compare(left.claim.asOf, right.claim.asOf))
  const sources = sourcesOf(
    standing.filter((entry) => entry.kind === 'source'),
    standing.filter((entry) => entry.kind === 'origin'),
  )
  return {
    claims: Object.fromEntries(
      [...new Map(claims.map((entry) => [entry.claim.id, entry])).values()]
        .filter(
          ({ validFrom, validTo }) =>
            time.heldOn === null ||
            ((validFrom ?? time.heldOn) <= time.heldOn &&
              (validTo === null || time.heldOn < validTo)),
        )
        .map(({ claim }) => [claim.id, withEvidence(claim, evidence.get(claim.id) ?? [], sources)]),
    ),
    sources,
  }
}

/** Every claim of the view with its grade and how it came about. */
export const weighLedger = ({ claims, sources }: LedgerView): Record<string, WeighedClaim> =>
  Object.fromEntries(Object.values(claims).map((claim) => [claim.id, weighClaim(claim, sources)]))

function withEvidence(
  claim: Omit<Claim, 'evidence'>,
  entries: readonly EvidenceEntry[],
  sources: Readonly<Record<string, Source>>,
): Claim {
  const evidence = entries.map(({ source, stance, value, unit, counts }) => ({
    source,
    stance,
    ...(value === undefined ? {} : { value }),
    ...(unit === undefined ? {} : { unit }),
    ...(counts === undefined ? {} : { counts }),
  }))
  return { ...claim, evidence: againstHeldFigure({ ...claim, evidence }, sources) }
}

/** Sources under the name of who controls them, those of one origin leading back to its earliest. */
function sourcesOf(
  entries: readonly SourceEntry[],
  origins: readonly OriginEntry[],
): Record<string, Source> {
  const sources = new Map(
    entries.map(({ source, owner, controller }) => [
      source.id,
      { ...source, publisher: controller ?? owner ?? source.publisher },
    ]),
  )
  const clusterOf = clusters(origins)
  const earliest = new Map<string, Source>()
  for (const source of sources.values()) {
    const cluster = clusterOf(source.id)
    const first = earliest.get(cluster)
    if (
      first === undefined ||
      compare(dayOf(source), dayOf(first)) < 0 ||
      (source.date === first.date && source.id < first.id)
    )
      earliest.set(cluster, source)
  }
  return Object.fromEntries(
    [...sources.values()].map((source) => {
      const first = earliest.get(clusterOf(source.id)) as Source
      if (source.id !== first.id) return [source.id, { ...source, origin: first.id }]
      // The earliest of a cluster leads on only to what lies outside of it.
      const isWithin = clusterOf(source.origin) === clusterOf(source.id)
      return [source.id, isWithin ? { ...source, origin: source.id } : source]
    }),
  )
}

/** A source without a date is not taken for the earliest. */
const dayOf = ({ date }: Source): string => (date === '' ? 'undated' : date)

/** The smallest id of all that is joined with a source, directly or through others. */
function clusters(origins: readonly OriginEntry[]): (id: string) => string {
  const above = new Map<string, string>()
  const rootOf = (id: string): string => {
    let root = id
    for (let next = above.get(root); next !== undefined; next = above.get(root)) root = next
    return root
  }
  for (const { sources } of origins)
    for (const id of sources) {
      const [one, other] = [rootOf(sources[0] as string), rootOf(id)]
      if (one !== other) above.set(one < other ? other : one, one < other ? one : other)
    }
  return rootOf
}

const compare = (left: string, right: string): number => (left < right ? -1 : left > right ? 1 : 0)
