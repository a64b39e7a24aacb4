import type { Candidate, FinanceOutcome, Shock } from '#core/finance/finance-input.ts'
import { assumedTerms } from '#core/finance/finance-terms.ts'
import { planFinance } from '#core/finance/plan-finance.ts'
import type { SolveLinearProgram } from '#core/linear/program.ts'
import { type Day, day } from '#core/units/day.ts'
import { durationDays } from '#core/units/duration-days.ts'
import type { JudgedInstrument } from './instruments.ts'
import { type CostLine, type PlacedStep, revenueByMonth } from './money-flows.ts'
import { monthIndex, monthLabel } from './months.ts'
import { outputByYear } from './output-volume.ts'
import type { Placement } from './place-steps.ts'
import { outputMonths } from './planned-cost.ts'
import type { Slip } from './slip.ts'
import type { World } from './world.ts'

/** What the money of a draft rests on. */
export interface FinanceQuestion {
  readonly placement: Pick<Placement, 'placed' | 'finish'>
  /** As planned. */
  readonly costs: readonly CostLine[]
  readonly judged: readonly JudgedInstrument[]
  /** How much later and dearer than planned the case comes that the money must carry. */
  readonly slip: Slip
}

/** Months after the last output in which buyers still pay and lenders are still repaid. */
const tailMonths = 6

/** The finance stack of a placed plan, closed for the case that comes late and dear by the slip. */
export function draftFinance(
  world: World,
  { placement, costs, judged, slip }: FinanceQuestion,
  solve: SolveLinearProgram,
): FinanceOutcome {
  const { application, asOf } = world
  const { placed, finish } = placement
  const { country, paymentMonths, ...rates } = ratesAt(world)
  const firstMonth = monthIndex(asOf, finish)
  const span = outputMonths(world)
  const expected = shockOf(slip, finish, asOf)
  const months = firstMonth + expected.delayMonths + span + tailMonths
  return planFinance(
    {
      currency: world.corridor.currency,
      firstMonth: monthLabel(asOf, 0),
      months,
      costs,
      revenue: revenueByMonth(
        application.sales,
        outputByYear(world),
        firstMonth + paymentMonths,
        span,
        months,
      ),
      exportShare: application.sales.markets
        .filter((market) => market.destination !== country)
        .reduce((sum, market) => sum + market.share, 0),
      equity: application.applicant.equity.amount / 100,
      cashFloor: 0,
      ...rates,
      instruments: judged.map(
        ({ instrument, answer, trace }): Candidate => ({
          instrument,
          answer,
          trace,
          readyMonth: readyMonth(instrument, placed, asOf),
        }),
      ),
      expected,
    },
    solve,
  )
}

/** A slip in months of the calendar from the month of the planned finish. */
export const shockOf = ({ days, costFactor }: Slip, finish: Day, asOf: Day): Shock => ({
  delayMonths: monthIndex(asOf, day(finish + days)) - monthIndex(asOf, finish),
  costFactor,
})

/** What the tax law at the site takes and what money costs there, each under its claim. Throws for a country whose rates nobody collected. */
function ratesAt({ application, corridor, catalog }: World) {
  const country = corridor.hubs.find((hub) => hub.id === application.site.hub)?.country ?? ''
  const rates = catalog.finance[country]
  if (!rates) throw new RangeError(`the catalog has no finance rates for '${country}'`)
  const { vatRate, profitTaxRate, discountRate } = rates
  return {
    country,
    paymentMonths: Math.round(rates.paymentMonths.mode),
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

/** The month of an instrument's decision: as scheduled, or where nobody asked yet, its usual time after the data room opens. */
function readyMonth(
  { id, decisionDays }: JudgedInstrument['instrument'],
  placed: readonly PlacedStep[],
  asOf: Day,
): number {
  const finishOf = (name: string) => placed.find(({ step }) => step.id === name)?.finish
  const decided = finishOf(`finance.${id}`)
  if (decided !== undefined) return monthIndex(asOf, decided)
  if (decisionDays === null || decisionDays.high <= 0) return 0
  const opened = finishOf('data-room') ?? asOf
  return monthIndex(asOf, day(opened + Math.ceil(durationDays(decisionDays).mode)))
}
