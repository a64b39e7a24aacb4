import { plainValue, wordSet } from './plain-value.ts'

/** How plain values lie above each other. */
export interface Fineness {
  /** True where one value is coarser than another: not wrong where the other is true, only less exact. */
  readonly isCoarser: (coarse: string, fine: string) => boolean
  /** How many coarser values the hierarchy holds for this one. */
  readonly depth: (plain: string) => number
}

/** A value and the next coarser one, as a hierarchy lists them. */
export interface HierarchyRow {
  readonly value: string
  readonly parent: string
}

/**
 * Coarser by the hierarchy given, and by words where a text leaves words of the other out. A hierarchy that runs in a circle makes no value coarser than itself.
 */
export function finenessBy(hierarchy: readonly HierarchyRow[]): Fineness {
  const parents = new Map<string, Set<string>>()
  for (const { value, parent } of hierarchy) {
    const key = plainValue(value)
    const next = parents.get(key) ?? new Set<string>()
    parents.set(key, next.add(plainValue(parent)))
  }
  const known = new Map<string, ReadonlySet<string>>()
  const above = (plain: string): ReadonlySet<string> => {
    const found = known.get(plain) ?? ancestorsOf(plain, parents)
    known.set(plain, found)
    return found
  }
  const listed = (plain: string) => parents.has(plain)
  return {
    depth: (plain) => above(plain).size,
    isCoarser: (coarse, fine) => {
      if (coarse === fine) return false
      if (above(fine).has(coarse)) return !above(coarse).has(fine)
      if (listed(coarse) && listed(fine)) return false
      return leavesWordsOut(coarse, fine)
    },
  }
}

function ancestorsOf(value: string, parents: ReadonlyMap<string, ReadonlySet<string>>) {
  const found = new Set<string>()
  const open = [value]
  for (let next = open.pop(); next !== undefined; next = open.pop())
    for (const parent of parents.get(next) ?? [])
      if (!found.has(parent) && parent !== value) {
        found.add(parent)
        open.push(parent)
      }
  return found
}

function leavesWordsOut(coarse: string, fine: string): boolean {
  const few = wordSet(coarse)
  const many = wordSet(fine)
  return few !== null && many !== null && few.size < many.size && few.isSubsetOf(many)
}
