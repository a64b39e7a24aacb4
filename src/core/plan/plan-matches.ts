import { type Candidates, chosenWords, finishMatch } from '#core/match/match-needs.ts'
import type { PlanMatch } from '#core/model/plan.ts'
import type { Draft } from './draft.ts'
import { providerName } from './provider-name.ts'

/** Every need with the offer the schedule chose, what else fits, and why the rest does not. */
export function planMatches({ candidates, placed, world }: Draft): PlanMatch[] {
  const claimOf = new Map(world.corridor.offers.map(({ id, claim }) => [id, claim]))
  const modeOf = new Map(placed.map(({ step, mode }) => [step.id, mode.id]))
  return candidates.map((candidate) => {
    const match = finishMatch(candidate, modeOf.get(candidate.need.step) ?? null)
    return {
      need: match.need,
      offers: lookedAt(candidate).flatMap((id) => {
        const offer = world.corridor.offers.find((one) => one.id === id)
        return offer
          ? [{ id, name: offer.name, provider: providerName(offer.provider, world) }]
          : []
      }),
      kind: match.kind,
      step: match.step,
      chosen: match.chosen,
      chosenReasons: chosenWords(candidate, match.chosen),
      alternatives: match.alternatives.map(({ offer }) => offer),
      alternativeReasons: match.alternatives,
      rejected: match.rejected.map((one) => ({ ...one, claim: claimOf.get(one.offer) ?? '' })),
    }
  })
}

const lookedAt = ({ offers, rejected }: Candidates): string[] => [
  ...offers.map(({ id }) => id),
  ...rejected.map(({ offer }) => offer),
]
