import { widthOf } from '#core/evidence/grade-width.ts'
import { surest } from '#core/evidence/likelihood.ts'
import type { Estimate, Grade } from '#core/model/claim.ts'
import { lastStep } from '#core/model/milestone.ts'
import type { Mode, Step } from '#core/model/step.ts'
import type { RiskInput, RiskStep, RiskSupply } from '#core/risk/risk-input.ts'
import type { ActivityMode } from '#core/schedule/network.ts'
import { durationDays } from '#core/units/duration-days.ts'
import type { Draft } from './draft.ts'
import { plannedDays } from './network-of.ts'
import type { SupplyWait } from './supply-luck.ts'

/** Grade of every claim by id; a claim that is not in it has no width. */
export type Grades = Readonly<Record<string, Grade>>

type Placed = Pick<Draft, 'placed' | 'network' | 'schedule' | 'totalCost' | 'costPerDelayDay'>

/**
 * What the sampling needs to know of a draft: ranges widened by grade, causes in common, and what a day's delay costs; with a
 * supply, also what may come short and what then waits.
 */
export function riskInputOf(
  draft: Placed,
  grades: Grades,
  seed: number,
  supply: SupplyWait | null = null,
): RiskInput {
  const steps = draft.placed.map(({ step, mode }) => riskStepIn(step, mode, grades))
  const stepCost = draft.placed.reduce((sum, { mode }) => sum + (mode.cost?.mode ?? 0), 0)
  return {
    network: draft.network,
    schedule: draft.schedule,
    steps,
    seed,
    fixedCost: draft.totalCost - stepCost,
    costPerDelayDay: draft.costPerDelayDay,
    supply: supply && supplyIn(draft, supply, grades),
  }
}

/** The first feed waits; in a case that needs none, the series output. */
function supplyIn(
  { placed, network, schedule }: Placed,
  supply: SupplyWait,
  grades: Grades,
): RiskSupply {
  const { places, shortfalls, wantedKg, rampMonths, groups } = supply
  const at = (id: string): number => placed.findIndex(({ step }) => step.id === id)
  const step = at(supply.step) < 0 ? at(lastStep) : at(supply.step)
  const mode = network.activities[step]?.modes[schedule.mode[step] as number] as ActivityMode
  const { dayOfOrdinal, length } = network.calendars[
    mode.calendar
  ] as (typeof network.calendars)[number]
  const rampDays = ((rampMonths * 365.2425) / 12) * (dayOfOrdinal.length / length)
  return { step, rampDays, wantedKg, groups: widthsOf(groups, grades), places, shortfalls }
}

/** Lucks as they are drawn under grades. */
export const widthsOf = (groups: SupplyWait['groups'], grades: Grades): RiskSupply['groups'] =>
  groups.map((group) =>
    group.map(({ claim, ...luck }) => ({ ...luck, sigma: sigmaOf(claim, grades) })),
  )

/** How the days and cost of a step vary in one of its modes. */
export function riskStepIn(step: Step, mode: Mode, grades: Grades): RiskStep {
  const span = durationDays(mode.duration)
  const planned = plannedDays(mode)
  const still = span.high === 0
  return {
    id: step.id,
    cause: mode.id === 'own' || mode.id === 'authority' ? step.cause : `provider:${mode.provider}`,
    low: still ? 0 : Math.min(span.low, planned),
    mode: planned,
    high: Math.max(span.high, planned),
    ...(still ? { sigma: 0 } : doubtIn(mode.duration, grades)),
    ...conditionsIn(mode, grades),
    gate: step.gate
      ? {
          pass: step.gate.passProbability.mode,
          reworkLow: durationDays(step.gate.reworkDays).low,
          reworkMode: durationDays(step.gate.reworkDays).mode,
          reworkHigh: durationDays(step.gate.reworkDays).high,
        }
      : null,
    cost: mode.cost
      ? {
          low: mode.cost.low,
          mode: mode.cost.mode,
          high: mode.cost.high,
          ...doubtIn(mode.cost, grades),
        }
      : null,
  }
}

/**
 * How evidence widens a value: by its grade; where sources contradict it with values of their own, by the grade it has without
 * them, and as a mixture of all values instead of one wider bell.
 */
function doubtIn({ claim, dispute }: Estimate, grades: Grades): Pick<RiskStep, 'sigma' | 'sides'> {
  return dispute && grades[claim] === 'contradicted'
    ? { sigma: widthOf(dispute.grade), sides: dispute.sides }
    : { sigma: sigmaOf(claim, grades) }
}

/** What has to hold for the mode, with its chance; a verified claim is as likely as any can be. */
function conditionsIn({ conditions = [] }: Mode, grades: Grades): Pick<RiskStep, 'conditions'> {
  if (conditions.length === 0) return {}
  return {
    conditions: conditions.map(({ claim, chance, delay }) => ({
      chance: grades[claim] === 'verified' ? surest : chance,
      ...durationDays(delay),
    })),
  }
}

function sigmaOf(claim: string, grades: Grades): number {
  const grade = grades[claim]
  return grade === undefined ? 0 : widthOf(grade)
}
