import { type Candidates, matchNeeds } from '#core/match/match-needs.ts'
import type { Facts } from '#core/model/condition.ts'
import type { CoordinationProfile } from '#core/model/corridor.ts'
import { lastStep } from '#core/model/milestone.ts'
import type { Step } from '#core/model/step.ts'
import { choosePolicy } from '#core/risk/choose-policy.ts'
import type { Network, Schedule } from '#core/schedule/network.ts'
import { objectiveOf } from '#core/schedule/objective.ts'
import { type ScheduleResult, solveSchedule } from '#core/schedule/solve-schedule.ts'
import { type Day, day } from '#core/units/day.ts'
import { coordinate } from './coordination.ts'
import type { BrokenConstraint, NoDraft } from './draft.ts'
import type { DraftStep } from './draft-step.ts'
import { makeSteps, needsOf } from './make-steps.ts'
import { matchContext } from './match-context.ts'
import type { PlacedStep } from './money-flows.ts'
import { networkOf } from './network-of.ts'
import { peakOutput } from './output-volume.ts'
import { type Grades, riskStepIn } from './risk-input.ts'
import type { World } from './world.ts'

/** The required steps with offers chosen and placed in time. */
export interface Placement {
  readonly kind: 'placed'
  readonly steps: readonly Step[]
  readonly candidates: readonly Candidates[]
  readonly network: Network
  readonly schedule: Schedule
  readonly placed: readonly PlacedStep[]
  readonly finish: Day
  /** Chosen modes together, currency units. */
  readonly stepCost: number
  /** The same as the search prices them: an unknown price at the dearest known one of its step. */
  readonly pricedCost: number
}

/** What may be spent on placing: complete schedules searched, and the most the modes may cost (currency units; null for no limit). */
export interface PlacementEffort {
  readonly schedules: number
  readonly budget: number | null
  /** The quantile of the finish that is to be early, with the grades that say how far days vary; null: the planned finish. */
  readonly early: { readonly share: number; readonly grades: Grades } | null
}

/** The search has a seed of its own, so that the seed of the sampling never moves the plan. */
export const searchSeed = 20251220

/** Coordinates the required steps under a profile, matches their needs, and schedules them jointly. */
export function placeSteps(
  world: World,
  facts: Facts,
  required: readonly DraftStep[],
  profile: CoordinationProfile,
  effort: PlacementEffort,
): Placement | NoDraft {
  const { application, corridor, catalog, asOf } = world
  const office =
    corridor.hubs.find((hub) => hub.id === application.site.hub)?.calendar ?? 'continuous'
  const drafts = coordinate(required, profile, office)
  const candidates = matchNeeds(needsOf(drafts), corridor.offers, matchContext(world, facts))
  const steps = makeSteps(drafts, candidates, corridor, peakOutput(world))
  const unserved = steps.filter((step) => step.modes.length === 0)
  if (unserved.length > 0)
    return { kind: 'infeasible', broken: unserved.map((step) => noOffer(step, drafts)) }
  const network = networkOf(steps, corridor, catalog, {
    asOf,
    deadline: application.limits.deadline,
    budget: effort.budget,
  })
  const solved = solveSchedule(network, { schedules: effort.schedules, seed: searchSeed })
  if (solved.kind === 'infeasible')
    return { kind: 'infeasible', broken: solved.conflicts.map(scheduleConflict) }
  const schedule = earlyAt(effort.early, steps, network, solved)
  const placed = steps.map((step, index) => placedStep(step, index, schedule, asOf))
  return {
    kind: 'placed',
    steps,
    candidates,
    network,
    schedule,
    placed,
    finish: placed.find(({ step }) => step.id === lastStep)?.finish ?? asOf,
    stepCost: placed.reduce((sum, { mode }) => sum + (mode.cost?.mode ?? 0), 0),
    pricedCost: objectiveOf(network, schedule).cost,
  }
}

function earlyAt(
  early: PlacementEffort['early'],
  steps: readonly Step[],
  network: Network,
  { schedule: best, others }: Extract<ScheduleResult, { kind: 'feasible' }>,
): Schedule {
  if (early === null) return best
  const { share, grades } = early
  const stepIn = (activity: number, mode: number) => {
    const step = steps[activity] as Step
    return riskStepIn(step, step.modes[mode] as Step['modes'][number], grades)
  }
  return choosePolicy({ network, best, others, stepIn, seed: searchSeed, share })
}

function placedStep(step: Step, index: number, schedule: Schedule, asOf: Day): PlacedStep {
  return {
    step,
    mode: step.modes[schedule.mode[index] as number] as PlacedStep['mode'],
    start: day(asOf + (schedule.start[index] as number)),
    finish: day(asOf + (schedule.finish[index] as number)),
  }
}

function noOffer(step: Step, drafts: readonly DraftStep[]): BrokenConstraint {
  const need = drafts.find((draft) => draft.id === step.id)?.need ?? step.id
  return { constraint: `need:${need}`, found: step.id }
}

function scheduleConflict(conflict: {
  readonly kind: string
  readonly activity: string | null
}): BrokenConstraint {
  const names: Readonly<Record<string, string>> = {
    deadline: 'limits.deadline',
    budget: 'limits.budget',
  }
  return {
    constraint: names[conflict.kind] ?? `schedule:${conflict.kind}`,
    found: conflict.activity ?? '',
  }
}
