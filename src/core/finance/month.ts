/** The month (YYYY-MM) that lies `index` months after `first`. */
export function monthAt(first: string, index: number): string {
  const count = monthCount(first) + index
  return `${String(Math.floor(count / 12)).padStart(4, '0')}-${String((count % 12) + 1).padStart(2, '0')}`
}

/** Months from `first` to the month of an ISO date, negative when that lies before; a bare year counts as its January. */
export const monthIndex = (first: string, iso: string): number =>
  monthCount(iso) - monthCount(first)

/** The same for the end of a span: a bare year counts as its December. */
export const lastMonthIndex = (first: string, iso: string): number =>
  monthIndex(first, iso) + (/^\d{4}$/.test(iso) ? 11 : 0)

/** Calendar month 1 to 12 of the month `index` after `first`. */
export const monthOfYear = (first: string, index: number): number =>
  ((monthCount(first) + index) % 12) + 1

/** Calendar year of the month `index` after `first`. */
export const yearOf = (first: string, index: number): number =>
  Math.floor((monthCount(first) + index) / 12)

function monthCount(iso: string): number {
  const match = /^(\d{4})(?:-(\d{2}))?/.exec(iso)
  if (!match) throw new RangeError(`'${iso}' is not a month; write it as YYYY-MM`)
  return Number(match[1]) * 12 + Number(match[2] ?? '1') - 1
}
