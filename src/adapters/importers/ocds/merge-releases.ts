import type { MergeRules } from './merge-rules.ts'

/** A value as JSON has it. */
export type Json =
  | string
  | number
  | boolean
  | null
  | readonly Json[]
  | { readonly [key: string]: Json }

/** A release of one contracting process, as published. */
export type Release = { readonly [key: string]: Json }

/** Sets a field of a merged object to the value of one release. */
type Put = (target: Fields, key: string, value: Json) => void

/**
 * The state of a contracting process after all its releases, by the merging rules of OCDS 1.1: the latest value of each field, lists
 * of objects merged by their ids, null taking a field away. The releases are of one process and
 * may come in any order.
 */
export function compileReleases(releases: readonly Release[], rules: MergeRules): Release {
  const order = byDate(releases)
  const last = order.at(-1)
  const compiled: Fields = {}
  for (const release of order)
    mergeObject(compiled, release, '', rules, (target, key, value) => {
      if (value === null) delete target[key]
      else target[key] = value
    })
  const { ocid, date } = last ?? {}
  return {
    tag: ['compiled'],
    id: `${String(ocid)}-${String(date)}`,
    date: date ?? null,
    ...(compiled as Release),
  }
}

/** The history of every field: each value with the release that set it first; ids of list items and the ocid stay plain. */
export function versionReleases(releases: readonly Release[], rules: MergeRules): Release {
  const versioned: Fields = {}
  for (const { id = null, date = null, tag = null, ...fields } of byDate(releases))
    mergeObject(versioned, fields, '', rules, (target, key, value) => {
      if (key === 'ocid' && target === versioned) {
        target[key] = value
        return
      }
      const before = own(target, key)
      const history = Array.isArray(before) ? (before as { value: Json }[]) : []
      const latest = history.at(-1)
      if (latest !== undefined && same(latest.value, value)) return
      target[key] = [
        ...history,
        { releaseID: id, releaseDate: date, releaseTag: tag, value },
      ] as never
    })
  return versioned as Release
}

/** A merged object on the way; lists of objects hang in it as `Items`. */
interface Fields {
  [key: string]: unknown
}

function mergeObject(
  target: Fields,
  source: { readonly [key: string]: Json },
  path: string,
  rules: MergeRules,
  put: Put,
): void {
  for (const [key, value] of Object.entries(source)) {
    const at = path === '' ? key : `${path}/${key}`
    // A field of this name would reach what all objects share.
    if (rules.omitted.has(at) || key === '__proto__') continue
    if (isPlain(value)) {
      const before = own(target, key)
      const inner = isPlain(before) ? (before as Fields) : {}
      mergeObject(inner, value, at, rules, put)
      if (Object.keys(inner).length > 0) target[key] = inner
    } else if (isItems(value) && !rules.whole.has(at)) {
      const before = own(target, key)
      const items = Array.isArray(before) ? (before as Fields[]) : []
      target[key] = items
      mergeItems(items, value, at, rules, put)
    } else if (!(isEmptyList(value) && rules.byId.has(at))) put(target, key, value)
  }
}

/** Items with an id that is there already merge into it; all others are added. */
function mergeItems(
  items: Fields[],
  source: readonly { readonly [key: string]: Json }[],
  path: string,
  rules: MergeRules,
  put: Put,
): void {
  for (const item of source) {
    const { id } = item
    const known = id === undefined || id === null ? undefined : items.find((one) => one.id === id)
    const merged = known ?? {}
    if (known === undefined) {
      if (id !== undefined) merged.id = id
      items.push(merged)
    }
    const { id: _, ...fields } = item
    mergeObject(merged, fields, path, rules, put)
  }
}

const isPlain = (value: unknown): value is { readonly [key: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isItems = (value: Json): value is readonly { readonly [key: string]: Json }[] =>
  Array.isArray(value) && value.length > 0 && value.every(isPlain)

/** An empty list of objects with ids adds none and takes none away. */
const isEmptyList = (value: Json): boolean => Array.isArray(value) && value.length === 0

const own = (target: Fields, key: string): unknown =>
  Object.hasOwn(target, key) ? target[key] : undefined

/** By the instant and not by its writing: publishers write offsets from UTC. Equal and unreadable dates keep their order. */
const byDate = (releases: readonly Release[]): readonly Release[] =>
  releases.toSorted(
    (left, right) => Date.parse(String(left.date)) - Date.parse(String(right.date)) || 0,
  )

const same = (left: Json, right: Json): boolean => JSON.stringify(left) === JSON.stringify(right)
