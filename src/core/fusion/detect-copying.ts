import type { OpenClaims } from './open-claims.ts'
import type { SourceProfile } from './source-profile.ts'

/** Chances of all candidates by object, and the largest of each object. */
export interface WeighedCandidates {
  readonly chances: readonly (readonly number[])[]
  readonly likeliest: readonly number[]
}

/** Two sources with the objects on which both speak. */
export interface SourcePair {
  readonly left: number
  readonly right: number
  readonly shared: readonly SharedObject[]
}

/** How likely one of two sources copies the other; `from` is the one that more likely was copied. */
export interface CopyingFound {
  readonly from: number
  readonly to: number
  readonly probability: number
}

/**
 * Pairs of sources that speak on enough of the same objects for shared errors to tell. On fewer, a cited origin or a
 * common owner says more than values can: two honest sources of a small ledger agree on everything.
 */
export function pairsToCompare({ claims, sources }: OpenClaims): readonly SourcePair[] {
  const saidBy = Array.from({ length: sources }, () => new Map<number, number>())
  claims.forEach((said, object) => {
    for (const { source, candidate } of said)
      if (!saidBy[source]?.has(object)) saidBy[source]?.set(object, candidate)
  })
  const busy = saidBy
    .map((objects, source) => ({ source, objects }))
    .filter(({ objects }) => objects.size >= leastShared)
    .sort((left, right) => right.objects.size - left.objects.size || left.source - right.source)
    .slice(0, mostCompared)
    .sort((left, right) => left.source - right.source)
  return busy.flatMap((left, place) =>
    busy.slice(place + 1).flatMap((right) => {
      const [few, many] =
        left.objects.size < right.objects.size
          ? [left.objects, right.objects]
          : [right.objects, left.objects]
      const shared: SharedObject[] = []
      for (const [object, candidate] of few) {
        const other = many.get(object)
        if (other !== undefined) shared.push({ object, candidate, same: other === candidate })
      }
      return shared.length < leastShared ? [] : [{ left: left.source, right: right.source, shared }]
    }),
  )
}

/**
 * Bayes over three cases: neither copies, one copies, the other does (Dong, Berti-Equille, Srivastava 2009). A copier
 * takes over a share of its values; where it does, it is right as often as the other. Shared errors convict, for two who err on
 * their own seldom hit on the same wrong value; shared truths say little. What counts as true is the likeliest value so far.
 */
export function copyingOf(
  { left, right, shared }: SourcePair,
  { falseShare }: OpenClaims,
  { chances, likeliest }: WeighedCandidates,
  profiles: readonly SourceProfile[],
): CopyingFound {
  const rightOf = (source: number) => 1 - (profiles[source] as SourceProfile).wrong
  const [first, second] = [rightOf(left), rightOf(right)]
  const bothRight = first * second
  const bothWrong = (1 - first) * (1 - second)
  const evidence = [0, 0]
  for (const { object, candidate, same } of shared) {
    if (!same) {
      evidence.forEach((_, side) => {
        evidence[side] = (evidence[side] as number) + Math.log(1 - copiedShare)
      })
      continue
    }
    const isTrue = chances[object]?.[candidate] === likeliest[object]
    const byError = bothWrong * (falseShare[object]?.[candidate] as number)
    const alone = isTrue ? bothRight : byError
    ;[second, first].forEach((copied, side) => {
      const taken = isTrue ? copied : 1 - copied
      const together = copiedShare * taken + (1 - copiedShare) * alone
      evidence[side] = (evidence[side] as number) + Math.log(together / alone)
    })
  }
  const [leftCopies, rightCopies] = evidence as [number, number]
  // Both cases of copying share one prior with independence: the odds are the mean of the two likelihood ratios.
  const most = Math.max(leftCopies, rightCopies, 0)
  const copied = (Math.exp(leftCopies - most) + Math.exp(rightCopies - most)) / 2
  return {
    from: leftCopies > rightCopies ? right : left,
    to: leftCopies > rightCopies ? left : right,
    probability: copied / (copied + Math.exp(-most)),
  }
}

/** Share of its values that a copier is taken to copy. */
export const copiedShare = 0.6

interface SharedObject {
  readonly object: number
  readonly candidate: number
  readonly same: boolean
}

const leastShared = 20

/** Of more sources than this those that say least are not compared; pairs grow with the square. */
const mostCompared = 1000
