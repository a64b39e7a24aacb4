import type { TimedOffer } from '#core/match/judge-offer.ts'
import type { Candidates } from '#core/match/match-needs.ts'
import type { Estimate } from '#core/model/claim.ts'
import type { Corridor, Offer } from '#core/model/corridor.ts'
import type { Mode, Need, Step } from '#core/model/step.ts'
import { durationDays } from '#core/units/duration-days.ts'
import { type DraftStep, isMilestone, scaleEstimate } from './draft-step.ts'
import type { PeakOutput } from './output-volume.ts'

/** The needs that steps ask of providers, one per step with a need. */
export function needsOf(steps: readonly DraftStep[]): Need[] {
  return steps.flatMap(({ need, id, desk, hub, hubs }) =>
    need === null ? [] : [{ id: `need.${id}`, kind: need, desk, hub, step: id, hubs }],
  )
}

/**
 * Steps with their modes: one per fit offer, or the applicant's own work where no offer serves. A step without either has
 * no mode and makes the plan infeasible. `peak` prices offers quoted by yearly capacity.
 */
export function makeSteps(
  drafts: readonly DraftStep[],
  candidates: readonly Candidates[],
  corridor: Corridor,
  peak: PeakOutput,
): Step[] {
  const byStep = new Map(candidates.map((candidate) => [candidate.need.step, candidate]))
  return drafts.map((draft) => {
    const offers = byStep.get(draft.id)?.offers ?? []
    const modes = offers.map((offer) => offerMode(offer, draft, corridor, peak))
    return {
      id: draft.id,
      name: draft.name,
      desk: draft.desk,
      hub: draft.hub,
      modes: modes.length > 0 ? modes : ownModes(draft, offersOfKind(draft, corridor), peak),
      after: draft.after,
      release: draft.release ?? null,
      gate: draft.gate,
      event: draft.event,
      rule: draft.rule,
      cause: draft.cause,
      because: draft.because,
      documents: draft.documents,
      firstAction: draft.firstAction,
    }
  })
}

/** Cost quoted per tonne or unit of yearly capacity, as an amount. */
export function capacityPriced(cost: Estimate | null, peak: PeakOutput): Estimate | null {
  const currency = cost?.unit.slice(0, 3)
  if (cost?.unit.includes('/(t/y)')) return scaleEstimate(cost, peak.tonnes, currency)
  return cost?.unit.includes('/(unit/y)') ? scaleEstimate(cost, peak.units, currency) : cost
}

function offerMode(
  offer: TimedOffer,
  draft: DraftStep,
  corridor: Corridor,
  peak: PeakOutput,
): Mode {
  const office = corridor.hubs.find((hub) => hub.id === offer.hub)?.calendar ?? 'continuous'
  return {
    id: offer.id,
    provider: offer.provider,
    hub: offer.hub,
    duration: offer.duration,
    calendar: offer.calendar === 'working' ? office : 'continuous',
    uses: { ...draft.uses, ...offer.uses },
    cost: capacityPriced(offer.cost, peak),
    claims: [
      offer.claim,
      offer.duration.claim,
      ...(offer.cost ? [offer.cost.claim] : []),
      ...(offer.conditions ?? []).map(({ claim }) => claim),
    ],
    ...(offer.conditions ? { conditions: offer.conditions } : {}),
  }
}

function offersOfKind({ need }: DraftStep, { offers }: Corridor): Offer[] {
  return need === null ? [] : offers.filter((offer) => offer.serves.includes(need))
}

/**
 * The applicant's own work. Where such work is on offer at all, doing it oneself takes no less than the slowest offer and
 * costs no less than the dearest: an offer that is taken away must not make a plan better.
 */
function ownModes(draft: DraftStep, offers: readonly Offer[], peak: PeakOutput): Mode[] {
  if (draft.modes.length > 0) return [...draft.modes]
  if (draft.duration === null) {
    return isMilestone(draft) ? [milestoneMode(draft)] : []
  }
  const duration = offers.flatMap((offer) => offer.duration ?? []).reduce(longer, draft.duration)
  const cost = [draft.cost, ...offers.map((offer) => capacityPriced(offer.cost, peak))].reduce(
    dearer,
  )
  return [
    {
      id: draft.provider.startsWith('authority:') ? 'authority' : 'own',
      provider: draft.provider,
      hub: draft.hub,
      duration,
      calendar: draft.calendar,
      uses: draft.uses,
      cost,
      claims: [duration.claim, ...(cost ? [cost.claim] : [])],
    },
  ]
}

function longer(left: Estimate, right: Estimate): Estimate {
  return durationDays(right).mode > durationDays(left).mode ? right : left
}

function dearer(left: Estimate | null, right: Estimate | null): Estimate | null {
  return left === null || (right !== null && right.mode > left.mode) ? right : left
}

function milestoneMode(draft: DraftStep): Mode {
  return {
    id: 'milestone',
    provider: draft.provider,
    hub: draft.hub,
    duration: { low: 0, mode: 0, high: 0, unit: 'days', claim: '' },
    calendar: 'continuous',
    uses: {},
    cost: null,
    claims: [],
  }
}
