import type { SolveLinearProgram } from '#core/linear/program.ts'
import { type Choice, type ChosenStack, chooseStack, type StackCase } from './choose-stack.ts'
import type { Contract } from './contract.ts'
import { hasUnknownPrice } from './screen-instruments.ts'

/** Rates above this are not searched; the answer then reads "or more". */
export const highestRateSearched = 0.36

/**
 * The highest yearly rate, to a tenth of a percent, at which the chosen instruments still close if every debt of unknown
 * price asked it: no money missing, and net present value not below zero where it was not before. Null when nothing of
 * unknown price is used or the stack closes at no rate.
 */
export function breakEvenRate(
  stackOf: StackCase,
  chosen: ChosenStack,
  choice: Choice,
  solve: SolveLinearProgram,
): number | null {
  const unknown = chosen.contracts.filter(
    ({ source }) => hasUnknownPrice(source.instrument) && source.instrument.kind !== 'equity',
  )
  if (unknown.length === 0 || chosen.gap > 0) return null
  const used = new Set(chosen.contracts.map(({ source }) => source.instrument.id))
  const closes = (rate: number): boolean => {
    const { gap, npv } = chooseStack(
      stackOf,
      {
        ...choice,
        rateOf: (instrument) => (hasUnknownPrice(instrument) ? rate : choice.rateOf(instrument)),
        allowed: (instrument) => used.has(instrument.id),
        choosing: false,
      },
      solve,
    )
    return gap === 0 && (npv >= 0 || chosen.npv < 0)
  }
  // Whole tenths of a percent: `closing` is known to close, `failing` is known not to.
  let closing = 0
  let failing = Math.round(highestRateSearched * 1000) + 1
  while (failing - closing > 1) {
    const middle = Math.floor((closing + failing) / 2)
    if (closes(middle / 1000)) closing = middle
    else failing = middle
  }
  return closing / 1000
}

/**
 * The yearly return an outside investor gets if bought out in the last month with all cash above the floor and above
 * debt still owed; null when even the capital does not come back.
 */
export function returnOnEquity(
  contract: Contract,
  contracts: readonly Contract[],
  endCash: number,
  floor: number,
): number | null {
  const owed = contracts.reduce((sum, one) => sum + one.owed, 0)
  const equity = contracts.filter(({ source }) => source.instrument.kind === 'equity')
  const total = equity.reduce((sum, one) => sum + one.total, 0)
  const back = ((endCash - floor - owed) * contract.total) / total
  if (back < contract.total) return null
  const months = contract.drawn.length
  const held = contract.drawn.reduce((sum, amount, t) => sum + amount * (months - 1 - t), 0)
  const years = held / contract.total / 12
  return years > 0 ? (back / contract.total) ** (1 / years) - 1 : null
}
