import type { FinanceInput, Shock } from '#core/finance/finance-input.ts'
import { underShock } from '#core/finance/shock.ts'
import type { Draft } from './draft.ts'
import { financeInput, shockOf } from './draft-finance.ts'
import type { Slip } from './slip.ts'

/** The project's own money as placed, coming late and dear by a slip and whatever else a shock brings, in the months its contracts were signed for. */
export function moneyCourse(draft: Draft, slip: Slip, worse: Partial<Shock> = {}): FinanceInput {
  const { world, costs, material, judged, finance } = draft
  const months = finance.cash.length
  const input = financeInput(world, { placement: draft, costs, material, judged, slip }, months)
  return underShock(input, { ...shockOf(slip, draft.finish, world.asOf), ...worse })
}
