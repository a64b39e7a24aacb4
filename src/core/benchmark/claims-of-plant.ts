import type { Claim, Source } from '#core/model/claim.ts'
import type { PlantCase } from '#core/model/whole-catalog.ts'

/**
 * Every source that speaks of a plant: those its own row cites, those whose title or origin calls it, its maker or its town
 * by name, and those that repeat one of these. Rather one too many: a source about the maker's other works counts too.
 */
export function sourcesOfPlant(
  plant: Pick<PlantCase, 'called' | 'claim'>,
  claims: Readonly<Record<string, Claim>>,
  sources: Readonly<Record<string, Source>>,
): ReadonlySet<string> {
  const cited = new Set(claims[plant.claim]?.evidence.map(({ source }) => source))
  const names = plant.called.map(
    (word) => new RegExp(`(?<![\\p{L}\\p{N}])${RegExp.escape(word)}(?![\\p{L}\\p{N}])`, 'u'),
  )
  const named = Object.values(sources).filter(
    ({ id, title, origin }) =>
      cited.has(id) || names.some((name) => name.test(title) || name.test(origin)),
  )
  const origins = new Set(named.map(({ origin }) => origin))
  return new Set(
    Object.values(sources)
      .filter(({ id, origin }) => cited.has(id) || origins.has(origin))
      .map(({ id }) => id),
  )
}

/** Every claim that a source about the plant stands behind, whatever its basis, and whatever other sources it has. */
export function claimsOfPlant(
  claims: Readonly<Record<string, Claim>>,
  about: ReadonlySet<string>,
): Claim[] {
  return Object.values(claims).filter((claim) =>
    claim.evidence.some(({ source }) => about.has(source)),
  )
}
