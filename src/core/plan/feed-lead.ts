import type { Catalog } from '#core/model/catalog.ts'
import type { MaterialPlan } from '#core/model/plan.ts'

const daysPerMonth = 30.436875

/** Calendar days that material spends in the applicant's own plant, stage after stage; a stage without a lead time adds nothing. */
export function feedLeadDays(
  { runs }: Pick<MaterialPlan, 'runs'>,
  { processes }: Pick<Catalog, 'processes'>,
): number {
  const own = runs.filter(({ facility }) => facility.startsWith('own.'))
  return [...new Set(own.map(({ process }) => process))].reduce(
    (sum, process) => sum + (processes[process]?.parameters.leadTime?.mode ?? 0),
    0,
  )
}

/** The same in whole months: so much earlier than its output is feed paid for. */
export const feedLeadMonths = (
  plan: Pick<MaterialPlan, 'runs'>,
  catalog: Pick<Catalog, 'processes'>,
): number => Math.round(feedLeadDays(plan, catalog) / daysPerMonth)
