import type { Grade } from '#core/model/claim.ts'
import type { FusedObject, Fusion } from './assertion.ts'
import { chooseValue } from './choose-value.ts'
import type { Candidate, ClaimTable } from './claim-table.ts'
import type { Fineness } from './coarser.ts'
import { falseShareIn } from './false-share.ts'
import { openClaims } from './open-claims.ts'
import { gradeByVoices, inCopyingOrder, joinCopies } from './voices.ts'
import { weighVotes } from './weighted-vote.ts'

/** Fuses values of each object's own: votes weighted by accuracy, copies discounted, coarser values counted for finer ones. */
export function fuseOpenValues(table: ClaimTable, fineness: Fineness): Fusion {
  const input = openClaims(table, falseShareIn(table), fineness)
  const { chances, profiles, copying } = weighVotes(input)
  const accuracy = profiles.map(({ wrong }) => 1 - wrong)
  const voices = joinCopies(copying, table.sources.length)
  const objects = table.objects.map(({ object, candidates, silence }, place): FusedObject => {
    const coarserOf = input.coarserOf[place] as readonly (readonly number[])[]
    const choice = chooseValue(chances[place] as readonly number[], coarserOf)
    if (choice === null) return { object, value: silence, probability: 0, grade: 'unverified' }
    const agree = (candidate: number) =>
      candidate === choice.candidate ||
      coarserOf[candidate]?.includes(choice.candidate) === true ||
      coarserOf[choice.candidate]?.includes(candidate) === true
    const grade: Grade = gradeByVoices(
      said(candidates.filter((_, candidate) => agree(candidate))),
      said(candidates.filter((_, candidate) => !agree(candidate))),
      choice.probability,
      { accuracy, voices },
    )
    const { value } = candidates[choice.candidate] as Candidate
    return { object, value, probability: choice.probability, grade }
  })
  const spoke = new Set(input.claims.flatMap((list) => list.map(({ source }) => source)))
  return {
    method: 'open values',
    objects,
    sources: table.sources.map((source, number) => ({
      source,
      accuracy: spoke.has(number) ? (accuracy[number] as number) : null,
    })),
    copying: inCopyingOrder(copying, table.sources),
    labels: [],
  }
}

const said = (candidates: readonly Candidate[]): readonly number[] =>
  candidates.flatMap(({ saidBy }) => saidBy)
