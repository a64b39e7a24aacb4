import type { World } from '#core/plan/world.ts'

/**
 * The world as if nobody had ever made these claims: their values are unknown, and entries that rest on one as a whole are
 * not there, nor is what belongs to a provider who is not. A value that planning cannot do without becomes null all the
 * same, so that whatever still reads it fails instead of using it unseen.
 */
export function withoutClaims(
  world: World,
  claims: ReadonlySet<string>,
  sources: ReadonlySet<string>,
): World {
  const corridor = pruned(world.corridor, claims) as World['corridor']
  const catalog = pruned(world.catalog, claims) as World['catalog']
  const there = new Set(corridor.providers.map(({ id }) => id))
  return {
    ...world,
    corridor: {
      ...corridor,
      offers: corridor.offers.filter(({ provider }) => there.has(provider)),
      facilities: corridor.facilities.filter(({ provider }) => there.has(provider)),
      claims: left(world.corridor.claims, claims),
      sources: left(world.corridor.sources, sources),
    },
    catalog: {
      ...catalog,
      claims: left(world.catalog.claims, claims),
      sources: left(world.catalog.sources, sources),
    },
  }
}

const left = <Value>(
  entries: Readonly<Record<string, Value>>,
  gone: ReadonlySet<string>,
): Record<string, Value> =>
  Object.fromEntries(Object.entries(entries).filter(([id]) => !gone.has(id)))

/** Stands in for an entry that is not there any more. */
const nothing = Symbol('nothing')

function pruned(value: unknown, claims: ReadonlySet<string>): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value))
    return value.map((item) => pruned(item, claims)).filter((item) => item !== nothing)
  if ('claim' in value && typeof value.claim === 'string' && claims.has(value.claim))
    return 'mode' in value ? null : nothing
  return Object.fromEntries(
    Object.entries(value)
      .map(([key, item]) => [key, pruned(item, claims)] as const)
      .filter(([, item]) => item !== nothing),
  )
}
