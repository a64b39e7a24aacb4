import type { KeepLinearProgram, SolveLinearProgram } from '#core/linear/program.ts'
import type { Aim } from '#core/model/aim.ts'
import type { NoPlan, Unsigned } from '#core/model/no-plan.ts'
import type { Plan } from '#core/model/plan.ts'
import { assemblePlan } from '#core/plan/assemble-plan.ts'
import { compareWithMarket, leverDrafts } from '#core/plan/compare-with-market.ts'
import type { Draft } from '#core/plan/draft.ts'
import { draftPlan } from '#core/plan/draft-plan.ts'
import { draftTools } from '#core/plan/draft-tools.ts'
import { explainInfeasible, noTwin } from '#core/plan/explain-infeasible.ts'
import { financeAtRisk } from '#core/plan/finance-at-risk.ts'
import { formerGradesOf, gradesOf } from '#core/plan/grades.ts'
import { infeasiblePlan } from '#core/plan/infeasible-plan.ts'
import { lawDrafts, lawScenarios } from '#core/plan/law-scenarios.ts'
import { delayedByWeek, mondayActions, mondaySteps } from '#core/plan/monday-actions.ts'
import { planPath } from '#core/plan/plan-path.ts'
import { riskInputOf } from '#core/plan/risk-input.ts'
import type { SampleJobs } from '#core/plan/sampling-port.ts'
import { supplyAtRisk } from '#core/plan/supply-at-risk.ts'
import { supplyWaits } from '#core/plan/supply-waits.ts'
import { claimsToVerify, verifyNext } from '#core/plan/verify-next.ts'
import type { World } from '#core/plan/world.ts'
import { summarise } from '#core/risk/summarise.ts'

/** What planning needs from outside. */
export interface PlanningPorts {
  readonly solve: SolveLinearProgram
  readonly keep: KeepLinearProgram
  readonly sampleJobs: SampleJobs
  /** Told before each stage begins. */
  readonly progress: (stage: string) => void
}

/** `samples` for the plan and its twin; lever splits and re-runs use fewer, in common, and say how many. */
export interface PlanningOptions {
  readonly seed: number
  readonly samples: number
  readonly aim: Aim
}

/** Common samples for each mixture of levers. */
export const leverSamples = 400

/** Common samples for each re-run. */
const rerunSamples = 1000

/** One application in, one integrated plan out. */
export async function planApplication(
  world: World,
  options: PlanningOptions,
  ports: PlanningPorts,
): Promise<Unsigned<Plan> | Unsigned<NoPlan>> {
  const { seed, samples, aim } = options
  const { coordination } = world.corridor
  const tools = draftTools(ports.solve, aim)
  const few = Math.min(samples, rerunSamples)
  const grades = gradesOf(world)
  const former = formerGradesOf(world, grades)
  const supplyOf = supplyWaits(ports.keep)
  const risk = (of: Draft, count: number, known = grades) => ({
    input: riskInputOf(of, known, seed, supplyOf(of)),
    samples: count,
  })

  ports.progress('duties, material, matches, schedule, money')
  const draft = draftPlan(world, coordination.corridor, tools)
  if (draft.kind === 'infeasible')
    return infeasiblePlan(world, options, explainInfeasible(world, tools))
  const path = planPath(draft)
  const first = mondaySteps(draft, path.slack)

  // Sampling goes on beside the drafts that follow.
  const ownSamples = ports.sampleJobs([
    risk(draft, samples),
    risk(draft, few),
    ...first.map((step) => risk(delayedByWeek(draft, step), few)),
  ])

  ports.progress('market-only twin')
  const market = draftPlan(world, coordination.market, { ...tools, limits: 'report' })
  if (market.kind === 'infeasible') {
    await ownSamples
    return infeasiblePlan(world, options, noTwin(market))
  }
  const twinSamples = ports.sampleJobs([risk(market, samples)])
  const mixtures = leverDrafts(draft)
  const readings = lawDrafts(draft, coordination.corridor, tools)
  const readable = readings.flatMap((reading) => reading.draft ?? []).filter((it) => it !== draft)
  const otherSamples = ports.sampleJobs([
    ...mixtures.map((mixture) => risk(mixture, Math.min(samples, leverSamples))),
    ...readable.map((reading) => risk(reading, few)),
  ])

  ports.progress('joint risk')
  const [own, base, ...delayed] = await ownSamples
  const summary = summarise(own)
  const doubtful = claimsToVerify(draft, grades, summary.varianceShare)
  const verifiedSamples = ports.sampleJobs(
    doubtful.map((claim) => risk(draft, few, { ...grades, [claim]: 'verified' })),
  )
  const formerSamples = former && ports.sampleJobs([risk(draft, few, former)])

  ports.progress('evidence')
  const [twin] = await twinSamples
  const others = await otherSamples
  const mixed = others.slice(0, mixtures.length)
  const read = others.slice(mixtures.length)
  const verified = await verifiedSamples
  const [before] = (await formerSamples) ?? []
  const financed = financeAtRisk(draft, summary, ports.solve)

  return assemblePlan({
    draft: financed,
    path,
    samples: own,
    risk: summary,
    supply: supplyAtRisk(supplyOf(draft), grades, seed, samples),
    grades,
    seed,
    aim,
    comparison: compareWithMarket(draft, market, mixtures, {
      corridor: own,
      market: twin,
      mixtures: mixed,
    }),
    lawScenarios: lawScenarios(
      readings,
      readings.map(({ draft: reading }) =>
        reading === draft ? base : reading ? (read[readable.indexOf(reading)] ?? null) : null,
      ),
    ),
    monday: mondayActions(draft, first, path.slack, base, delayed),
    verifyNext: verifyNext(financed, doubtful, grades, base, verified),
    beforeRegrading: former && before ? { grades: former, before, after: base } : null,
  })
}
