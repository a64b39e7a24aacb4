import { type Contract, withDraws } from './contract.ts'
import type { FinanceInput } from './finance-input.ts'
import { releasedShare } from './released-share.ts'

/**
 * A contract in a course of the project other than the one it was signed for: what a condition precedent or a tranche holds back
 * is paid in the first month that lets it through, and not at all where the lender's commitment has ended by then. What was
 * agreed and its repayment dates stay.
 */
export function heldDraws(contract: Contract, course: FinanceInput): Contract {
  const { source, total, repays } = contract
  if (source.instrument.gates.length === 0) return contract
  const lastDraw = repays ? repays.drawEnd - 1 : contract.drawn.length - 1
  const drawn = new Float64Array(contract.drawn.length)
  let asked = 0
  let paid = 0
  for (let t = 0; t <= Math.min(lastDraw, drawn.length - 1); t++) {
    asked += contract.drawn[t] as number
    const most = releasedShare(source.instrument, course, t) * total
    drawn[t] = Math.max(0, Math.min(asked, most) - paid)
    paid += drawn[t] as number
  }
  return withDraws(contract, drawn)
}
