import type { Source } from '#core/model/claim.ts'

/** Who asserts what a source says. Sources with one `id` repeat each other and count once. */
export interface Voice {
  readonly id: string
  /** The source or origin it was first said in. */
  readonly root: string
  /** Kind of the source where it was first said; null when nobody listed that source. */
  readonly kind: string | null
}

/** The publisher a source's chain of origins leads back to; an origin nobody listed stands for itself. */
export function originVoice(source: Source, sources: Readonly<Record<string, Source>>): Voice {
  const seen = new Set<string>([source.id])
  let root = source
  while (root.origin !== root.id) {
    if (!Object.hasOwn(sources, root.origin))
      return { id: `origin ${root.origin}`, root: root.origin, kind: null }
    // Sources that name each other in a ring are one voice; its smallest id names it from every entry.
    if (seen.has(root.origin)) {
      const smallest = smallestOfRing(root, sources)
      return { id: `ring ${smallest}`, root: smallest, kind: null }
    }
    root = sources[root.origin] as Source
    seen.add(root.id)
  }
  const isNamed = root.publisher.trim() !== ''
  const id = isNamed ? publisherVoice(root.publisher) : `origin ${root.id}`
  return { id, root: root.id, kind: root.kind }
}

/** The voice of a publisher by name. */
export const publisherVoice = (publisher: string): string =>
  `publisher ${publisher.trim().toLowerCase()}`

function smallestOfRing(entry: Source, sources: Readonly<Record<string, Source>>): string {
  let smallest = entry.id
  for (let id = entry.origin; id !== entry.id; id = (sources[id] as Source).origin)
    if (id < smallest) smallest = id
  return smallest
}
