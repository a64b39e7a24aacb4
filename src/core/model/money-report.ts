import type { Currency, Money } from '#core/units/money.ts'
import type { Grade } from './claim.ts'
import type { FinancePlan } from './plan-finance.ts'
import type { ReportHead } from './report-head.ts'
import type { Text } from './text.ts'

/** What a lender asks beyond the plan: the money of one application under stress (format `lodestone.money/1`). */
export interface MoneyReport extends ReportHead {
  readonly format: 'lodestone.money/1'
  readonly samples: number
  readonly currency: Currency
  readonly finish: { readonly planned: string; readonly p50: string; readonly p90: string }
  readonly finance: FinancePlan
  /** Least yearly cover that a lender is taken to ask, an assumption, and from when on no year falls below it; null when one always does. */
  readonly coverAsked: {
    readonly dscr: number
    readonly p50From: string | null
    readonly p90From: string | null
  }
  /** The contracts as signed, the project at P50 and one thing worse besides. */
  readonly stresses: readonly StressLine[]
  /** The same with the decision of one permit late, its steps placed anew. */
  readonly latePermits: {
    readonly days: number
    readonly lines: readonly (StressLine & { readonly rule: string; readonly finish: string })[]
  }
  /** The stack chosen anew without one of its instruments, or with dearer debt. */
  readonly withoutMoney: readonly {
    /** Instrument that says no; null for dearer debt. */
    readonly instrument: string | null
    readonly name: Text
    readonly gap: Money
    readonly npv: Money
  }[]
  /** How far a price may move, as a factor, before something breaks; null where it does not within half and double. */
  readonly breakEven: {
    readonly salesForValue: number | null
    readonly salesForCash: number | null
    readonly feedForValue: number | null
    readonly feedForCash: number | null
  }
  readonly verifyNext: readonly NpvAtStake[]
}

/** Cash and cover in one course of the project. */
export interface StressLine {
  readonly id: string
  readonly name: Text
  readonly lowestCash: Money
  readonly lowestMonth: string
  /** What owners or lenders would have to add; zero where cash stays at its floor. */
  readonly short: Money
  /** First month with cash below its floor. */
  readonly shortFrom: string | null
  readonly dscr: number | null
  readonly llcr: number | null
  readonly npv: Money
}

/** What one doubtful price does to the worth of the project. */
export interface NpvAtStake {
  readonly claim: string
  readonly words: Text
  readonly grade: Grade
  /** Net present value less where the price comes at its unfavourable end, widened by its grade. */
  readonly atStake: Money
  /** Of that, what verifying the claim would take off. */
  readonly drop: Money
  /** What document from whom would confirm it. */
  readonly how: Text
}
