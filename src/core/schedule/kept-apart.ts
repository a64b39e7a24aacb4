import type { CompiledNetwork } from './compiled-network.ts'

/** True when a chain of links keeps two activities from ever running at once, whatever their days. */
export type KeptApart = (left: number, right: number) => boolean

/** Follows every chain of FS links whose lags are not negative. */
export function keptApart(compiled: CompiledNetwork): KeptApart {
  const { size, order, outOfStart, outOf, to, type, lag } = compiled
  const width = Math.ceil(size / 32)
  // Bit b of word w in row a: activity 32 w + b comes after a.
  const after = new Int32Array(size * width)
  for (let position = size - 1; position >= 0; position--) {
    const activity = order[position] as number
    for (let at = outOfStart[activity] as number; at < (outOfStart[activity + 1] as number); at++) {
      const link = outOf[at] as number
      if (type[link] !== 0 || (lag[link] as number) < 0) continue
      const next = to[link] as number
      for (let word = 0; word < width; word++) {
        const own = activity * width + word
        after[own] = (after[own] as number) | (after[next * width + word] as number)
      }
      const word = activity * width + (next >> 5)
      after[word] = (after[word] as number) | (1 << (next & 31))
    }
  }
  const isAfter = (left: number, right: number): boolean =>
    (((after[left * width + (right >> 5)] as number) >> (right & 31)) & 1) === 1
  return (left, right) => isAfter(left, right) || isAfter(right, left)
}
