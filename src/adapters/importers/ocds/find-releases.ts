import { isObject } from '#adapters/importers/reading/is-object.ts'
import type { Json, Release } from './merge-releases.ts'

/** A release where it stands in a document. */
export interface FoundRelease {
  readonly place: string
  readonly release: Release
}

/** A place where a release would be and none is. */
export interface NoRelease {
  readonly place: string
  readonly reason: 'linked-release' | 'compiled-from-releases' | 'not-a-release'
}

/** The releases of a document: a package of releases or records, a release or record by itself, or a list of such. */
export function findReleases(
  document: unknown,
  place: string,
): readonly (FoundRelease | NoRelease)[] {
  if (Array.isArray(document))
    return document.flatMap((one, at) => findReleases(one, `${place}/${at}`))
  if (!isObject(document)) return [{ place, reason: 'not-a-release' }]
  const { releases, records } = document
  if (Array.isArray(records))
    return records.flatMap((record, at) => releasesOfRecord(record, `${place}/records/${at}`))
  if (isRecord(document)) return releasesOfRecord(document, place)
  if (Array.isArray(releases))
    return releases.map((release, at) => foundRelease(release, `${place}/releases/${at}`))
  return [foundRelease(document, place)]
}

/** A record holds its releases, or links to them; what was compiled from them counts where they are not there. */
export function releasesOfRecord(
  record: unknown,
  place: string,
): readonly (FoundRelease | NoRelease)[] {
  if (!isObject(record)) return [{ place, reason: 'not-a-release' }]
  const releases = (Array.isArray(record.releases) ? record.releases : []) as readonly unknown[]
  const isWhole = releases.length > 0 && !releases.some(isLink)
  return [
    ...releases.map((release, at) => foundRelease(release, `${place}/releases/${at}`)),
    ...compiledRelease(record, place, isWhole),
  ]
}

/** What a record compiled, where it has that; `isWhole` when all the releases it was compiled from stand beside it. */
export function compiledRelease(
  record: Fields,
  place: string,
  isWhole: boolean,
): readonly (FoundRelease | NoRelease)[] {
  const own = `${place}/compiledRelease`
  if (record.compiledRelease === undefined) return []
  return [
    isWhole
      ? { place: own, reason: 'compiled-from-releases' }
      : foundRelease(record.compiledRelease, own),
  ]
}

/** One release, or that there is none. */
export const foundRelease = (release: unknown, place: string): FoundRelease | NoRelease =>
  isLink(release)
    ? { place, reason: 'linked-release' }
    : isObject(release) && ('ocid' in release || 'id' in release)
      ? { place, release: release as { readonly [key: string]: Json } }
      : { place, reason: 'not-a-release' }

const isRecord = (document: Fields): boolean =>
  document.compiledRelease !== undefined || ('ocid' in document && Array.isArray(document.releases))

const isLink = (release: unknown): boolean =>
  isObject(release) && typeof release.url === 'string' && release.ocid === undefined

type Fields = Readonly<Record<string, unknown>>
