import type { Cost, CostKind, FinanceInput } from '#core/finance/finance-input.ts'
import type { PricedCost } from '#core/material/plan-material.ts'
import type { SalesPrice } from '#core/model/application.ts'
import type { Catalog } from '#core/model/catalog.ts'
import type { Mode, Step } from '#core/model/step.ts'
import { type Day, day } from '#core/units/day.ts'
import type { Staffing } from './hire-steps.ts'
import { monthIndex } from './months.ts'
import type { YearOfOutput } from './output-volume.ts'

/** One outflow of the project in one month; month 0 is that of filing. */
export interface CostLine extends Cost {
  /** Claims that the price of it rests on. */
  readonly claims: readonly string[]
}

/** A step as the schedule placed it. */
export interface PlacedStep {
  readonly step: Step
  readonly mode: Mode
  readonly start: Day
  readonly finish: Day
}

/** What each step costs, spread evenly over the months it runs in; a step whose price is unknown adds nothing and is counted apart. */
export function stepCosts(placed: readonly PlacedStep[], asOf: Day): CostLine[] {
  return placed.flatMap(({ step, mode, start, finish }) => {
    const total = mode.cost?.mode ?? 0
    if (total === 0) return []
    const first = monthIndex(asOf, start)
    const lastDay = day(Math.max(start, finish - 1))
    const months = monthIndex(asOf, lastDay) - first + 1
    const kind = kindOf(step)
    return Array.from({ length: months }, (_, month) => ({
      id: `step.${step.id}`,
      step: step.id,
      month: first + month,
      amount: total / months,
      kind,
      eligible: kind === 'capital',
      claims: mode.cost ? [mode.cost.claim] : [],
    }))
  })
}

/** Building, equipment and tools become assets of the plant; research and pilot work is what tax law calls development. */
function kindOf({ id, desk }: Step): CostKind {
  if (/^(site|build|equipment|tooling|plant|construction|install)/.test(id)) return 'capital'
  return desk === 'rd' || desk === 'pilot' ? 'development' : 'preparation'
}

/** Wages from the month each hire is made to the last month looked at. A role whose wage is unknown adds nothing. */
export function wageCosts(
  placed: readonly PlacedStep[],
  staffing: readonly Staffing[],
  catalog: Catalog,
  asOf: Day,
  months: number,
): CostLine[] {
  return staffing.flatMap(({ role, heads, claim }) => {
    const wage = catalog.roles[role]?.yearlyCost
    const yearly = wage?.mode ?? 0
    const hired = placed.find(({ step }) => step.id === `hire.${role}`)
    if (yearly === 0 || !hired) return []
    const first = monthIndex(asOf, hired.finish)
    return Array.from({ length: Math.max(0, months - first) }, (_, month) => ({
      id: `wages.${role}`,
      step: hired.step.id,
      month: first + month,
      amount: (yearly * heads) / 12,
      kind: 'wages' as const,
      eligible: false,
      claims: wage ? [wage.claim, claim] : [],
    }))
  })
}

/**
 * Feed and conversion cost of the material path, by what its prices rest on and month by month from the month in which the feed of
 * the first series output is bought.
 * Once the ramp has ended, its last quarter but one repeats: there swarf comes and goes, in the very last quarter none is
 * kept for later.
 */
export function feedCosts(
  parts: readonly PricedCost[],
  firstMonth: number,
  outputMonths: number,
): CostLine[] {
  return parts.flatMap(({ claims, amount }) =>
    Array.from({ length: outputMonths }, (_, month) => ({
      id: 'feed',
      step: null,
      month: firstMonth + month,
      amount: (amount[Math.floor(month / 3)] ?? amount.at(-2) ?? amount.at(-1) ?? 0) / 3,
      kind: 'feed' as const,
      eligible: false,
      claims,
    })).filter((line) => line.amount > 0),
  )
}

/** The year of the ramp that a month of output falls in; after the last it goes on. */
export function yearAt(years: readonly YearOfOutput[], month: number): YearOfOutput {
  return years[Math.min(Math.floor(month / 12), years.length - 1)] as YearOfOutput
}

/** Sales by month of receipt, currency units without VAT, from the month of the first payment on: the ramp at the applicant's own price, its last year repeating. */
export function revenueByMonth(
  sales: SalesPrice,
  years: readonly YearOfOutput[],
  firstPayment: number,
  outputMonths: number,
  months: number,
): number[] {
  const revenue = new Array<number>(months).fill(0)
  for (let month = 0; month < outputMonths; month++) {
    const at = firstPayment + month
    if (at < months) revenue[at] = soldFor(sales, yearAt(years, month)) / 12
  }
  return revenue
}

/** What is made per month, in what it is sold by: kilograms or units. */
export function outputOf(
  sales: SalesPrice,
  years: readonly YearOfOutput[],
  firstMonth: number,
  outputMonths: number,
  months: number,
): NonNullable<FinanceInput['output']> {
  const byKg = 'pricePerKg' in sales
  const amount = new Array<number>(months).fill(0)
  for (let month = 0; month < outputMonths && firstMonth + month < months; month++) {
    const { tonnes, units } = yearAt(years, month)
    amount[firstMonth + month] = (byKg ? tonnes * 1000 : units) / 12
  }
  return { per: byKg ? 'kg' : 'unit', amount }
}

/** What a year's output is sold for, currency units. */
export const soldFor = (sales: SalesPrice, { units, tonnes }: YearOfOutput): number =>
  'pricePerKg' in sales
    ? tonnes * 1000 * (sales.pricePerKg.amount / 100)
    : units * (sales.pricePerUnit.amount / 100)
