import type { Aim } from '#core/model/aim.ts'
import type { Unsigned } from '#core/model/no-plan.ts'
import type { Plan } from '#core/model/plan.ts'
import type { Comparison, LawScenario, MondayAction } from '#core/model/plan-comparison.ts'
import type { Samples } from '#core/risk/samples.ts'
import { probabilityBy, type RiskSummary } from '#core/risk/summarise.ts'
import type { CriticalPath } from '#core/schedule/critical-path.ts'
import { day, formatDay } from '#core/units/day.ts'
import { money } from '#core/units/money.ts'
import { applicationRecord } from './application-record.ts'
import { datedRates } from './dated-rates.ts'
import { datePeriods } from './demand-periods.ts'
import type { Draft } from './draft.ts'
import { elementFlows } from './element-flows.ts'
import { evidenceSummary } from './evidence-summary.ts'
import { planDuties } from './plan-duties.ts'
import { planHubs } from './plan-hubs.ts'
import { planMatches } from './plan-matches.ts'
import { planRequirements } from './plan-requirements.ts'
import { planSchedule } from './plan-schedule.ts'
import type { BeforeRegrading } from './regraded.ts'
import type { Grades } from './risk-input.ts'
import type { SupplyAtRisk } from './supply-at-risk.ts'
import { resolveTrace } from './trace.ts'

/** Everything the stages found, to be written down as one plan. */
export interface Findings {
  readonly draft: Draft
  readonly path: CriticalPath
  readonly samples: Samples
  readonly risk: RiskSummary
  readonly supply: SupplyAtRisk
  readonly grades: Grades
  readonly seed: number
  readonly aim: Aim
  readonly comparison: Comparison
  readonly lawScenarios: readonly LawScenario[]
  readonly monday: readonly MondayAction[]
  readonly verifyNext: Plan['evidence']['verifyNext']
  /** Null when no source was taken away. */
  readonly beforeRegrading: BeforeRegrading | null
}

/** Writes the findings down as a plan; everything it points at resolves in its trace. */
export function assemblePlan(findings: Findings): Unsigned<Plan> {
  const { draft, path, samples, risk, supply, grades, seed, aim } = findings
  const { world } = draft
  const material = datePeriods(draft.material.plan, draft.finish)
  const requirements = planRequirements(draft, material)
  const duties = planDuties(draft.verdicts, world)
  const schedule = planSchedule(draft, path, risk, grades)
  const because = [
    ...schedule.steps.flatMap((step) => step.because),
    ...requirements.steps.flatMap((step) => step.because),
    ...requirements.roles.flatMap((role) => role.because),
    ...requirements.idleDesks.flatMap((desk) => desk.because),
    ...duties.flatMap((duty) => duty.because),
  ]
  return {
    format: 'lodestone.plan/1',
    asOf: formatDay(world.asOf),
    seed,
    aim,
    status: 'feasible',
    application: applicationRecord(world.application),
    corridor: { id: world.corridor.id, version: world.corridor.version, name: world.corridor.name },
    hubs: planHubs(world),
    scenarios: world.switches.given,
    requirements,
    duties,
    coverage: world.coverage,
    exchangeRates: datedRates(world.catalog.exchangeRates, world.catalog),
    material: { ...material, ...elementFlows(draft), availability: availabilityOf(draft) },
    matches: planMatches(draft),
    schedule,
    risk: riskResult(draft, samples, risk, supply),
    finance: draft.finance.plan,
    comparison: findings.comparison,
    lawScenarios: findings.lawScenarios,
    monday: findings.monday,
    evidence: evidenceSummary(
      draft,
      grades,
      path.critical,
      findings.verifyNext,
      findings.beforeRegrading,
    ),
    conflicts: [],
    relaxations: [],
    trace: resolveTrace(because, world),
  }
}

function availabilityOf({ ready }: Draft): Plan['material']['availability'] {
  return ready && { ...ready, from: formatDay(ready.from) }
}

function riskResult(
  { world, placed }: Draft,
  samples: Samples,
  risk: RiskSummary,
  { served, lateMonths, words }: SupplyAtRisk,
): Plan['risk'] {
  const iso = (offset: number): string => formatDay(day(world.asOf + offset))
  const inMoney = (amount: number) => money(amount, world.corridor.currency)
  const { deadline } = world.application.limits
  return {
    samples: risk.samples,
    finish: { p10: iso(risk.finish.p10), p50: iso(risk.finish.p50), p90: iso(risk.finish.p90) },
    cost: { p10: inMoney(risk.cost.p10), p50: inMoney(risk.cost.p50), p90: inMoney(risk.cost.p90) },
    joint: risk.joint.map((cell) => ({
      finish: iso(cell.finish),
      cost: inMoney(cell.cost),
      probability: cell.probability,
    })),
    drivers: placed
      .map(({ step }, index) => ({
        step: step.id,
        criticality: risk.criticality[index] as number,
        varianceShare: risk.varianceShare[index] as number,
      }))
      .filter(({ varianceShare }) => varianceShare > 0)
      .sort(
        (left, right) =>
          right.varianceShare - left.varianceShare || (left.step < right.step ? -1 : 1),
      ),
    deadline:
      deadline === null
        ? null
        : { date: formatDay(deadline), probability: probabilityBy(samples, deadline - world.asOf) },
    supply: { served, lateMonths, words },
  }
}
