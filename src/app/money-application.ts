import { coverAsked } from '#core/finance/cover-lines.ts'
import type { MoneyReport } from '#core/model/money-report.ts'
import { financeInput } from '#core/plan/draft-finance.ts'
import { draftPlan } from '#core/plan/draft-plan.ts'
import { draftTools } from '#core/plan/draft-tools.ts'
import { explainInfeasible, type Infeasibility } from '#core/plan/explain-infeasible.ts'
import { financeAtRisk } from '#core/plan/finance-at-risk.ts'
import { gradesOf } from '#core/plan/grades.ts'
import { latePermits } from '#core/plan/late-permits.ts'
import { moneyStresses } from '#core/plan/money-stresses.ts'
import { npvAtStake } from '#core/plan/npv-at-stake.ts'
import { priceBreakEven } from '#core/plan/price-break-even.ts'
import { reportHeadOf } from '#core/plan/report-head-of.ts'
import { riskInputOf } from '#core/plan/risk-input.ts'
import { slipTo } from '#core/plan/slip.ts'
import { supplyWaits } from '#core/plan/supply-waits.ts'
import { withoutMoney } from '#core/plan/without-money.ts'
import { summarise } from '#core/risk/summarise.ts'
import { day, formatDay } from '#core/units/day.ts'
import type { PlanningOptions, PlanningPorts } from './plan-application.ts'
import type { WorldToPlan } from './world-to-plan.ts'

/** Money under stress, or why there is no plan to finance. */
export type MoneyAnswer =
  | { readonly kind: 'money'; readonly report: MoneyReport }
  | ({ readonly kind: 'infeasible' } & Infeasibility)

/** One application in, its money as a lender would try it out. */
export async function moneyOfApplication(
  { world }: Pick<WorldToPlan, 'world'>,
  { seed, samples, aim }: PlanningOptions,
  ports: PlanningPorts,
): Promise<MoneyAnswer> {
  const tools = draftTools(ports.solve, aim)
  const grades = gradesOf(world)
  ports.progress('plan')
  const planned = draftPlan(world, world.corridor.coordination.corridor, tools)
  if (planned.kind === 'infeasible')
    return { kind: 'infeasible', ...explainInfeasible(world, tools) }
  ports.progress('joint risk')
  const supply = supplyWaits(ports.keep)(planned)
  const input = riskInputOf(planned, grades, seed, supply)
  const [drawn] = await ports.sampleJobs([{ input, samples }])
  const { finish, cost } = summarise(drawn)
  const draft = financeAtRisk(planned, { finish, cost }, ports.solve)
  const middle = slipTo(planned, finish.p50, cost.p50)
  const late = slipTo(planned, finish.p90, cost.p90)
  const { costs, material, judged } = draft
  const asked = financeInput(world, { placement: draft, costs, material, judged, slip: middle })
  const iso = (offset: number): string => formatDay(day(world.asOf + offset))
  ports.progress('money under stress')
  return {
    kind: 'money',
    report: {
      format: 'lodestone.money/1',
      ...reportHeadOf(world, seed),
      samples,
      currency: world.corridor.currency,
      finish: { planned: formatDay(draft.finish), p50: iso(finish.p50), p90: iso(finish.p90) },
      finance: draft.finance.plan,
      coverAsked: coverAsked(draft.finance.plan.coverYears),
      stresses: moneyStresses(draft, middle, late),
      latePermits: latePermits(draft, middle, tools.schedules),
      withoutMoney: withoutMoney(asked, draft.finance.plan.stack, ports.solve),
      breakEven: priceBreakEven(draft, middle),
      verifyNext: npvAtStake(draft, middle, grades),
    },
  }
}
