import type { Assertion } from './assertion.ts'
import { isSilent, plainValue } from './plain-value.ts'

/** One value that some source claims of an object. */
export interface Candidate {
  readonly plain: string
  /** As written: the shortest writing, which has no remark, and of equals the one most sources use. */
  readonly value: string
  /** Numbers of the sources, one for each time it is said. */
  readonly saidBy: readonly number[]
}

/** Claims by object, with sources and objects numbered in the order in which the table names them. */
export interface ClaimTable {
  readonly sources: readonly string[]
  readonly objects: readonly {
    readonly object: string
    readonly candidates: readonly Candidate[]
    /** What is written where no source says anything. */
    readonly silence: string
  }[]
}

/** Gathers rows into a table; values that differ in writing alone are one candidate, and silence is none. */
export function claimTable(rows: readonly Assertion[]): ClaimTable {
  const sources = new Map<string, number>()
  const objects = new Map<string, { silence: string; found: Map<string, Said[]> }>()
  for (const { object, source, value } of rows) {
    const number = sources.get(source) ?? sources.size
    sources.set(source, number)
    const entry = objects.get(object) ?? { silence: value, found: new Map<string, Said[]>() }
    objects.set(object, entry)
    if (isSilent(value)) continue
    const plain = plainValue(value)
    const said = entry.found.get(plain) ?? []
    entry.found.set(plain, said)
    said.push({ source: number, value })
  }
  return {
    sources: [...sources.keys()],
    objects: [...objects].map(([object, { silence, found }]) => ({
      object,
      silence,
      candidates: [...found].map(([plain, said]) => ({
        plain,
        value: plainestWriting(said),
        saidBy: said.map(({ source }) => source),
      })),
    })),
  }
}

interface Said {
  readonly source: number
  readonly value: string
}

function plainestWriting(said: readonly Said[]): string {
  const counts = new Map<string, number>()
  for (const { value } of said) counts.set(value, (counts.get(value) ?? 0) + 1)
  const [first] = [...counts].sort(
    ([left, many], [right, more]) =>
      left.length - right.length || more - many || (left < right ? -1 : 1),
  )
  return (first as [string, number])[0]
}
