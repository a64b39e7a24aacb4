import type { SolveLinearProgram } from '#core/linear/program.ts'
import { type Choice, type ChosenStack, chooseStack, type StackCase } from './choose-stack.ts'
import { type Contract, contractFlow } from './contract.ts'
import type { MoneyGate } from './finance-input.ts'

/**
 * Instruments whose decision gates spending, by month. Where money is missing because decisions come late, the stack is
 * chosen once more as if every decision were there from the start; what it then uses too early is listed with its real
 * `readyMonth`, so that the spending can be moved behind it.
 */
export function moneyGates(
  stackOf: StackCase,
  chosen: ChosenStack,
  choice: Choice,
  solve: SolveLinearProgram,
): readonly MoneyGate[] {
  const { input } = stackOf.setting
  const late = input.instruments.some((candidate) => choice.ready(candidate) > 0)
  const timely =
    chosen.gap > 0 && late ? chooseStack(stackOf, { ...choice, ready: () => 0 }, solve) : chosen
  const stack = timely.gap < chosen.gap ? timely : chosen
  const readyMonth = new Map(
    input.instruments.map((candidate) => [candidate.instrument.id, choice.ready(candidate)]),
  )
  return stack.contracts
    .flatMap((contract) => {
      const { id } = contract.source.instrument
      const ready = readyMonth.get(id) ?? 0
      const short = firstShort(stack, contract, input.cashFloor)
      return short && ready > 0 ? [{ ...short, instrument: id, readyMonth: ready }] : []
    })
    .sort((a, b) => a.month - b.month || (a.instrument < b.instrument ? -1 : 1))
}

/** First month in which cash without this contract lies below the floor although it does not with it. */
function firstShort(
  { curve }: ChosenStack,
  contract: Contract,
  floor: number,
): { readonly month: number; readonly needs: number } | null {
  let brought = 0
  for (const [month, cash] of curve.cash.entries()) {
    brought += contractFlow(contract, month)
    const needs = floor - (cash - brought)
    if (needs >= 1 && brought >= 1) return { month, needs: Math.min(needs, brought) }
  }
  return null
}
