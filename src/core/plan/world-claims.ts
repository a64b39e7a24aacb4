import type { Claim, Source } from '#core/model/claim.ts'
import type { World } from './world.ts'

/** Every claim the plan may rest on: the catalog's and the corridor's. */
export function claimsOf({
  catalog,
  corridor,
}: Pick<World, 'catalog' | 'corridor'>): Readonly<Record<string, Claim>> {
  return { ...catalog.claims, ...corridor.claims }
}

/** Every source by id: the catalog's and the corridor's. */
export function sourcesOf({
  catalog,
  corridor,
}: Pick<World, 'catalog' | 'corridor'>): Readonly<Record<string, Source>> {
  return { ...catalog.sources, ...corridor.sources }
}
