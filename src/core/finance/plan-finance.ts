import type { SolveLinearProgram } from '#core/linear/program.ts'
import type { FinancePlan } from '#core/model/plan.ts'
import { money } from '#core/units/money.ts'
import { breakEvenRate } from './break-even-rate.ts'
import { cashCurve } from './cash-curve.ts'
import {
  type Choice,
  type ChosenStack,
  chooseStack,
  type StackCase,
  stackCase,
} from './choose-stack.ts'
import { debtCover } from './debt-cover.ts'
import type { FinanceInput, FinanceOutcome, Shock } from './finance-input.ts'
import { assumedTerms, financeTermWords } from './finance-terms.ts'
import { moneyGates } from './money-gates.ts'
import { monthAt } from './month.ts'
import { reliefLines, stackLines, unusedReasons } from './stack-lines.ts'

/**
 * Chooses the stack of instruments that keeps cash at or above its floor at least cost, and reports the cash it leaves.
 * Where no stack does, `gap` is the smallest extra owners' money that would. Until `withCashAtRisk` is applied, cash
 * at P50 and at P90 repeats cash as planned.
 */
export function planFinance(input: FinanceInput, solve: SolveLinearProgram): FinanceOutcome {
  const terms = input.terms ?? assumedTerms
  const stackOf = stackCase(input, terms)
  const choice: Choice = {
    ready: (candidate) => candidate.readyMonth,
    rateOf: (instrument) => instrument.ratePerYear?.mode ?? 0,
    allowed: () => true,
    choosing: true,
  }
  const chosen = chooseStack(stackOf, choice, solve)
  const breakEven = breakEvenRate(stackOf, chosen, choice, solve)
  const { contracts, curve } = chosen
  const early = costBeforeRevenue(input)
  return {
    plan: financePlan(stackOf, chosen, breakEven),
    cash: curve.cash,
    gapCny: chosen.gapCny,
    npvCny: chosen.npvCny,
    cover: debtCover(contracts, curve),
    funded: contracts.flatMap(({ source, pays }) =>
      pays.flatMap(({ costClass, cny }) => {
        const cost = stackOf.setting.classes[costClass]
        if (!cost || cny === 0) return []
        const { kind, eligible } = cost
        return [{ instrument: source.instrument.id, kind, eligible, cny }]
      }),
    ),
    financing: contracts.map(({ source, interest, fees }) => ({
      instrument: source.instrument.id,
      interestCny: sum(interest),
      feesCny: sum(fees),
    })),
    gate: moneyGates(stackOf, chosen, choice, solve),
    breakEvenRatePerYear: breakEven,
    costBeforeRevenueCny: early,
    overBudgetCny: input.budgetCny === null ? null : Math.max(0, early - input.budgetCny),
    assumptions: financeTermWords(terms),
    simulate: (shock) => {
      const stressed = cashCurve(input, terms, stackOf.reliefs, contracts, shock)
      return {
        lowestCny: stressed.lowestCny,
        lowestMonth: monthAt(input.firstMonth, stressed.lowestMonth),
        cover: debtCover(contracts, stressed),
        cash: stressed.cash,
      }
    },
  }
}

/** The plan with its cash at P50 and at P90, from the delay and the cost factor that the samples gave for each. */
export function withCashAtRisk(
  { plan, simulate }: FinanceOutcome,
  shocks: { readonly p50: Shock; readonly p90: Shock },
): FinancePlan {
  const middle = simulate(shocks.p50)
  const late = simulate(shocks.p90)
  const cny = (amount: number | undefined) => money(amount ?? 0, plan.gap.currency)
  return {
    ...plan,
    months: plan.months.map((line, t) => ({
      ...line,
      cashAtP50: cny(middle.cash[t]),
      cashAtP90: cny(late.cash[t]),
    })),
    lowestCash: {
      p50: cny(middle.lowestCny),
      p90: cny(late.lowestCny),
      p50Month: middle.lowestMonth,
      p90Month: late.lowestMonth,
    },
  }
}

function financePlan(
  stackOf: StackCase,
  chosen: ChosenStack,
  breakEven: number | null,
): FinancePlan {
  const { input } = stackOf.setting
  const { curve } = chosen
  const relief = reliefLines(stackOf, chosen)
  const refusals = [
    ...chosen.refusals,
    ...stackOf.reliefRefusals,
    ...relief.refusals,
    ...unusedReasons(stackOf, chosen),
  ]
  const lowest = money(curve.lowestCny, input.currency)
  const lowestMonth = monthAt(input.firstMonth, curve.lowestMonth)
  return {
    stack: [...stackLines(stackOf, chosen, breakEven), ...relief.lines],
    rejected: refusals
      .map(({ instrument, reasons }) => ({
        instrument: instrument.id,
        claim: instrument.claim,
        name: instrument.name,
        reasons,
      }))
      .sort((a, b) => (a.instrument < b.instrument ? -1 : 1)),
    months: Array.from(curve.cash, (cash, t) => ({
      month: monthAt(input.firstMonth, t),
      inflow: money(curve.inflow[t] as number, input.currency),
      outflow: money(curve.outflow[t] as number, input.currency),
      cash: money(cash, input.currency),
      cashAtP50: money(cash, input.currency),
      cashAtP90: money(cash, input.currency),
    })),
    floor: money(input.cashFloorCny, input.currency),
    lowestCash: { p50: lowest, p90: lowest, p50Month: lowestMonth, p90Month: lowestMonth },
    gap: money(chosen.gapCny, input.currency),
    totalCost: money(
      input.costs.reduce((sum, cost) => sum + cost.cny, 0),
      input.currency,
    ),
    npv: money(chosen.npvCny, input.currency),
    discount: input.discount,
  }
}

/** Cost in the months before the first revenue, CNY before VAT; all cost when there is no revenue. */
function costBeforeRevenue(input: FinanceInput): number {
  const first = input.revenue.findIndex((cny) => cny > 0)
  return input.costs
    .filter((cost) => first < 0 || cost.month < first)
    .reduce((sum, cost) => sum + cost.cny, 0)
}

const sum = (series: Float64Array): number => series.reduce((total, cny) => total + cny, 0)
