import { type CopyingFound, copiedShare, copyingOf, pairsToCompare } from './detect-copying.ts'
import { otherAnswers } from './false-share.ts'
import type { OpenClaims, Saying } from './open-claims.ts'
import { type SourceProfile, sourceProfiles } from './source-profile.ts'

/** Chances of all candidates by object, with what was found about the sources on the way. */
export interface WeighedVote {
  readonly chances: readonly (readonly number[])[]
  readonly profiles: readonly SourceProfile[]
  readonly copying: readonly CopyingFound[]
}

/**
 * Votes weighted by how often a source is right, which is what its values turn out to be, in twenty rounds; what
 * a source copies counts little beside the one copied, and what is coarser than a candidate supports it too.
 */
export function weighVotes(input: OpenClaims): WeighedVote {
  const pairs = pairsToCompare(input)
  let chances = voteShares(input)
  for (let round = 1; ; round += 1) {
    const profiles = sourceProfiles(input, chances)
    const likeliest = chances.map((all) => Math.max(...all))
    const copying = pairs
      .map((pair) => copyingOf(pair, input, { chances, likeliest }, profiles))
      .filter(({ probability }) => probability > negligible)
    if (round === rounds) return { chances, profiles, copying }
    chances = chancesOf(input, profiles, copying)
  }
}

/** Share of the voices of each candidate, by object. */
function voteShares({ claims, falseShare }: OpenClaims): number[][] {
  return claims.map((said, object) => {
    const shares = (falseShare[object] as readonly number[]).map(() => 0)
    for (const { candidate } of said)
      shares[candidate] = (shares[candidate] as number) + 1 / said.length
    return shares
  })
}

function chancesOf(
  { claims, falseShare, coarserOf, levels, sources }: OpenClaims,
  profiles: readonly SourceProfile[],
  copying: readonly CopyingFound[],
): number[][] {
  const links = new Map<number, number>()
  for (const { from, to, probability } of copying) {
    links.set(from * sources + to, probability)
    links.set(to * sources + from, probability)
  }
  const trust = (source: number) => 1 - (profiles[source] as SourceProfile).wrong
  return claims.map((said, object) => {
    const falseShares = falseShare[object] as readonly number[]
    const finer = coarserOf[object] as readonly (readonly number[])[]
    const above = levels[object] as readonly number[]
    const scores = falseShares.map(() => 0)
    const order = said.toSorted(
      (left, right) => trust(right.source) - trust(left.source) || left.source - right.source,
    )
    order.forEach(({ source, candidate }, place) => {
      const own = independence(order, place, links, sources)
      const { exact, coarse, wrong } = profiles[source] as SourceProfile
      const byError = wrong * (falseShares[candidate] as number)
      // Of a value with nothing coarser above it nobody speaks coarsely.
      const right = above[candidate] === 0 ? exact + coarse : exact
      scores[candidate] = (scores[candidate] as number) + own * Math.log(right / byError)
      for (const fine of finer[candidate] ?? []) {
        const share = coarse / (above[fine] as number)
        scores[fine] = (scores[fine] as number) + own * Math.log(Math.max(1e-9, share) / byError)
      }
    })
    return inShares(scores)
  })
}

/** What a voice adds beyond those of its candidate that were counted before it. */
function independence(
  order: readonly Saying[],
  place: number,
  links: ReadonlyMap<number, number>,
  sources: number,
): number {
  if (links.size === 0) return 1
  const { source, candidate } = order[place] as Saying
  let own = 1
  for (const earlier of order.slice(0, place))
    if (earlier.candidate === candidate)
      own *= 1 - copiedShare * (links.get(source * sources + earlier.source) ?? 0)
  return own
}

/** Scores as chances that sum to 1 with those of all answers nobody gave. */
function inShares(scores: readonly number[]): number[] {
  const most = Math.max(0, ...scores)
  const weights = scores.map((score) => Math.exp(score - most))
  const unsaid = Math.max(0, otherAnswers + 1 - scores.length) * Math.exp(-most)
  const total = weights.reduce((sum, weight) => sum + weight, unsaid)
  return weights.map((weight) => weight / total)
}

const rounds = 20

const negligible = 0.01
