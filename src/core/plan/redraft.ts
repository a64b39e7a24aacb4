import type { CoordinationProfile } from '#core/model/corridor.ts'
import type { Draft } from './draft.ts'
import { placeSteps } from './place-steps.ts'

/**
 * A draft's own duties, facilities and instruments under another coordination profile: schedule only, with `schedules`
 * complete schedules. Used to split the difference between levers, where dozens of mixtures are compared.
 */
export function redraft(draft: Draft, profile: CoordinationProfile, schedules: number): Draft {
  const placement = placeSteps(draft.world, draft.facts, draft.required, profile, {
    schedules,
    budget: null,
    early: null,
  })
  if (placement.kind === 'infeasible')
    throw new RangeError('a mixture of two feasible profiles has no schedule')
  const { stepCost, finish } = placement
  const delay = (finish - draft.finish) * draft.costPerDelayDay
  return {
    ...draft,
    ...placement,
    kind: 'drafted',
    profile,
    totalCost: draft.totalCost - draft.stepCost + stepCost + delay,
  }
}
