import type { Comparison } from '#core/model/plan-comparison.ts'
import type {
  AssumptionLine,
  OthersDelay,
  TwinDifference,
  TwinReport,
} from '#core/model/twin-report.ts'
import { compareWithMarket, leverDrafts } from '#core/plan/compare-with-market.ts'
import type { Draft } from '#core/plan/draft.ts'
import { type DraftTools, draftPlan } from '#core/plan/draft-plan.ts'
import { draftTools } from '#core/plan/draft-tools.ts'
import { explainInfeasible, type Infeasibility, noTwin } from '#core/plan/explain-infeasible.ts'
import { gradesOf } from '#core/plan/grades.ts'
import { reportHeadOf } from '#core/plan/report-head-of.ts'
import { riskInputOf } from '#core/plan/risk-input.ts'
import { supplyWaits } from '#core/plan/supply-waits.ts'
import { twinAssumptions } from '#core/plan/twin-assumptions.ts'
import type { World } from '#core/plan/world.ts'
import { differences } from '#core/risk/differences.ts'
import type { Samples } from '#core/risk/samples.ts'
import { formatDay } from '#core/units/day.ts'
import { money } from '#core/units/money.ts'
import { leverSamples, type PlanningOptions, type PlanningPorts } from './plan-application.ts'
import type { WorldToPlan } from './world-to-plan.ts'

/** The twins compared, or why there are none. */
export type TwinAnswer =
  | { readonly kind: 'twin'; readonly report: TwinReport }
  | ({ readonly kind: 'infeasible' } & Infeasibility)

/** Samples of each assumption set otherwise. */
const assumptionSamples = 1000

/** One application in, its corridor against its market out, with what the difference rests on. */
export async function twinOfApplication(
  { world }: Pick<WorldToPlan, 'world'>,
  { seed, samples, aim }: PlanningOptions,
  ports: PlanningPorts,
): Promise<TwinAnswer> {
  const tools = draftTools(ports.solve, aim)
  const few = Math.min(samples, assumptionSamples)
  ports.progress('twins')
  const twins = draftTwins(world, tools)
  if (twins.kind === 'infeasible') return twins
  const { corridor, market } = twins
  // No assumption changes a claim: the grades of one world are those of all.
  const grades = gradesOf(world)
  const supplyOf = supplyWaits(ports.keep)
  const job = (draft: Draft, count: number) => ({
    input: riskInputOf(draft, grades, seed, supplyOf(draft)),
    samples: count,
  })
  const mixtures = leverDrafts(corridor)
  const sampled = ports.sampleJobs([
    job(corridor, samples),
    job(market, samples),
    job(corridor, few),
    job(market, few),
    ...mixtures.map((mixture) => job(mixture, Math.min(samples, leverSamples))),
  ])
  const others: {
    readonly line: ReturnType<typeof twinAssumptions>[number]
    readonly pair: Twins
  }[] = []
  for (const line of twinAssumptions(world)) {
    ports.progress(line.name.en)
    const pair = draftTwins(line.change(world), tools)
    if (pair.kind === 'twins') others.push({ line, pair })
  }
  const drawn = await ports.sampleJobs(
    others.flatMap(({ pair }) => [job(pair.corridor, few), job(pair.market, few)]),
  )
  const [own, other, fewOwn, fewOther, ...mixed] = await sampled
  const { currency } = world.corridor
  const base = differenceOf(fewOwn, fewOther, currency)
  const lines = others.map(({ line, pair }, at): AssumptionLine => {
    const told = differenceOf(drawn[2 * at] as Samples, drawn[2 * at + 1] as Samples, currency)
    return {
      id: line.id,
      name: line.name,
      ...told,
      moves: told.days.p50 - base.days.p50,
      corridorFinish: formatDay(pair.corridor.finish),
      marketFinish: formatDay(pair.market.finish),
    }
  })
  const comparison: Comparison = compareWithMarket(corridor, market, mixtures, {
    corridor: own,
    market: other,
    mixtures: mixed,
  })
  return {
    kind: 'twin',
    report: {
      format: 'lodestone.twin/1',
      ...reportHeadOf(world, seed),
      comparison,
      samples: few,
      base,
      assumptions: lines.sort(
        (a, b) => Math.abs(b.moves) - Math.abs(a.moves) || (a.id < b.id ? -1 : 1),
      ),
      others: null,
      why: comparison.othersDelay.why,
    },
  }
}

/** The report with what the others lose beside the gain. */
export const withOthers = (report: TwinReport, others: OthersDelay): TwinReport => {
  const { why: _why, ...told } = report
  return { ...told, others }
}

interface Twins {
  readonly kind: 'twins'
  readonly corridor: Draft
  readonly market: Draft
}

function draftTwins(
  world: World,
  tools: DraftTools,
): Twins | (TwinAnswer & { kind: 'infeasible' }) {
  const { coordination } = world.corridor
  const corridor = draftPlan(world, coordination.corridor, { ...tools, limits: 'report' })
  if (corridor.kind === 'infeasible')
    return { kind: 'infeasible', ...explainInfeasible(world, tools) }
  const market = draftPlan(world, coordination.market, { ...tools, limits: 'report' })
  if (market.kind === 'infeasible') return { kind: 'infeasible', ...noTwin(market) }
  return { kind: 'twins', corridor, market }
}

function differenceOf(
  corridor: Samples,
  market: Samples,
  currency: World['corridor']['currency'],
): TwinDifference {
  const { days, cost } = differences(corridor, market)
  return {
    days: { p10: days.p10, p50: days.p50, p90: days.p90 },
    cost: money(cost.p50, currency),
  }
}
