import type { SolveLinearProgram } from '#core/linear/program.ts'
import type { FinancePlan } from '#core/model/plan-finance.ts'
import { type Money, minorPerMajor, money } from '#core/units/money.ts'
import { breakEvenRate } from './break-even-rate.ts'
import { cashCurve } from './cash-curve.ts'
import {
  type Choice,
  type ChosenStack,
  chooseStack,
  type StackCase,
  stackCase,
} from './choose-stack.ts'
import { coverLines } from './cover-lines.ts'
import { coverYears, debtCover } from './debt-cover.ts'
import type { FinanceInput, FinanceOutcome, MoneyGate, Shock, Stress } from './finance-input.ts'
import { assumedTerms, financeTermWords } from './finance-terms.ts'
import { heldDraws } from './held-draws.ts'
import { moneyGates } from './money-gates.ts'
import { monthAt } from './month.ts'
import { costOfBuilding, returnsOf } from './returns.ts'
import { asPlanned, underShock } from './shock.ts'
import { reliefLines, stackLines, unusedReasons } from './stack-lines.ts'
import { netPresentValue, ownersCash } from './worth.ts'

/**
 * Chooses the stack of instruments that in the expected case keeps cash at or above its floor at least cost, and reports
 * the cash it leaves. Where no stack does, `gap` is the smallest extra owners' money that would. Until `withCashAtRisk`
 * is applied, cash and cover at P50 and at P90 are those of the expected case.
 */
export function planFinance(input: FinanceInput, solve: SolveLinearProgram): FinanceOutcome {
  const terms = input.terms ?? assumedTerms
  const stackOf = stackCase(underShock(input, input.expected ?? asPlanned), terms)
  const choice: Choice = {
    ready: (candidate) => candidate.readyMonth,
    rateOf: (instrument) => instrument.ratePerYear?.mode ?? 0,
    allowed: () => true,
    choosing: true,
  }
  const chosen = chooseStack(stackOf, choice, solve)
  const breakEven = breakEvenRate(stackOf, chosen, choice, solve)
  const gate = moneyGates(stackOf, chosen, choice, solve)
  const { contracts, curve } = chosen
  const stressOf = (course: FinanceInput): Stress => {
    const held = contracts.map((contract) => heldDraws(contract, course))
    const stressed = cashCurve(course, terms, stackOf.reliefs, held)
    const years = coverYears(held, stressed)
    const short = stressed.cash.findIndex((cash) => cash <= course.cashFloor - 1)
    return {
      lowest: stressed.lowest,
      lowestMonth: monthAt(input.firstMonth, stressed.lowestMonth),
      shortFrom: short < 0 ? null : monthAt(input.firstMonth, short),
      cover: debtCover(held, stressed, years),
      coverYears: years,
      cash: stressed.cash,
      npv: netPresentValue(ownersCash(course, held, stressed), course.discount.ratePerYear),
    }
  }
  return {
    plan: financePlan(input, stackOf, chosen, breakEven, gate),
    cash: curve.cash,
    gap: chosen.gap,
    npv: chosen.npv,
    funded: contracts.flatMap(({ source, pays }) =>
      pays.flatMap(({ costClass, amount }) => {
        const cost = stackOf.setting.classes[costClass]
        if (!cost || amount === 0) return []
        const { kind, eligible } = cost
        return [{ instrument: source.instrument.id, kind, eligible, amount }]
      }),
    ),
    financing: contracts.map(({ source, interest, fees }) => ({
      instrument: source.instrument.id,
      interest: sum(interest),
      fees: sum(fees),
    })),
    gate,
    breakEvenRatePerYear: breakEven,
    simulate: (shock) => stressOf(underShock(input, shock)),
    under: stressOf,
  }
}

/** The plan with its cash at P50 and at P90, from the delay and the cost factor that the samples gave for each. */
export function withCashAtRisk(
  { plan, simulate }: FinanceOutcome,
  shocks: { readonly p50: Shock; readonly p90: Shock },
): FinancePlan {
  const middle = simulate(shocks.p50)
  const late = simulate(shocks.p90)
  const inMoney = (amount: number | undefined) => settled(amount ?? 0, plan.floor)
  return {
    ...plan,
    months: plan.months.map((line, t) => ({
      ...line,
      cashAtP50: inMoney(middle.cash[t]),
      cashAtP90: inMoney(late.cash[t]),
    })),
    lowestCash: {
      p50: inMoney(middle.lowest),
      p90: inMoney(late.lowest),
      p50Month: middle.lowestMonth,
      p90Month: late.lowestMonth,
    },
    cover: { p50: middle.cover, p90: late.cover },
    coverYears: coverLines(plan, middle, late),
  }
}

/** Cash in major units; less than one unit below the floor is rounding, not a shortfall. */
function settled(amount: number, floor: Money): Money {
  const short = floor.amount / minorPerMajor(floor.currency) - amount
  return short > 0 && short < 1 ? floor : money(amount, floor.currency)
}

function financePlan(
  input: FinanceInput,
  stackOf: StackCase,
  chosen: ChosenStack,
  breakEven: number | null,
  gate: readonly MoneyGate[],
): FinancePlan {
  const { contracts, curve, gap } = chosen
  const planned = cashCurve(input, stackOf.setting.terms, stackOf.reliefs, contracts)
  const floor = money(input.cashFloor, input.currency)
  const cover = debtCover(contracts, curve)
  const relief = reliefLines(stackOf, chosen)
  const refusals = [
    ...chosen.refusals,
    ...stackOf.reliefRefusals,
    ...relief.refusals,
    ...unusedReasons(stackOf, chosen),
  ]
  const least = settled(curve.lowest, floor)
  const lowestMonth = monthAt(input.firstMonth, curve.lowestMonth)
  return {
    stack: [...stackLines(stackOf, chosen, breakEven, gate), ...relief.lines],
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
      inflow: money(planned.inflow[t] as number, input.currency),
      outflow: money(planned.outflow[t] as number, input.currency),
      cash: money(planned.cash[t] as number, input.currency),
      cashAtP50: settled(cash, floor),
      cashAtP90: settled(cash, floor),
    })),
    floor,
    lowestCash: { p50: least, p90: least, p50Month: lowestMonth, p90Month: lowestMonth },
    gap: money(gap, input.currency),
    cover: { p50: cover, p90: cover },
    coverYears: [],
    returns: returnsOf(stackOf.setting, chosen),
    beforeOutput: costOfBuilding(stackOf.setting.input, chosen),
    totalCost: money(
      input.costs.reduce((sum, cost) => sum + cost.amount, 0),
      input.currency,
    ),
    npv: money(chosen.npv, input.currency),
    discount: input.discount,
    assumptions: [...(input.assumes ?? []), ...financeTermWords(stackOf.setting.terms)],
  }
}

const sum = (series: Float64Array): number => series.reduce((total, amount) => total + amount, 0)
