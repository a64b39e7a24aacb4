import type { Json, Release } from './merge-releases.ts'

/** A release as a document holds it, with who published it. */
export interface FoundRelease {
  readonly place: string
  readonly release: Release
  readonly publisher: string
  /** When the package it came in was published, as written; empty where that is not said. */
  readonly packaged: string
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
  return inDocument(document, place, { publisher: '', packaged: '' })
}

type Package = Pick<FoundRelease, 'publisher' | 'packaged'>

function inDocument(
  document: unknown,
  place: string,
  about: Package,
): readonly (FoundRelease | NoRelease)[] {
  if (Array.isArray(document))
    return document.flatMap((one, at) => inDocument(one, `${place}/${at}`, about))
  if (!isObject(document)) return [{ place, reason: 'not-a-release' }]
  const { releases, records, compiledRelease, publisher, publishedDate } = document
  const name = isObject(publisher) && typeof publisher.name === 'string' ? publisher.name : ''
  const packaged = typeof publishedDate === 'string' ? publishedDate : about.packaged
  const within = { publisher: name.trim() || about.publisher, packaged }
  if (Array.isArray(records))
    return records.flatMap((record, at) => inDocument(record, `${place}/records/${at}`, within))
  if (compiledRelease !== undefined || ('ocid' in document && Array.isArray(releases)))
    return inRecord(document, place, within)
  if (Array.isArray(releases))
    return releases.map((release, at) => oneOf(release, `${place}/releases/${at}`, within))
  return [oneOf(document, place, within)]
}

/** A record holds its releases, or links to them; what was compiled from them counts where they are not there. */
function inRecord(
  record: Fields,
  place: string,
  about: Package,
): readonly (FoundRelease | NoRelease)[] {
  const releases = (Array.isArray(record.releases) ? record.releases : []).map((release, at) => ({
    release: release as unknown,
    at: `${place}/releases/${at}`,
  }))
  const isWhole = releases.length > 0 && releases.every(({ release }) => !isLink(release))
  const found = releases.map(({ release, at }) =>
    isLink(release) ? { place: at, reason: 'linked-release' as const } : oneOf(release, at, about),
  )
  const at = `${place}/compiledRelease`
  if (record.compiledRelease === undefined) return found
  return [
    ...found,
    isWhole
      ? { place: at, reason: 'compiled-from-releases' as const }
      : oneOf(record.compiledRelease, at, about),
  ]
}

const isLink = (release: unknown): boolean =>
  isObject(release) && typeof release.url === 'string' && release.ocid === undefined

const oneOf = (release: unknown, place: string, about: Package): FoundRelease | NoRelease =>
  isObject(release) && ('ocid' in release || 'id' in release)
    ? { place, release: release as { readonly [key: string]: Json }, ...about }
    : { place, reason: 'not-a-release' }

type Fields = Readonly<Record<string, unknown>>

const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
