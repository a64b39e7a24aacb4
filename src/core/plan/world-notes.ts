import type { ClaimNotes, LedgerNotes } from '#core/evidence/ledger-notes.ts'
import type { Text } from '#core/model/text.ts'
import { claimWords } from './claim-words.ts'
import type { World } from './world.ts'
import { claimsOf } from './world-claims.ts'

/** What a corridor and the catalog say of their claims: names, what document would confirm them, what stands on a provider or facility. */
export function worldNotes(
  world: Pick<World, 'catalog' | 'corridor'>,
  /** Names of subjects that no plan rests on. */
  names: Readonly<Record<string, Text>>,
): LedgerNotes {
  const standing = standingOn(world)
  return {
    claims: Object.fromEntries(
      Object.values(claimsOf(world)).map((claim): [string, ClaimNotes] => {
        const { what, confirm } = claimWords(claim, world, names)
        return [
          claim.id,
          {
            words: what,
            carries: claim.predicate === 'self' ? (standing.get(claim.subject) ?? []) : [],
            records: [{ kind: null, settles: confirm }],
          },
        ]
      }),
    ),
    origins: [],
    searches: [],
  }
}

/** Claims of offers and facilities by the provider or facility they stand on. */
function standingOn({ corridor }: Pick<World, 'corridor'>): Map<string, string[]> {
  const standing = new Map<string, string[]>()
  const add = (subject: string, claim: string): void => {
    standing.set(subject, [...(standing.get(subject) ?? []), claim])
  }
  for (const { provider, facility, claim } of corridor.offers) {
    add(`provider/${provider}`, claim)
    if (facility !== null) add(`facility/${facility}`, claim)
  }
  for (const { provider, capacity } of corridor.facilities)
    if (capacity) add(`provider/${provider}`, capacity.claim)
  return standing
}
