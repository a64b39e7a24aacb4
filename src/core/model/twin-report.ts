import type { Money } from '#core/units/money.ts'
import type { Comparison } from './plan-comparison.ts'
import type { ReportHead } from './report-head.ts'
import type { Text } from './text.ts'

/** The corridor against the market, and what that difference rests on (format `lodestone.twin/1`). */
export interface TwinReport extends ReportHead {
  readonly format: 'lodestone.twin/1'
  readonly comparison: Comparison
  /** Samples of each line below. */
  readonly samples: number
  readonly base: TwinDifference
  /** One assumption set otherwise, both twins planned again; the farthest from the base first. */
  readonly assumptions: readonly AssumptionLine[]
  /** What the others of its corridor lose; null, with why, where no others were given. */
  readonly others: OthersDelay | null
  readonly why?: Text
}

/** Market less corridor. */
export interface TwinDifference {
  readonly days: { readonly p10: number; readonly p50: number; readonly p90: number }
  readonly cost: Money
}

export interface AssumptionLine extends TwinDifference {
  readonly id: string
  readonly name: Text
  /** Days by which the middle of the difference moves. */
  readonly moves: number
  readonly corridorFinish: string
  readonly marketFinish: string
}

/** The other applications beside the preferred one, less the same without it. */
export interface OthersDelay {
  /** What a day of the preferred application counts against one of each other. */
  readonly weight: number
  readonly samples: number
  readonly lines: readonly {
    readonly id: string
    readonly name: Text
    /** Null where it has no place among them. */
    readonly plannedDays: number | null
    readonly p50Days: number | null
  }[]
  /** Days gained by the preferred one at P50, and lost by the others at P50 together. */
  readonly gainedDays: number
  readonly lostDays: number
}
