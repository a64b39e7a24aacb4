import type { CalendarTable } from '#core/units/calendar.ts'

/**
 * Fewest offsets that so many working ones can fill: a lead is never counted longer, so that nothing starts too early. From one
 * working offset to another when `isBetweenLikes`; else only the working ones in between are sure to be whole.
 */
export function shortestSpan(
  { dayOfOrdinal }: CalendarTable,
  working: number,
  isBetweenLikes: boolean,
): number {
  if (working <= 0) return 0
  const steps = isBetweenLikes ? working : working - 1
  let least = Number.POSITIVE_INFINITY
  for (let at = steps; at < dayOfOrdinal.length; at++)
    least = Math.min(least, (dayOfOrdinal[at] as number) - (dayOfOrdinal[at - steps] as number))
  // A lead longer than all that is laid out: at least that many offsets.
  if (!Number.isFinite(least)) least = steps
  return isBetweenLikes ? least : least + 1
}
