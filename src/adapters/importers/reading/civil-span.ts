import { dayOf, formatDay, parseDay } from '#core/units/day.ts'

/** The first day of a written date and the first day after it: of `2025` the whole year, of `2025-03` the month. */
export interface CivilSpan {
  readonly first: string
  readonly after: string
}

/**
 * The days that a written year, month, day or moment covers, the day as it is written; null where it is none, or where its year
 * lies outside 1800 to 2200, as of the year 1 that programs write for "no date".
 */
export function civilSpan(text: string): CivilSpan | null {
  const found =
    /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:[T ]\d{2}:\d{2}[\d:.]*(?:Z|[+-]\d{2}:?\d{2})?)?)?)?$/.exec(
      text.trim(),
    )
  if (found === null) return null
  const [year, month, date] = found
    .slice(1)
    .map((part) => (part === undefined ? null : Number(part)))
  if (year == null || year < 1800 || year > 2200) return null
  const first = formatDay(dayOf(year, month ?? 1, date ?? 1))
  if (parseDay([found[1], found[2] ?? '01', found[3] ?? '01'].join('-')) === undefined) return null
  const after =
    date != null
      ? dayOf(year, month as number, date + 1)
      : month != null
        ? dayOf(month === 12 ? year + 1 : year, (month % 12) + 1, 1)
        : dayOf(year + 1, 1, 1)
  return { first, after: formatDay(after) }
}
