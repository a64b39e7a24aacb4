import { civilOf, type Day } from '#core/units/day.ts'

/** Whole months from the month of `from` to the month of `to`. */
export function monthIndex(from: Day, to: Day): number {
  const start = civilOf(from)
  const end = civilOf(to)
  return (end.year - start.year) * 12 + end.month - start.month
}

/** `YYYY-MM` of the month `index` months after the month of `from`. */
export function monthLabel(from: Day, index: number): string {
  const { year, month } = civilOf(from)
  const count = year * 12 + (month - 1) + index
  return `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, '0')}`
}

/** `YYYY-Qn` of the quarter `index` quarters after the quarter of `from`. */
export function quarterLabel(from: Day, index: number): string {
  const { year, month } = civilOf(from)
  const count = year * 4 + Math.floor((month - 1) / 3) + index
  return `${Math.floor(count / 4)}-Q${(count % 4) + 1}`
}
