import type { FinanceOutcome } from '#core/finance/finance-input.ts'
import { assumedTerms } from '#core/finance/finance-terms.ts'
import { planFinance } from '#core/finance/plan-finance.ts'
import type { SolveLinearProgram } from '#core/linear/program.ts'
import type { MaterialOutcome } from '#core/material/plan-material.ts'
import { civilOf, type Day } from '#core/units/day.ts'
import type { Staffing } from './hire-steps.ts'
import type { JudgedInstrument } from './instruments.ts'
import {
  type CostLine,
  feedCosts,
  type PlacedStep,
  revenueByMonth,
  stepCosts,
  wageCosts,
} from './money-flows.ts'
import { monthIndex, monthLabel } from './months.ts'
import type { Placement } from './place-steps.ts'
import type { World } from './world.ts'

/** What the money of a draft rests on. */
export interface FinanceQuestion {
  readonly placement: Placement
  readonly staffing: readonly Staffing[]
  readonly material: MaterialOutcome
  readonly judged: readonly JudgedInstrument[]
}

export interface DraftFinance {
  readonly finance: FinanceOutcome
  readonly costs: readonly CostLine[]
  readonly usedInstruments: readonly string[]
  readonly totalCostCny: number
  readonly costPerDelayDay: number
}

/** Years of series output the cash flow looks at; after the ramp its last year repeats. */
const outputYears = 5

/** Months after the last output in which buyers still pay and lenders are still repaid. */
const tailMonths = 6

/** The finance stack of a placed plan, with the cost before series output and what a day's delay adds to it. */
export function draftFinance(
  world: World,
  question: FinanceQuestion,
  solve: SolveLinearProgram,
): DraftFinance {
  const { staffing, material, judged } = question
  const { placed, finish } = question.placement
  const { application, asOf, catalog } = world
  const rates = ratesAt(world)
  const firstMonth = monthIndex(asOf, finish)
  const outputMonths = 12 * Math.max(outputYears, application.volume.ramp.length)
  const months = firstMonth + outputMonths + tailMonths
  const wages = wageCosts(placed, staffing, catalog, asOf, firstMonth + outputMonths)
  const costs = [
    ...stepCosts(placed, asOf),
    ...wages,
    ...feedCosts(material.costParts, firstMonth, outputMonths),
  ].filter((line) => line.month < months)
  const finance = planFinance(
    {
      currency: world.corridor.currency,
      firstMonth: monthLabel(asOf, 0),
      months,
      costs,
      revenue: revenueByMonth(application, firstMonth, outputMonths, months),
      exportShare: application.sales.markets
        .filter((market) => market.destination !== 'CN')
        .reduce((sum, market) => sum + market.share, 0),
      equityCny: application.applicant.equity.amount / 100,
      budgetCny: application.limits.budget === null ? null : application.limits.budget.amount / 100,
      cashFloorCny: 0,
      ...rates,
      instruments: judged.map(({ instrument, answer, trace }) => ({
        instrument,
        answer,
        trace,
        readyMonth: readyMonth(instrument.id, placed, asOf),
      })),
    },
    solve,
  )
  const monthlyWages = wages
    .filter((line) => line.month === firstMonth)
    .reduce((sum, line) => sum + line.cny, 0)
  return {
    finance,
    costs,
    usedInstruments: finance.plan.stack.map((line) => line.instrument).sort(),
    totalCostCny: costBefore(question.placement, wages, firstMonth),
    costPerDelayDay: (monthlyWages * 12) / 365.2425,
  }
}

/** What the tax law at the site takes and what money costs there, each under its claim. Throws for a country whose rates nobody collected. */
function ratesAt({ application, corridor, catalog }: World) {
  const country = corridor.hubs.find((hub) => hub.id === application.site.hub)?.country ?? ''
  const rates = catalog.finance[country]
  if (!rates) throw new RangeError(`the catalog has no finance rates for '${country}'`)
  const { vatRate, profitTaxRate, discountRate } = rates
  return {
    vatRate: { value: vatRate.mode, claim: vatRate.claim },
    profitTaxRate: { value: profitTaxRate.mode, claim: profitTaxRate.claim },
    discount: { ratePerYear: discountRate.mode, claim: discountRate.claim },
    terms: {
      ...assumedTerms,
      feeShare: rates.feeShare.mode,
      lossCarryYears: rates.lossCarryYears.mode,
      depreciationMonths: 12 * rates.depreciationYears.mode,
    },
  }
}

/** Steps in full, and wages up to the day of series output. */
function costBefore(
  { stepCostCny, finish }: Placement,
  wages: readonly CostLine[],
  firstMonth: number,
): number {
  const whole = wages
    .filter((line) => line.month < firstMonth)
    .reduce((sum, line) => sum + line.cny, 0)
  const last = wages
    .filter((line) => line.month === firstMonth)
    .reduce((sum, line) => sum + line.cny, 0)
  return stepCostCny + whole + last * dayShare(finish)
}

/** Share of its month that has passed on a day, on months of 365.2425 / 12 days. */
const dayShare = (date: Day): number => Math.min(1, (civilOf(date).date - 1) / 30.436875)

function readyMonth(instrument: string, placed: readonly PlacedStep[], asOf: Day): number {
  const decided = placed.find(({ step }) => step.id === `finance.${instrument}`)
  return decided ? monthIndex(asOf, decided.finish) : 0
}
