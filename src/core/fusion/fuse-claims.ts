import type { Assertion, Fusion } from './assertion.ts'
import { type ClaimTable, claimTable } from './claim-table.ts'
import { finenessBy, type HierarchyRow } from './coarser.ts'
import { fuseLabels, sharedLabels } from './fuse-labels.ts'
import { fuseNumbers } from './fuse-numbers.ts'
import { fuseOpenValues } from './fuse-open-values.ts'

/** Categories by default; numbers where values are measurements of one quantity. */
export type ClaimKind = 'categorical' | 'numeric'

/**
 * Which value of every object is most likely true, how often each source is right, and who copies whom. What kind of table
 * it is shows in the table: few answers shared by many objects are labels, all else are values of the objects' own.
 * The order of the rows changes nothing but the order of the answer.
 */
export function fuseClaims(
  rows: readonly Assertion[],
  kind: ClaimKind,
  hierarchy: readonly HierarchyRow[],
): Fusion {
  const fused = fuseTable(claimTable(rows.toSorted(byContent)), kind, hierarchy)
  const inOrder = <Entry>(
    entries: readonly Entry[],
    nameOf: (entry: Entry) => string,
    name: 'object' | 'source',
  ) => {
    const found = new Map(entries.map((entry) => [nameOf(entry), entry]))
    return [...new Set(rows.map((row) => row[name]))].map((key) => found.get(key) as Entry)
  }
  return {
    ...fused,
    objects: inOrder(fused.objects, ({ object }) => object, 'object'),
    sources: inOrder(fused.sources, ({ source }) => source, 'source'),
  }
}

function fuseTable(table: ClaimTable, kind: ClaimKind, hierarchy: readonly HierarchyRow[]): Fusion {
  if (kind === 'numeric') return fuseNumbers(table)
  const labels = hierarchy.length === 0 ? sharedLabels(table) : null
  return labels === null ? fuseOpenValues(table, finenessBy(hierarchy)) : fuseLabels(table, labels)
}

function byContent(left: Assertion, right: Assertion): number {
  for (const key of ['object', 'source', 'value'] as const)
    if (left[key] !== right[key]) return left[key] < right[key] ? -1 : 1
  return 0
}
