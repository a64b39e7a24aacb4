import type { Estimate } from '#core/model/claim.ts'
import type { Mode } from '#core/model/step.ts'
import type { Draft } from '#core/plan/draft.ts'
import { gradesOf } from '#core/plan/grades.ts'
import { mapEstimates } from '#core/plan/map-estimates.ts'
import type { PlacedStep } from '#core/plan/money-flows.ts'
import { plannedDays } from '#core/plan/network-of.ts'
import { riskInputOf } from '#core/plan/risk-input.ts'
import { type Outcome, sampled } from './plan-effect.ts'
import { pinned, type WeakChange } from './weak-change.ts'

/**
 * What a change makes of P50 while the plan keeps its order and its money: the steps that rest on the value take their new
 * time, chance or price; an offer not taken so far, which gets better, is taken wherever it may be; and every sample is
 * scheduled anew. Null where no step can rest on the value, or where a slower offer leaves room for another one.
 */
export function sampledAsPlaced(base: Draft, { claim, end }: WeakChange): Outcome | null {
  const move = (estimate: Estimate): Estimate =>
    estimate.claim === claim ? pinned(estimate, end) : estimate
  const modes = base.placed.map(({ step, mode }) =>
    isOf(mode, claim) || end === 'high'
      ? mode
      : (step.modes.find((other) => isOf(other, claim)) ?? mode),
  )
  const placed = base.placed.map((one, index): PlacedStep => {
    const mode = modes[index] as Mode
    return isOf(mode, claim) || isGated(one, claim)
      ? { ...one, mode: mapEstimates(mode, move), step: mapEstimates(one.step, move) }
      : one
  })
  const touched = placed.filter((one, index) => one !== base.placed[index])
  if (touched.length === 0 || (end === 'high' && mayGiveWay(touched, claim))) return null
  const { network, totalCost, costPerDelayDay, world } = base
  const mode = base.schedule.mode.map((at, index) => {
    const { step } = base.placed[index] as PlacedStep
    return modes[index] === base.placed[index]?.mode ? at : step.modes.indexOf(modes[index] as Mode)
  })
  const activities = network.activities.map((activity, index) => ({
    ...activity,
    modes: activity.modes.map((one, at) =>
      at === mode[index] ? { ...one, days: plannedDays((placed[index] as PlacedStep).mode) } : one,
    ),
  }))
  const moved = {
    placed,
    network: { ...network, activities },
    schedule: { ...base.schedule, mode },
    totalCost: totalCost + costOf(placed) - costOf(base.placed),
    costPerDelayDay,
  }
  return sampled(riskInputOf(moved, gradesOf(world), 0))
}

const isOf = ({ duration, cost }: Mode, claim: string): boolean =>
  duration.claim === claim || cost?.claim === claim

const isGated = ({ step: { gate } }: PlacedStep, claim: string): boolean =>
  gate?.passProbability.claim === claim || gate?.reworkDays.claim === claim

/** Whether a step that takes longer has another offer to turn to. */
const mayGiveWay = (touched: readonly PlacedStep[], claim: string): boolean =>
  touched.some(({ step, mode }) => mode.duration.claim === claim && step.modes.length > 1)

const costOf = (placed: readonly PlacedStep[]): number =>
  placed.reduce((sum, { mode }) => sum + (mode.cost?.mode ?? 0), 0)
