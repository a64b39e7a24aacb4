import type { Candidate, FinanceInput } from '#core/finance/finance-input.ts'
import { planFinance } from '#core/finance/plan-finance.ts'
import type { SolveLinearProgram } from '#core/linear/program.ts'
import type { MoneyReport } from '#core/model/money-report.ts'
import { money } from '#core/units/money.ts'

/** Points that debt is made dearer by. */
const dearer = 0.02

/** What is missing when one instrument of the stack says no, or all debt is dearer, and the rest is chosen anew. */
export function withoutMoney(
  input: FinanceInput,
  stack: MoneyReport['finance']['stack'],
  solve: SolveLinearProgram,
): MoneyReport['withoutMoney'] {
  const again = (instruments: readonly Candidate[], equity = input.equity) => {
    const { gap, npv } = planFinance({ ...input, instruments, equity }, solve)
    return { gap: money(gap, input.currency), npv: money(npv, input.currency) }
  }
  const used = new Set(stack.map(({ instrument }) => instrument))
  const refusable = input.instruments.filter(({ instrument }) => used.has(instrument.id))
  return [
    ...refusable.map((gone) => ({
      instrument: gone.instrument.id,
      name: {
        en: `Without ${gone.instrument.name.en}`,
        zh: `没有${gone.instrument.name.zh}`,
      },
      ...again(input.instruments.filter((one) => one !== gone)),
    })),
    {
      instrument: null,
      name: { en: 'Debt two points dearer a year', zh: '债务年利率高两个百分点' },
      ...again(input.instruments.map(withDearerDebt)),
    },
  ]
}

function withDearerDebt(candidate: Candidate): Candidate {
  const { instrument } = candidate
  const { kind, ratePerYear } = instrument
  const isDebt = kind === 'loan' || kind === 'soft-loan' || kind === 'working-capital'
  if (!isDebt || ratePerYear === null) return candidate
  const { low, mode, high } = ratePerYear
  const rate = { ...ratePerYear, low: low + dearer, mode: mode + dearer, high: high + dearer }
  return { ...candidate, instrument: { ...instrument, ratePerYear: rate } }
}
