import { isObject } from '#adapters/importers/reading/is-object.ts'
import { jsonItems } from '#adapters/importers/reading/json-items.ts'
import { pathOfPointer } from '#adapters/importers/reading/json-path.ts'
import type { RefusedDocument, SkippedRecord } from '#core/evidence/import-record.ts'
import {
  compiledRelease,
  type FoundRelease,
  foundRelease,
  type NoRelease,
  releasesOfRecord,
} from './find-releases.ts'

/** A piece of a document of any length: a release or none, or, last, all that stands around the releases. */
export type ReleasePiece =
  | { readonly kind: 'found'; readonly found: FoundRelease | NoRelease }
  | { readonly kind: 'around'; readonly document: unknown }
  | SkippedRecord
  | RefusedDocument

/** The releases of one JSON document, one after the other; those that no package holds come last. */
export async function* streamReleases(
  document: AsyncIterable<Uint8Array>,
): AsyncGenerator<ReleasePiece> {
  const seen: Seen = { items: new Map(), linked: new Set() }
  const paths = [['releases'], ['records'], ['*', 'releases'], ['*', 'records']]
  for await (const piece of jsonItems(document, ...paths.map((path) => [...path, '*']))) {
    if (piece.kind === 'item' || piece.kind === 'skipped') {
      const list = piece.place.slice(0, piece.place.lastIndexOf('/'))
      seen.items.set(list, (seen.items.get(list) ?? 0) + 1)
    }
    if (piece.kind === 'item') {
      const path = pathOfPointer(piece.place)
      const found =
        path.at(-2) === 'records'
          ? releasesOfRecord(piece.value, piece.place)
          : [foundRelease(piece.value, piece.place)]
      if (found.some((one) => 'reason' in one && one.reason === 'linked-release'))
        seen.linked.add(path.length === 2 ? '' : `/${path[0]}`)
      for (const one of found) yield { kind: 'found', found: one }
    } else if (piece.kind === 'rest') {
      for (const found of releasesAround(piece.value, seen)) yield { kind: 'found', found }
      yield { kind: 'around', document: piece.value }
    } else yield piece
  }
}

/** What was seen before the rest of a document. */
interface Seen {
  /** Items of each list, by its pointer. */
  readonly items: Map<string, number>
  /** Pointers of what holds a release that is only linked to. */
  readonly linked: Set<string>
}

/** Releases that stand by themselves or in a list, what single records compiled, and what stands among releases and is none. */
function releasesAround(rest: unknown, seen: Seen): readonly (FoundRelease | NoRelease)[] {
  const at = (one: unknown, place: string): readonly (FoundRelease | NoRelease)[] => {
    if (!isObject(one)) return [{ place, reason: 'not-a-release' }]
    const { releases, records } = one
    if (releases === undefined && records === undefined && one.compiledRelease === undefined)
      return [foundRelease(one, place)]
    const isWhole = seen.items.has(`${place}/releases`) && !seen.linked.has(place)
    return [
      ...strays(releases, `${place}/releases`, seen),
      ...strays(records, `${place}/records`, seen),
      ...compiledRelease(one, place, isWhole),
    ]
  }
  return Array.isArray(rest) ? rest.flatMap((one, index) => at(one, `/${index}`)) : at(rest, '')
}

/** Members of a list that were no items. Items have left a `null` each, so that what is beyond those was there before. */
function strays(list: unknown, place: string, seen: Seen): readonly NoRelease[] {
  if (!Array.isArray(list)) return []
  const count = list.length - (seen.items.get(place) ?? 0)
  return Array.from({ length: count }, () => ({ place, reason: 'not-a-release' }))
}
