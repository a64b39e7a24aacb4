import type { Candidate, FinanceInput, FinanceOutcome, Shock } from '#core/finance/finance-input.ts'
import { assumedTerms } from '#core/finance/finance-terms.ts'
import { planFinance } from '#core/finance/plan-finance.ts'
import type { SolveLinearProgram } from '#core/linear/program.ts'
import type { MaterialOutcome } from '#core/material/plan-material.ts'
import { type MoneyMilestone, moneyMilestones } from '#core/model/milestone.ts'
import type { Text } from '#core/model/text.ts'
import { type Day, day } from '#core/units/day.ts'
import { durationDays } from '#core/units/duration-days.ts'
import { demandPeriods } from './demand-periods.ts'
import { feedLeadDays, feedLeadMonths } from './feed-lead.ts'
import type { JudgedInstrument } from './instruments.ts'
import { laneDuties } from './lane-rules.ts'
import { type CostLine, outputOf, type PlacedStep, revenueByMonth } from './money-flows.ts'
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
  readonly material: Pick<MaterialOutcome, 'plan' | 'lanes'>
  readonly judged: readonly JudgedInstrument[]
  /** How much later and dearer than planned the case comes that the money must carry. */
  readonly slip: Slip
}

/** Months after the last output in which buyers still pay and lenders are still repaid. */
const tailMonths = 6

/** The finance stack of a placed plan, closed for the case that comes late and dear by the slip. */
export const draftFinance = (
  world: World,
  question: FinanceQuestion,
  solve: SolveLinearProgram,
): FinanceOutcome => planFinance(financeInput(world, question), solve)

/** Money out and in of a placed plan, with who might lend or give; `months` takes the place of the months it would look at. */
export function financeInput(
  world: World,
  { placement, costs, material, judged, slip }: FinanceQuestion,
  horizon?: number,
): FinanceInput {
  const { application, asOf } = world
  const { placed, finish } = placement
  const { country, paymentMonths, ...rates } = ratesAt(world)
  const firstMonth = monthIndex(asOf, finish)
  const span = outputMonths(world)
  const expected = shockOf(slip, finish, asOf)
  const months = horizon ?? firstMonth + expected.delayMonths + span + tailMonths
  const years = outputByYear(world)
  return {
    currency: world.corridor.currency,
    firstMonth: monthLabel(asOf, 0),
    months,
    costs,
    revenue: revenueByMonth(application.sales, years, firstMonth + paymentMonths, span, months),
    exportShare: application.sales.markets
      .filter((market) => market.destination !== country)
      .reduce((sum, market) => sum + market.share, 0),
    equity: application.applicant.equity.amount / 100,
    cashFloor: 0,
    ...rates,
    milestones: milestoneMonths(placed, asOf),
    output: outputOf(application.sales, years, firstMonth, span, months),
    offtake: application.sales.offtake,
    instruments: judged.map(
      ({ instrument, answer, trace }): Candidate => ({
        instrument,
        answer,
        trace,
        readyMonth: readyMonth(instrument, placed, asOf),
      }),
    ),
    expected,
    assumes: [feedWords(world, material), dutyWords(world, material, finish)],
  }
}

function feedWords({ catalog }: World, material: FinanceQuestion['material']): Text {
  const days = feedLeadDays(material.plan, catalog)
  const months = feedLeadMonths(material.plan, catalog)
  return {
    en: `Months from paying for feed to the output it goes into: ${months}, because material spends ${days} days in the plant; suppliers give no credit.`,
    zh: `原料在对应产出前${months}个月付款，因物料在厂内停留${days}天；供应商不给账期。`,
  }
}

function dutyWords(world: World, { lanes }: FinanceQuestion['material'], finish: Day): Text {
  const span = { firstOutput: finish, count: demandPeriods(world).length, months: 3 } as const
  const burdened = Object.keys(laneDuties(world, span)).filter((id) => lanes.includes(id))
  const ids = burdened.join(', ')
  return ids
    ? {
        en: `Customs duty on what crosses ${ids} is paid with its feed, when it arrives, by the quotes of its oxides; on other lanes none is counted.`,
        zh: `经${ids}运入的物料按其氧化物报价计征关税，到货时随原料款支付；其他线路未计关税。`,
      }
    : {
        en: 'No customs duty is counted: no tariff with a rate is in force on the lanes that this plan uses.',
        zh: '未计关税：本方案所用线路上没有载明税率的现行关税。',
      }
}

/** Month in which each point that money may wait for is reached. */
function milestoneMonths(
  placed: readonly PlacedStep[],
  asOf: Day,
): Partial<Record<MoneyMilestone, number>> {
  return Object.fromEntries(
    placed
      .filter(({ step }) => moneyMilestones.some((id) => id === step.id))
      .map(({ step, finish }) => [step.id, monthIndex(asOf, finish)]),
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
