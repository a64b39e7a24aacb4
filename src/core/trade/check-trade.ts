import {
  type CheckedBalance,
  type CheckedEditions,
  checkBalances,
  checkEditions,
} from './check-balances.ts'
import { type CheckedFlow, checkFlows } from './check-flows.ts'
import type { ElementMasses } from './element-mass.ts'
import { type FirstDigits, firstDigits } from './first-digits.ts'
import type { OfficialFigure } from './official-figure.ts'
import type { ReporterReliability } from './reporter-reliability.ts'
import type { TradeLine } from './trade-line.ts'

/** What trade statistics and official figures say when they are held against each other. No grade follows from it by itself. */
export interface TradeCheck {
  readonly freight: number
  readonly flows: readonly CheckedFlow[]
  readonly reporters: readonly ReporterReliability[]
  /** Lines that say the same thing of the same flow again, or another: the one that stands last in order is compared. */
  readonly repeated: number
  /** First digits of the values of each reporter whose lines are enough to tell. */
  readonly digits: readonly (FirstDigits & { readonly reporter: string })[]
  readonly balances: readonly CheckedBalance[]
  readonly editions: readonly CheckedEditions[]
}

/** Checks customs lines against their mirror and official figures against the balance of mass; the order of either is irrelevant. */
export function checkTrade(
  lines: readonly TradeLine[],
  figures: readonly OfficialFigure[],
  elements: ElementMasses,
  freight: number,
): TradeCheck {
  return {
    freight,
    ...checkFlows(lines, freight),
    digits: digitsOf(lines),
    balances: checkBalances(figures, elements),
    editions: checkEditions(figures),
  }
}

const digitsOf = (lines: readonly TradeLine[]): TradeCheck['digits'] =>
  [...Map.groupBy(lines, ({ reporter }) => reporter)]
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .flatMap(([reporter, own]) => {
      const found = firstDigits(own.flatMap(({ value }) => (value === null ? [] : [value])))
      return found === null ? [] : [{ reporter, ...found }]
    })
