/** A judgement about parties, as it was entered in the log; nothing is ever taken out of the log. */
export type Judgement = Merge | Undoing

/** Two parties are one. */
export interface Merge {
  readonly kind: 'merge'
  readonly id: string
  readonly left: string
  readonly right: string
  /** ISO day on which it was entered. */
  readonly on: string
  readonly by: string
  readonly reason: string
}

/** An earlier merge was wrong. */
export interface Undoing {
  readonly kind: 'undo'
  readonly id: string
  readonly merge: string
  readonly on: string
  readonly by: string
  readonly reason: string
}

/**
 * By party that was ever named: the party it is one with as known on a day, the smallest id of its group. A merge that is
 * undone leaves no trace here, whatever was merged with either side before or since; an undoing is itself undone by merging
 * anew. A blank id is nobody and merges with nobody.
 */
export function partiesAsKnown(
  log: readonly Judgement[],
  day: string,
): ReadonlyMap<string, string> {
  const known = log.filter(({ on }) => on <= day)
  const undone = new Set(known.flatMap((entry) => (entry.kind === 'undo' ? [entry.merge] : [])))
  const merges = log.filter((entry) => entry.kind === 'merge')
  const above = new Map<string, string>()
  for (const { left, right } of merges)
    for (const party of [left, right]) if (party.trim() !== '') above.set(party, party)
  const rootOf = (party: string): string => {
    let root = party
    while (above.get(root) !== root) root = above.get(root) as string
    return root
  }
  for (const { id, on, left, right } of merges) {
    if (on > day || undone.has(id) || left.trim() === '' || right.trim() === '') continue
    const [one, other] = [rootOf(left), rootOf(right)]
    above.set(one < other ? other : one, one < other ? one : other)
  }
  return new Map([...above.keys()].sort().map((party) => [party, rootOf(party)]))
}
