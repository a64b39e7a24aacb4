import { declaredOrigins, type FoundOrigin } from './find-origin.ts'
import { type TextHint, textHints } from './text-hints.ts'

/** A document whose origin is asked for. */
export interface OriginDocument {
  readonly id: string
  readonly text: string
}

/** Documents that go back to one origin, and what each of them says of it. */
export interface OriginGroup {
  /** The surest origin that any of them declares names the group. */
  readonly key: string
  readonly documents: readonly { readonly id: string; readonly declared: readonly FoundOrigin[] }[]
}

/** What is known of where documents come from. */
export interface OriginsFound {
  /** How many origins the documents rest on, as far as they say. */
  readonly origins: number
  /** Documents that declare an origin, those of one origin together. */
  readonly groups: readonly OriginGroup[]
  /** Documents that declare none: each stands for itself. */
  readonly undeclared: readonly string[]
  /** Documents of different origins whose texts look alike: a question to a reader, never a reason to join. */
  readonly hints: readonly TextHint[]
}

/**
 * Groups documents by the origins they declare: those with one in common, directly or through others. The order of the documents
 * makes no difference.
 */
export function joinOrigins(documents: readonly OriginDocument[]): OriginsFound {
  const sorted = documents.toSorted((left, right) => (left.id < right.id ? -1 : 1))
  const found = sorted.map(({ id, text }) => ({ id, declared: declaredOrigins(text) }))
  const rootOf = joinedKeys(found.map(({ declared }) => declared.map(({ key }) => key)))
  const declaring = found.filter(({ declared }) => declared.length > 0)
  const groups = [...Map.groupBy(declaring, ({ declared }) => rootOf(declared[0]?.key ?? ''))]
    .map(([, members]) => ({ key: nameOf(members), documents: members }))
    .sort((left, right) => (left.key < right.key ? -1 : 1))
  const groupOf = new Map(groups.flatMap(({ key, documents: of }) => of.map(({ id }) => [id, key])))
  const undeclared = found.flatMap(({ id, declared }) => (declared.length === 0 ? [id] : []))
  return {
    origins: groups.length + undeclared.length,
    groups,
    undeclared,
    hints: textHints(sorted).filter(({ left, right }) => {
      const key = groupOf.get(left)
      return key === undefined || key !== groupOf.get(right)
    }),
  }
}

/** The least key that all keys which any document declares together lead to. */
function joinedKeys(declared: readonly (readonly string[])[]): (key: string) => string {
  const above = new Map<string, string>()
  const rootOf = (key: string): string => {
    let root = key
    for (let next = above.get(root); next !== undefined; next = above.get(root)) root = next
    return root
  }
  for (const keys of declared)
    for (const key of keys) {
      const [one, other] = [rootOf(keys[0] as string), rootOf(key)].sort() as [string, string]
      if (one !== other) above.set(other, one)
    }
  return rootOf
}

function nameOf(documents: OriginGroup['documents']): string {
  const keys = documents.flatMap(({ declared }) => declared)
  const surest = kinds.find((kind) => keys.some((each) => each.kind === kind))
  const named = keys.filter(({ kind }) => kind === surest).map(({ key }) => key)
  return named.sort()[0] as string
}

const kinds: readonly FoundOrigin['kind'][] = ['document-number', 'cited-address', 'wire-credit']
