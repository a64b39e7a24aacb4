import type { Claim, Evidence } from '#core/model/claim.ts'
import type { Text } from '#core/model/text.ts'
import { logOdds } from './likelihood.ts'
import { isSupport, type WeighedEvidence } from './weigh-claim.ts'

/** One value that is stated for a claim, by whom, and its weight beside the others. */
export interface StatedValue {
  readonly value: Claim['value']
  readonly unit: string | null
  /** What the figure counts, where a source says so. */
  readonly counts: Text | null
  readonly sources: readonly string[]
  /** Chance beside the values that contradict it, all summing to 1; null where it is no rival of them. */
  readonly weight: number | null
}

/**
 * Every value stated for a claim, its own first; none is averaged away. The claim's own and those that contradict it share the
 * weight by the odds of the voices behind each. What a source states of a part, or was not read, is kept and has no weight.
 */
export function statedValues(claim: Claim, trace: readonly WeighedEvidence[]): StatedValue[] {
  const said = claim.evidence.map((evidence, at) => ({
    evidence,
    weighed: trace[at] as WeighedEvidence,
  }))
  const supporting = said.filter(({ weighed }) => isSupport(weighed))
  const apart = said.filter(({ evidence }) => evidence.value !== undefined)
  const against = apart.filter(({ weighed }) => weighed.counts === 'against')
  const rivals = groupsOf(against, claim)
  const odds = [supporting, ...rivals.map(({ members }) => members)].map((members) =>
    Math.exp(logOdds(members.map(({ weighed }) => weighed))),
  )
  const total = odds.reduce((sum, one) => sum + one, 0)
  const own = supporting.filter(({ evidence }) => evidence.value === undefined)
  return [
    {
      value: claim.value,
      unit: claim.unit,
      counts: own.find(({ evidence }) => evidence.counts)?.evidence.counts ?? null,
      sources: own.map(({ evidence }) => evidence.source),
      weight: (odds[0] as number) / total,
    },
    ...rivals.map(({ stated }, at) => ({ ...stated, weight: (odds[at + 1] as number) / total })),
    ...groupsOf(
      apart.filter((one) => !against.includes(one)),
      claim,
    ).map(({ stated }) => ({ ...stated, weight: null })),
  ]
}

interface Said {
  readonly evidence: Evidence
  readonly weighed: WeighedEvidence
}

interface Group {
  readonly stated: Omit<StatedValue, 'weight'>
  readonly members: readonly Said[]
}

/** Those who state one value in one unit together. */
function groupsOf(said: readonly Said[], claim: Claim): Group[] {
  const unitOf = ({ unit }: Evidence): string | null => unit ?? claim.unit
  const groups = Map.groupBy(said, ({ evidence }) =>
    JSON.stringify([evidence.value, unitOf(evidence)]),
  )
  return [...groups.values()].map((members) => {
    const { evidence } = members[0] as Said
    return {
      members,
      stated: {
        value: evidence.value ?? null,
        unit: unitOf(evidence),
        counts: members.find((one) => one.evidence.counts)?.evidence.counts ?? null,
        sources: members.map((one) => one.evidence.source),
      },
    }
  })
}
