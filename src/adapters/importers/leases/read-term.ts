import { civilSpan } from '#adapters/importers/reading/civil-span.ts'
import { civilOf, dayOf, formatDay, parseDay } from '#core/units/day.ts'

/** Days on which a lease holds: its first, and the first on which it no longer does; null where that is not said. */
export interface LeaseTerm {
  readonly from: string | null
  readonly to: string | null
}

/** The term of a lease from its first and last day, or from its first day and its years; undefined where that cannot be. */
export function readTerm(start: string, end: string, term: string): LeaseTerm | undefined {
  const first = start.trim() === '' ? null : civilSpan(isoForm(start))
  const last = end.trim() === '' ? null : civilSpan(isoForm(end))
  const years = /^(\d{1,3})\s*(?:年|years?|yrs?|a)?$/i.exec(term.normalize('NFKC').trim())?.[1]
  if ((start.trim() !== '' && first === null) || (end.trim() !== '' && last === null))
    return undefined
  if (term.trim() !== '' && years === undefined) return undefined
  const from = first?.first ?? null
  const to =
    last?.after ?? (from === null || years === undefined ? null : later(from, Number(years)))
  return from !== null && to !== null && to <= from ? undefined : { from, to }
}

/** The same day some years later; of 29 February the first of March where there is none. */
function later(iso: string, years: number): string {
  const day = parseDay(iso)
  if (day === undefined) throw new RangeError(`no day: ${iso}`)
  const { year, month, date } = civilOf(day)
  return formatDay(dayOf(year + years, month, date))
}

/** 2024/3/1, 2024.3.1, 2024年3月1日 and 20240301 as 2024-03-01. */
function isoForm(text: string): string {
  const plain = text.normalize('NFKC').trim()
  const parts =
    /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(plain) ??
    /^(\d{4})(\d{2})(\d{2})$/.exec(plain)
  return parts === null
    ? plain
    : [parts[1], parts[2]?.padStart(2, '0'), parts[3]?.padStart(2, '0')].join('-')
}
