/** The candidate of one object to give as its value, and the chance that it or something finer is true. */
export interface Choice {
  readonly candidate: number
  readonly probability: number
}

/**
 * The likeliest branch of values first, then down it, as far as a finer value holds most of what its coarser one holds:
 * rather coarse than wrong. Null where there is no candidate.
 */
export function chooseValue(
  chances: readonly number[],
  coarserOf: readonly (readonly number[])[],
): Choice | null {
  const mass = chances.map((chance, candidate) =>
    (coarserOf[candidate] as readonly number[]).reduce(
      (sum, fine) => sum + (chances[fine] as number),
      chance,
    ),
  )
  const heaviest = (candidates: readonly number[]): number | undefined =>
    candidates.toSorted(
      (left, right) => (mass[right] as number) - (mass[left] as number) || left - right,
    )[0]
  const all = chances.map((_, candidate) => candidate)
  const isCoarser = (coarse: number, fine: number) => coarserOf[coarse]?.includes(fine) === true
  let chosen = heaviest(all.filter((fine) => !all.some((coarse) => isCoarser(coarse, fine))))
  if (chosen === undefined) return null
  for (;;) {
    const finer = coarserOf[chosen] as readonly number[]
    const next = heaviest(finer.filter((fine) => !finer.some((other) => isCoarser(other, fine))))
    if (next === undefined || (mass[next] as number) < most * (mass[chosen] as number)) break
    chosen = next
  }
  return { candidate: chosen, probability: Math.min(1, mass[chosen] as number) }
}

/** Share of a coarser value's chances that a finer one must hold to be given. */
const most = 0.8
