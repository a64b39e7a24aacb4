import type { Currency } from '#core/units/money.ts'
import type { Basis } from './claim.ts'

/** A rate that amounts were converted at: one unit of `base` was worth `rate` units of `quote` on `date`. */
export interface DatedRate {
  readonly base: Currency
  readonly quote: Currency
  readonly rate: number
  readonly date: string
  readonly basis: Basis
  readonly sources: readonly string[]
}
