import type { MaterialOutcome } from '#core/material/plan-material.ts'
import { civilOf, type Day } from '#core/units/day.ts'
import { feedLeadMonths } from './feed-lead.ts'
import type { Staffing } from './hire-steps.ts'
import { type CostLine, feedCosts, stepCosts, wageCosts } from './money-flows.ts'
import { monthIndex } from './months.ts'
import { outputByYear } from './output-volume.ts'
import { partCosts } from './part-costs.ts'
import type { Placement } from './place-steps.ts'
import type { World } from './world.ts'

/** What a placed plan spends if every step takes its typical time and price. */
export interface PlannedCost {
  /** Steps, wages, feed and bought parts by month, up to the end of the output looked at. */
  readonly costs: readonly CostLine[]
  /** Steps in full and wages up to the day of series output, currency units. */
  readonly totalCost: number
  /** Wages of one calendar day more before series output, currency units. */
  readonly costPerDelayDay: number
}

/** Years of series output that money looks at; after the ramp its last year repeats. */
const outputYears = 5

/** Months of series output that money looks at. */
export const outputMonths = ({ application }: Pick<World, 'application'>): number =>
  12 * Math.max(outputYears, application.volume.ramp.length)

export function plannedCost(
  world: Pick<World, 'application' | 'catalog' | 'corridor' | 'asOf' | 'switches'>,
  { placed, finish, stepCost }: Pick<Placement, 'placed' | 'finish' | 'stepCost'>,
  staffing: readonly Staffing[],
  { costParts, plan }: Pick<MaterialOutcome, 'costParts' | 'plan'>,
): PlannedCost {
  const { catalog, asOf } = world
  const first = monthIndex(asOf, finish)
  const span = outputMonths(world)
  const wages = wageCosts(placed, staffing, catalog, asOf, first + span)
  const paidIn = (chosen: (month: number) => boolean): number =>
    wages.filter(({ month }) => chosen(month)).reduce((sum, { amount }) => sum + amount, 0)
  const monthly = paidIn((month) => month === first)
  return {
    costs: [
      ...stepCosts(placed, asOf),
      ...wages,
      ...feedCosts(costParts, Math.max(0, first - feedLeadMonths(plan, catalog)), span),
      ...partCosts(world, outputByYear(world), first, span),
    ],
    totalCost: stepCost + paidIn((month) => month < first) + monthly * monthShare(finish),
    costPerDelayDay: (monthly * 12) / 365.2425,
  }
}

/** Share of its month that has passed when a day begins, on months of 365.2425 / 12 days. */
const monthShare = (date: Day): number => Math.min(1, (civilOf(date).date - 1) / 30.436875)
