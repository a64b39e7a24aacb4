import { day, weekdayOf } from '#core/units/day.ts'
import { dayOfInstant, minutesPerDay, parseTime, type RawFields } from './raw-fields.ts'
import { recurrenceOf } from './recurrence.ts'

/** Working time of one day as minutes from midnight, in order and apart. */
export type Spans = readonly (readonly [from: number, to: number])[]

/** A calendar that says when work is done on any day. */
export interface ProjectCalendar {
  readonly spansOn: (day: number) => Spans
  /** Last day that a dated entry speaks of; the week alone holds after it. */
  readonly lastEntry: number
}

/** What one calendar element says itself; the rest comes from its base. */
interface Layer {
  readonly number: number
  readonly base: number
  readonly week: ReadonlyMap<number, Spans>
  readonly periods: readonly Period[]
  readonly exceptions: readonly Period[]
}

/** Working times of some weekdays (all of them: `every`) between two days, both included. */
interface Period {
  readonly from: number
  readonly to: number
  readonly falls: (day: number) => boolean
  readonly week: ReadonlyMap<number, Spans>
  readonly every: Spans | null
}

const officeHours: Spans = [
  [480, 720],
  [780, 1020],
]

/** MS Project's own standard calendar: Monday to Friday, eight to twelve and one to five. */
export const standardCalendar: ProjectCalendar = {
  spansOn: (number) => (weekdayOf(day(number)) <= 5 ? officeHours : []),
  lastEntry: 0,
}

/** Every calendar of a file by its number: dated exceptions first, then periods, then its week, then what its base says. */
export function readCalendars(project: RawFields): ReadonlyMap<number, ProjectCalendar> {
  const layers = new Map<number, Layer>()
  for (const fields of project.children('Calendars', 'Calendar')) {
    const number = fields.integer('UID')
    if (number === undefined)
      fields.fault('UID', 'missing', '', 'A calendar needs its number', 'Add <UID>')
    else layers.set(number, layerOf(number, fields))
  }
  const calendars = new Map<number, ProjectCalendar>()
  for (const fields of project.children('Calendars', 'Calendar')) {
    const chain = chainOf(fields.integer('UID') ?? -1, layers)
    if (chain === undefined)
      fields.fault(
        'BaseCalendarUID',
        'unknown-calendar',
        fields.text('BaseCalendarUID') ?? '',
        'The calendar stands on itself or on one that the file does not have',
        'Point it at a base calendar of this file',
      )
    else if (chain[0]) calendars.set(chain[0].number, calendarOf(chain))
  }
  return calendars
}

/** A calendar with its bases, nearest first; undefined where one is missing or they go round. */
function chainOf(number: number, layers: ReadonlyMap<number, Layer>): readonly Layer[] | undefined {
  const chain: Layer[] = []
  for (let next = number; next >= 0; ) {
    const layer = layers.get(next)
    if (layer === undefined || chain.includes(layer)) return undefined
    chain.push(layer)
    next = layer.base
  }
  return chain
}

function calendarOf(chain: readonly Layer[]): ProjectCalendar {
  const known = new Map<number, Spans>()
  const find = (number: number): Spans => {
    const weekday = weekdayOf(day(number))
    for (const { exceptions } of chain) {
      const found = lookUp(exceptions, number, weekday)
      if (found) return found
    }
    for (const { periods, week } of chain) {
      const found = lookUp(periods, number, weekday) ?? week.get(weekday)
      if (found) return found
    }
    return standardCalendar.spansOn(number)
  }
  return {
    spansOn: (number) => {
      const spans = known.get(number) ?? find(number)
      known.set(number, spans)
      return spans
    },
    lastEntry: Math.max(
      0,
      ...chain.flatMap(({ periods, exceptions }) =>
        [...periods, ...exceptions].map(({ to }) => to),
      ),
    ),
  }
}

const lookUp = (periods: readonly Period[], number: number, weekday: number): Spans | undefined =>
  periods
    .filter(({ from, to, falls }) => from <= number && number <= to && falls(number))
    .map(({ every, week }) => every ?? week.get(weekday))
    .find((spans) => spans !== undefined)

function layerOf(number: number, fields: RawFields): Layer {
  const days = fields.children('WeekDays', 'WeekDay')
  return {
    number,
    base: fields.integer('BaseCalendarUID') ?? -1,
    week: weekOf(days),
    periods: fields.children('WorkWeeks', 'WorkWeek').flatMap((week) => periodOf(week, null)),
    exceptions: [
      ...days.filter((one) => one.text('DayType') === '0'),
      ...fields.children('Exceptions', 'Exception'),
    ].flatMap(exceptionOf),
  }
}

function weekOf(days: readonly RawFields[]): ReadonlyMap<number, Spans> {
  const week = new Map<number, Spans>()
  for (const one of days) {
    const type = one.integer('DayType')
    if (type === 0) continue
    if (type === undefined || type < 1 || type > 7)
      one.fault(
        'DayType',
        'not-allowed',
        one.text('DayType') ?? '',
        'A day of the week is 1 (Sunday) to 7 (Saturday)',
        'Write 1 to 7, or 0 for a dated exception',
      )
    else week.set(type === 1 ? 7 : type - 1, spansOf(one))
  }
  return week
}

function exceptionOf(fields: RawFields): readonly Period[] {
  return periodOf(fields, spansOf(fields)).flatMap((period) => {
    const falls = recurrenceOf(fields, period.from)
    return falls ? [{ ...period, falls }] : []
  })
}

function periodOf(fields: RawFields, every: Spans | null): readonly Period[] {
  const times = fields.child('TimePeriod')
  const from = times?.instant('FromDate')
  const to = times?.instant('ToDate')
  if (from === undefined || to === undefined || to < from) {
    // A work week without dates is the calendar's default one and says nothing beyond its week.
    if (every !== null)
      fields.fault(
        'TimePeriod',
        'unreadable',
        times?.text('FromDate') ?? '',
        'An exception lasts from one date to a later one',
        'Give FromDate and ToDate',
      )
    return []
  }
  const week = every === null ? weekOf(fields.children('WeekDays', 'WeekDay')) : new Map()
  return [{ from: dayOfInstant(from), to: dayOfInstant(to), falls: () => true, week, every }]
}

function spansOf(fields: RawFields): Spans {
  if (!fields.isSet('DayWorking')) return []
  const spans = fields.children('WorkingTimes', 'WorkingTime').flatMap((time) => {
    const from = parseTime(time.text('FromTime') ?? '')
    const to = parseTime(time.text('ToTime') ?? '')
    if (from === undefined || to === undefined) {
      time.fault(
        '',
        'unreadable',
        '',
        'Working time runs from one time to another',
        'Write 08:00:00',
      )
      return []
    }
    // Midnight at the end of a day is written as 00:00.
    return [[from, to === 0 ? minutesPerDay : to] as const]
  })
  const sorted = spans.filter(([from, to]) => from < to).sort(([left], [right]) => left - right)
  return sorted.length === 0 ? officeHours : merged(sorted)
}

function merged(spans: Spans): Spans {
  const result: [number, number][] = []
  for (const [from, to] of spans) {
    const last = result.at(-1)
    if (last && from <= last[1]) last[1] = Math.max(last[1], to)
    else result.push([from, to])
  }
  return result
}

/** Time in which two calendars both work. */
export const overlap = (left: Spans, right: Spans): Spans =>
  left.flatMap(([from, to]) =>
    right.flatMap(([other, until]) => {
      const start = Math.max(from, other)
      const end = Math.min(to, until)
      return start < end ? [[start, end] as const] : []
    }),
  )
