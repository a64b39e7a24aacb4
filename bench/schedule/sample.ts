import { seededRandom } from '#core/schedule/random.ts'

/** The same so many names on every machine, in their own order; all of them when `count` is null. */
export function sampleOf(names: Iterable<string>, count: number | null): readonly string[] {
  const sorted = [...names].sort(byNumbers)
  if (count === null || count >= sorted.length) return sorted
  const random = seededRandom(sampleSeed)
  const drawn = new Set<string>()
  while (drawn.size < count) drawn.add(sorted[Math.floor(random() * sorted.length)] as string)
  return sorted.filter((name) => drawn.has(name))
}

const sampleSeed = 20_261_124

/** j301_2 before j301_10. */
const byNumbers = (left: string, right: string): number =>
  left.localeCompare(right, 'en', { numeric: true })
