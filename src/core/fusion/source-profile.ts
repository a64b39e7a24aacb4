import type { OpenClaims } from './open-claims.ts'

/** How often a source says the truth itself, something coarser, something wrong; the three sum to 1. */
export interface SourceProfile {
  readonly exact: number
  readonly coarse: number
  readonly wrong: number
}

/** Profiles of all sources at the present chances of the candidates, drawn towards the mean of all where a source says little. */
export function sourceProfiles(
  { claims, coarserOf, sources }: OpenClaims,
  chances: readonly (readonly number[])[],
): readonly SourceProfile[] {
  const counts = Array.from({ length: sources }, () => [0, 0, 0] as Tally)
  const all: Tally = [...usual]
  claims.forEach((said, object) => {
    const chance = chances[object] as readonly number[]
    for (const { source, candidate } of said) {
      const exact = chance[candidate] as number
      let coarse = 0
      for (const finer of coarserOf[object]?.[candidate] ?? []) coarse += chance[finer] as number
      const wrong = Math.max(0, 1 - exact - coarse)
      for (const tally of [counts[source] as Tally, all]) {
        tally[0] += exact
        tally[1] += coarse
        tally[2] += wrong
      }
    }
  })
  const weight = sum(all)
  return counts.map((tally) => {
    const [exact, coarse, wrong] = tally.map(
      (count, part) => (count + (pull * (all[part] as number)) / weight) / (sum(tally) + pull),
    ) as Tally
    const trusted = Math.max(wrong, 1 - mostTrusted)
    const scale = exact + coarse + trusted
    return { exact: exact / scale, coarse: coarse / scale, wrong: trusted / scale }
  })
}

type Tally = [number, number, number]

const sum = (tally: readonly number[]): number => tally.reduce((total, part) => total + part, 0)

/** Twenty claims of which four in five are right: what is believed of sources before any of them has spoken. */
const usual: Readonly<Tally> = [16, 0, 4]

/** Claims that the mean of all sources counts for beside what a source itself says. */
const pull = 5

/** No source is taken to be right more often than this. */
const mostTrusted = 0.99
