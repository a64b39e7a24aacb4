import type { Instrument } from '#core/model/catalog.ts'
import type { FinanceInput } from './finance-input.ts'

/**
 * Share of an instrument's amount that may have been paid by the end of a month: 1 without gates, else that of the last
 * milestone reached. One that is not dated is never reached.
 */
export function releasedShare(
  { gates }: Pick<Instrument, 'gates'>,
  { milestones = {} }: Pick<FinanceInput, 'milestones'>,
  month: number,
): number {
  if (gates.length === 0) return 1
  return Math.max(
    0,
    ...gates
      .filter(({ after }) => (milestones[after] ?? Infinity) <= month)
      .map(({ share }) => share),
  )
}

/** First month in which any of it may be paid; Infinity when no milestone of it is reached. */
export function releasedFrom(
  { gates }: Pick<Instrument, 'gates'>,
  { milestones = {} }: Pick<FinanceInput, 'milestones'>,
): number {
  if (gates.length === 0) return 0
  return Math.min(...gates.map(({ after }) => milestones[after] ?? Infinity))
}
