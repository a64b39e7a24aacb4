/** A length of time with its range. */
interface Span {
  readonly low: number
  readonly mode: number
  readonly high: number
  readonly unit: string
}

/** Mean days in a month of the Gregorian calendar. */
const daysPerMonth = 365.2425 / 12

/** A length of time in days of the calendar it is counted on: a working week has five. Throws on a unit that is not a time. */
export function durationDays({ low, mode, high, unit }: Span): Omit<Span, 'unit'> {
  const factor = factorOf(unit)
  return { low: low * factor, mode: mode * factor, high: high * factor }
}

function factorOf(unit: string): number {
  const [, counted, word] = /^(?:(working|calendar) )?(\w+)$/.exec(unit) ?? []
  if (word === 'day' || word === 'days') return 1
  if (word === 'week' || word === 'weeks') return counted === 'working' ? 5 : 7
  if ((word === 'month' || word === 'months') && counted !== 'working') return daysPerMonth
  throw new RangeError(`'${unit}' is not a unit of time`)
}
