import canonicalize from 'canonicalize'
import { civilSpan } from '#adapters/importers/reading/civil-span.ts'
import type { HeldValues } from '#adapters/importers/reading/held-values.ts'
import { isObject } from '#adapters/importers/reading/is-object.ts'
import { pathOfPointer } from '#adapters/importers/reading/json-path.ts'
import type { ImportContext } from '#app/ports.ts'
import type { PublishedRelease } from './enter-process.ts'
import type { FoundRelease, NoRelease } from './find-releases.ts'
import { readParts } from './release-parts.ts'

/** A release that waits for the others of its process, as text of what is read of it. */
export interface HeldRelease {
  readonly place: string
  readonly ocid: string
  readonly id: string
  /** ISO day of its date, as written. */
  readonly day: string
  /** An id of all it says. */
  readonly content: string
  /** Null where more is held than may be. */
  readonly text: string | null
}

/** Holds a release, or tells why it is left out. */
export function heldRelease(
  found: FoundRelease | NoRelease,
  held: HeldValues,
  context: ImportContext,
): HeldRelease | { readonly place: string; readonly reason: NoRelease['reason'] | UnnamedReason } {
  if ('reason' in found) return found
  const { release, place } = found
  const [ocid, id] = [release.ocid, release.id].map((value) =>
    typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '',
  ) as [string, string]
  if (ocid === '' || id === '') return { place, reason: 'no-identifier' }
  if (!/^ocds-[a-z0-9]{6}-\S/i.test(ocid)) return { place, reason: 'bad-ocid' }
  const day = typeof release.date === 'string' ? civilSpan(release.date) : null
  if (day === null) return { place, reason: 'impossible-date' }
  const content = context.idOf(canonicalize(release) as string)
  return { place, ocid, id, day: day.first, content, text: held.hold(readParts(release)) }
}

type UnnamedReason = 'no-identifier' | 'bad-ocid' | 'impossible-date'

/** The release again, with who published it as the document around it says. */
export function publishedRelease(
  { text, place, ...named }: HeldRelease,
  around: unknown,
  line: string,
): PublishedRelease {
  let [publisher, packaged, at] = ['', '', around]
  for (const step of ['', ...pathOfPointer(place)]) {
    if (step !== '') at = (at as Readonly<Record<string, unknown>>)[step]
    if (typeof at !== 'object' || at === null) break
    const { publisher: by, publishedDate: on } = at as Readonly<Record<string, unknown>>
    if (isObject(by) && typeof by.name === 'string') publisher = by.name.trim()
    if (typeof on === 'string') packaged = on
  }
  return {
    ...named,
    place: `${line}${place}`,
    release: JSON.parse(text ?? '{}'),
    publisher,
    packaged,
  }
}
