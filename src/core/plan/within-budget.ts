import type { Money } from '#core/units/money.ts'
import type { NoDraft } from './draft.ts'
import type { Placement } from './place-steps.ts'
import type { PlannedCost } from './planned-cost.ts'

/**
 * What is best without a budget is best with it when it costs no more: a budget that the plan keeps anyway changes nothing.
 * One that it breaks limits the modes by what is too much, as the search prices them; as cheaper modes take longer and payroll
 * grows with it, the limit is drawn in again, each time by twice as much of what is still too much.
 */
export function withinBudget<Priced extends Placement & PlannedCost>(
  priced: (budget: number | null) => NoDraft | Priced,
  budget: Money | null,
): NoDraft | Priced {
  const free = priced(null)
  if (budget === null || free.kind === 'infeasible') return free
  const most = budget.amount / 100
  let best = free
  for (let time = 0; time < mostTries && best.totalCost > most; time++) {
    const cheaper = priced(best.pricedCost - (best.totalCost - most) * 2 ** time)
    if (cheaper.kind === 'infeasible') return best === free ? cheaper : best
    best = cheaper
  }
  return best
}

/** Times the limit on the modes is drawn in before the dearer plan is taken as it is. */
const mostTries = 5
