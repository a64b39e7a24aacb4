import type { FinanceOutcome } from '#core/finance/finance-input.ts'
import { withCashAtRisk } from '#core/finance/plan-finance.ts'
import type { SolveLinearProgram } from '#core/linear/program.ts'
import type { RiskSummary } from '#core/risk/summarise.ts'
import type { Draft } from './draft.ts'
import { draftFinance, shockOf } from './draft-finance.ts'
import { ownEquity } from './own-equity.ts'
import { slipTo } from './slip.ts'

/**
 * The draft with its money as sampled: the stack is closed where finish and cost come at their P50, with the instruments
 * the schedule asked for, and cash is told again where both come at their P90 with the debt as contracted.
 */
export function financeAtRisk(
  draft: Draft,
  { finish, cost }: Pick<RiskSummary, 'finish' | 'cost'>,
  solve: SolveLinearProgram,
): Draft {
  const { world, costs, judged } = draft
  const asked = new Set(draft.asked.map(({ id }) => id))
  const open = judged.filter(
    ({ instrument, answer }) => answer !== 'yes' || asked.has(instrument.id),
  )
  const middle = slipTo(draft, finish.p50, cost.p50)
  const late = slipTo(draft, finish.p90, cost.p90)
  const outcome = draftFinance(
    world,
    { placement: draft, costs, material: draft.material, judged: open, slip: middle },
    solve,
  )
  const plan = withCashAtRisk(outcome, {
    p50: shockOf(middle, draft.finish, world.asOf),
    p90: shockOf(late, draft.finish, world.asOf),
  })
  const told = withUnasked(plan, draft.finance, open)
  const own = ownEquity(world.application, told.months[0]?.month ?? '')
  return {
    ...draft,
    finance: { ...outcome, plan: { ...told, stack: [...own, ...told.stack] } },
  }
}

/** Instruments that the schedule did not ask for keep the reasons given when it was made. */
function withUnasked(
  plan: FinanceOutcome['plan'],
  before: FinanceOutcome,
  open: Draft['judged'],
): FinanceOutcome['plan'] {
  const heard = new Set(open.map(({ instrument }) => instrument.id))
  const unasked = before.plan.rejected.filter(({ instrument }) => !heard.has(instrument))
  const rejected = [...plan.rejected, ...unasked]
  return { ...plan, rejected: rejected.sort((a, b) => (a.instrument < b.instrument ? -1 : 1)) }
}
