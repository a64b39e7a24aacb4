import { isObject } from '#adapters/importers/reading/is-object.ts'
/** How fields of a release are merged, by path without positions: `parties/identifier`. All else merges field by field. */
export interface MergeRules {
  /** Left out of what is merged. */
  readonly omitted: ReadonlySet<string>
  /** Lists that are taken over whole. */
  readonly whole: ReadonlySet<string>
  /** Lists whose objects are merged by their ids. */
  readonly byId: ReadonlySet<string>
}

/** The rules that a release schema states, extensions merged into it included; references within it are followed. */
export function mergeRules(schema: unknown): MergeRules {
  const omitted = new Set<string>()
  const whole = new Set<string>()
  const byId = new Set<string>()
  const visit = (node: unknown, path: string, above: readonly unknown[]): void => {
    const field = resolved(node, schema)
    if (!isObject(field)) return
    if (field.omitWhenMerged === true) omitted.add(path)
    const item = resolved(field.items, schema)
    if (isObject(item)) {
      const isWhole = field.wholeListMerge === true || !hasIdentifier(item)
      ;(isWhole ? whole : byId).add(path)
    }
    // A definition that holds itself is followed once.
    for (const owner of [field, item])
      if (isObject(owner) && isObject(owner.properties) && !above.includes(owner.properties))
        for (const [name, child] of Object.entries(owner.properties))
          visit(child, path === '' ? name : `${path}/${name}`, [...above, owner.properties])
  }
  visit(schema, '', [])
  return { omitted, whole, byId }
}

const hasIdentifier = (item: Fields): boolean =>
  isObject(item.properties) && Object.hasOwn(item.properties, 'id')

function resolved(node: unknown, schema: unknown): unknown {
  if (!isObject(node) || typeof node.$ref !== 'string' || !node.$ref.startsWith('#/')) return node
  const target = node.$ref
    .slice(2)
    .split('/')
    .reduce<unknown>((at, key) => (isObject(at) ? at[key] : undefined), schema)
  // What stands beside a reference, such as a rule of merging, holds too.
  return isObject(target) ? { ...target, ...node, $ref: undefined } : undefined
}

type Fields = Readonly<Record<string, unknown>>
