import { civilOf, type Day, day, dayOf, weekdayOf } from '#core/units/day.ts'
import type { RawFields } from './raw-fields.ts'

/** Whether an exception falls on a day between its first and its last. */
export type Recurrence = (number: number) => boolean

/** How an exception of a calendar recurs from its first day on, by MS Project's numbers; undefined, and a fault, where that cannot be told. */
export function recurrenceOf(fields: RawFields, from: number): Recurrence | undefined {
  const type = fields.integer('Type') ?? daily
  const step = Math.max(1, fields.integer('Period') ?? 1)
  const needed = (name: string, most: number): number | undefined => {
    const value = fields.integer(name)
    if (value !== undefined && value >= 0 && value <= most) return value
    fields.fault(
      name,
      'out-of-range',
      fields.text(name) ?? '',
      `An exception that recurs in this way (Type ${type}) needs a number from 0 to ${most} here`,
      'Write its dates out as daily exceptions (Type 1)',
    )
    return undefined
  }
  const everyMonths = (number: number): boolean => (monthOf(number) - monthOf(from)) % step === 0
  const inYear = (): Recurrence | undefined => {
    const month = needed('Month', 11)
    return month === undefined ? undefined : (number) => civil(number).month === month + 1
  }
  switch (type) {
    case daily:
    case onceOnly:
      return (number) => (number - from) % step === 0
    case yearlyByDay:
      return both(inYear(), onDate(needed('MonthDay', 31)))
    case yearlyByPosition:
      return both(inYear(), inPosition(needed('MonthItem', 9), needed('MonthPosition', last)))
    case monthlyByDay:
      return both(everyMonths, onDate(needed('MonthDay', 31)))
    case monthlyByPosition:
      return both(everyMonths, inPosition(needed('MonthItem', 9), needed('MonthPosition', last)))
    case weekly:
      return onWeekdays(needed('DaysOfWeek', 127), from, step)
    default:
      fields.fault(
        'Type',
        'recurring-exception',
        String(type),
        'An exception that recurs by a count of days is not read',
        'Write its dates out as daily exceptions (Type 1)',
      )
      return undefined
  }
}

/** MS Project's numbers of the ways to recur. */
const daily = 1
const yearlyByDay = 2
const yearlyByPosition = 3
const monthlyByDay = 4
const monthlyByPosition = 5
const weekly = 6
const onceOnly = 9

/** Position in a month: first to fourth are 0 to 3. */
const last = 4

const civil = (number: number): ReturnType<typeof civilOf> => civilOf(day(number))

const monthOf = (number: number): number => civil(number).year * 12 + civil(number).month

const both = (
  left: Recurrence | undefined,
  right: Recurrence | undefined,
): Recurrence | undefined => left && right && ((number) => left(number) && right(number))

const onDate = (date: number | undefined): Recurrence | undefined =>
  date === undefined ? undefined : (number) => civil(number).date === date

/** Items of a month: 0 any day, 1 Monday to Friday, 2 the weekend, 3 to 9 Sunday to Saturday. */
function isItem(item: number, number: Day): boolean {
  const weekday = weekdayOf(number)
  if (item === 0) return true
  if (item < 3) return weekday <= 5 === (item === 1)
  return weekday % 7 === item - 3
}

/** The first, second, third, fourth or last day of its kind in a month. */
function inPosition(
  item: number | undefined,
  position: number | undefined,
): Recurrence | undefined {
  if (item === undefined || position === undefined) return undefined
  return (number) => {
    if (!isItem(item, day(number))) return false
    const { year, month, date } = civil(number)
    const first = number - date + 1
    const next = month === 12 ? dayOf(year + 1, 1, 1) : dayOf(year, month + 1, 1)
    const isLike = (at: number): boolean => isItem(item, day(at))
    const count = (since: number, until: number): number =>
      Array.from({ length: until - since }, (_, at) => since + at).filter(isLike).length
    return position === last ? count(number + 1, next) === 0 : count(first, number) === position
  }
}

/** Weekdays as bits from Sunday, 1, to Saturday, 64; every so many weeks, which begin on Sunday. */
function onWeekdays(bits: number | undefined, from: number, step: number): Recurrence | undefined {
  if (bits === undefined) return undefined
  const sunday = from - (weekdayOf(day(from)) % 7)
  return (number) =>
    ((bits >> (weekdayOf(day(number)) % 7)) & 1) === 1 &&
    Math.floor((number - sunday) / 7) % step === 0
}
