import type { Claim } from '#core/model/claim.ts'
import type { WholeCatalog } from '#core/model/whole-catalog.ts'
import { type EntryKind, entryKinds } from './entry.ts'

/** What of one kind rests on recollection or on an assumption, beside all the claims it makes. */
export interface WeakKind {
  readonly kind: EntryKind
  readonly claims: number
  readonly memory: readonly string[]
  readonly assumption: readonly string[]
}

/** The weak claims by kind, the kind with most first; a kind without is left out. */
export function weakValues({ catalog }: WholeCatalog): WeakKind[] {
  const claims = Object.values(catalog.claims)
  return entryKinds
    .map((kind) => {
      const own = claims.filter(({ subject }) => subject.startsWith(`${kind}/`))
      return {
        kind,
        claims: own.length,
        memory: idsOf(own, 'memory'),
        assumption: idsOf(own, 'assumption'),
      }
    })
    .filter(({ memory, assumption }) => memory.length + assumption.length > 0)
    .sort(
      (left, right) =>
        right.memory.length + right.assumption.length - left.memory.length - left.assumption.length,
    )
}

const idsOf = (claims: readonly Claim[], basis: Claim['basis']): string[] =>
  claims.filter((claim) => claim.basis === basis).map(({ id }) => id)
