import type { CompiledNetwork } from './compiled-network.ts'

/**
 * The links, by their place, that do not follow from others: where every link is from finish to start without a lag, one
 * between two activities that a longer way joins says nothing new. All links where that is not so, or too many to tell.
 */
export function directLinks({
  size,
  order,
  rank,
  outOfStart,
  outOf,
  to,
}: CompiledNetwork): readonly number[] {
  const words = (size + 31) >> 5
  if (size > mostCompared) return Array.from(to, (_, link) => link)
  const behind = new Int32Array(size * words)
  const kept: number[] = []
  for (let position = size - 1; position >= 0; position--) {
    const activity = order[position] as number
    const nearest = Array.from(
      outOf.subarray(outOfStart[activity] as number, outOfStart[activity + 1] as number),
    ).sort((left, right) => rankOf(left) - rankOf(right))
    for (const link of nearest) {
      const next = to[link] as number
      const bit = activity * words + (next >> 5)
      if ((((behind[bit] as number) >> (next & 31)) & 1) !== 0) continue
      kept.push(link)
      behind[bit] = (behind[bit] as number) | (1 << (next & 31))
      for (let word = 0; word < words; word++) {
        const at = activity * words + word
        behind[at] = (behind[at] as number) | (behind[next * words + word] as number)
      }
    }
  }
  return kept.sort((left, right) => left - right)

  function rankOf(link: number): number {
    return rank[to[link] as number] as number
  }
}

/** Activities up to which all ways are laid out. */
const mostCompared = 4000
