import { widthOf } from '#core/evidence/grade-width.ts'
import type { Grade } from '#core/model/claim.ts'
import type { Mode, Step } from '#core/model/step.ts'
import type { RiskInput, RiskStep } from '#core/risk/risk-input.ts'
import { durationDays } from '#core/units/duration-days.ts'
import type { Draft } from './draft.ts'
import { plannedDays } from './network-of.ts'

/** Grade of every claim by id; a claim that is not in it has no width. */
export type Grades = Readonly<Record<string, Grade>>

/** What the sampling needs to know of a draft: ranges widened by grade, causes in common, and what a day's delay costs. */
export function riskInputOf(
  draft: Pick<Draft, 'placed' | 'network' | 'schedule' | 'totalCost' | 'costPerDelayDay'>,
  grades: Grades,
  seed: number,
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
  }
}

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
    sigma: still ? 0 : sigmaOf(mode.duration.claim, grades),
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
          sigma: sigmaOf(mode.cost.claim, grades),
        }
      : null,
  }
}

function sigmaOf(claim: string, grades: Grades): number {
  const grade = grades[claim]
  return grade === undefined ? 0 : widthOf(grade)
}
