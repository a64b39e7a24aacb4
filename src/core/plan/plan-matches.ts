import { type Candidates, chosenWords, finishMatch } from '#core/match/match-needs.ts'
import type { PlanMatch } from '#core/model/plan.ts'
import type { Match } from '#core/model/step.ts'
import type { Text } from '#core/model/text.ts'
import type { Draft } from './draft.ts'
import { providerName } from './provider-name.ts'
import { supplyMatch, taskOf } from './supply-match.ts'
import { supplyNeed } from './supply-steps.ts'

/** Every need with the offer that was chosen, what else fits, and why the rest does not. */
export function planMatches(draft: Draft): PlanMatch[] {
  const { candidates, placed, world } = draft
  const claimOf = new Map(world.corridor.offers.map(({ id, claim }) => [id, claim]))
  const modeOf = new Map(placed.map(({ step, mode }) => [step.id, mode.id]))
  const names = taskNames()
  return candidates.map((candidate) => {
    const { match, chosenReasons } = matched(candidate)
    return {
      need: match.need,
      offers: lookedAt(match).flatMap((id) => {
        const offer = world.corridor.offers.find((one) => one.id === id)
        return offer
          ? [{ id, name: offer.name, provider: providerName(offer.provider, world) }]
          : []
      }),
      kind: match.kind,
      step: match.step,
      chosen: match.chosen,
      chosenReasons,
      alternatives: match.alternatives.map(({ offer }) => offer),
      alternativeReasons: match.alternatives,
      rejected: match.rejected.map((one) => ({ ...one, claim: claimOf.get(one.offer) ?? '' })),
    }
  })

  function matched(candidate: Candidates): { match: Match; chosenReasons: readonly Text[] } {
    const facility = world.corridor.facilities.find(
      ({ id }) => supplyNeed(id) === candidate.need.kind,
    )
    if (facility) return supplyMatch(candidate, facility, names(taskOf(facility, draft)), draft)
    const match = finishMatch(candidate, modeOf.get(candidate.need.step) ?? null)
    return { match, chosenReasons: chosenWords(candidate, match.chosen) }
  }
}

/** Names needs of material by what is done, so that a need keeps its name when another plant serves it: `supply.mine`, `supply.mine.2`. */
function taskNames(): (task: string) => string {
  const count = new Map<string, number>()
  return (task) => {
    const number = (count.get(task) ?? 0) + 1
    count.set(task, number)
    return number === 1 ? `supply.${task}` : `supply.${task}.${number}`
  }
}

const lookedAt = ({ chosen, alternatives, rejected }: Match): string[] => [
  ...(chosen === null ? [] : [chosen]),
  ...alternatives.map(({ offer }) => offer),
  ...rejected.map(({ offer }) => offer),
]
