import { word } from '#adapters/formats/schedule-words.ts'
import type { PlanDocument } from '#core/model/no-plan.ts'
import type { Language } from '#core/model/text.ts'
import type { WorkingCalendar } from '#core/units/calendar.ts'
import { day, formatDay, parseDay, weekdayOf } from '#core/units/day.ts'
import { workingDay } from './working-day.ts'
import { element, type XmlElement } from './xml.ts'

/** The numbers that tasks and resources call calendars by; base calendars first, then one of each resource. */
export interface CalendarNumbers {
  readonly ofCalendar: (id: string) => number
  readonly ofResource: (id: string) => number
  /** The calendar of the project: office days where there are any. */
  readonly project: number
}

/** Numbers the calendars of a plan. */
export function calendarNumbers({
  calendars,
  resources,
}: Pick<PlanDocument['schedule'], 'calendars' | 'resources'>): CalendarNumbers {
  const base = [...calendars.map(({ id }) => id), everyDay]
  return {
    ofCalendar: (id) => base.indexOf(id) + 1 || base.length,
    ofResource: (id) => base.length + 1 + resources.findIndex((resource) => resource.id === id),
    project: 1,
  }
}

const everyDay = 'continuous'

/** Every calendar with its week and its dated exceptions, and one of its own for each resource, as MS Project wants. */
export function writeCalendars(
  { schedule }: PlanDocument,
  numbers: CalendarNumbers,
  language: Language,
): XmlElement {
  const { calendars, resources } = schedule
  const all = { workingWeekdays: [1, 2, 3, 4, 5, 6, 7], holidays: [], makeUpDays: [] }
  return element('Calendars', [
    ...calendars.map((calendar) =>
      base(numbers.ofCalendar(calendar.id), calendar.id, calendar, language),
    ),
    base(
      numbers.ofCalendar(everyDay),
      word('continuous', language),
      { id: everyDay, ...all },
      language,
    ),
    ...resources.map(({ id, name, calendar }) =>
      element('Calendar', [
        element('UID', numbers.ofResource(id)),
        element('Name', language === 'en' ? name.en : name.zh),
        element('IsBaseCalendar', 0),
        element('BaseCalendarUID', numbers.ofCalendar(calendar)),
      ]),
    ),
  ])
}

function base(
  number: number,
  name: string,
  calendar: WorkingCalendar,
  language: Language,
): XmlElement {
  const { workingWeekdays } = calendar
  return element('Calendar', [
    element('UID', number),
    element('Name', name),
    element('IsBaseCalendar', 1),
    element('BaseCalendarUID', -1),
    element(
      'WeekDays',
      // MS Project counts the days of the week from Sunday, 1.
      [7, 1, 2, 3, 4, 5, 6].map((weekday, index) =>
        element('WeekDay', [
          element('DayType', index + 1),
          ...working(workingWeekdays.includes(weekday)),
        ]),
      ),
    ),
    exceptions(calendar, language),
  ])
}

const working = (works: boolean): XmlElement[] => [
  element('DayWorking', works ? 1 : 0),
  ...(works
    ? [
        element(
          'WorkingTimes',
          workingDay.spans.map(({ from, to }) =>
            element('WorkingTime', [element('FromTime', from), element('ToTime', to)]),
          ),
        ),
      ]
    : []),
]

function exceptions(
  { workingWeekdays, holidays, makeUpDays }: WorkingCalendar,
  language: Language,
): XmlElement | null {
  const extra = new Set(makeUpDays)
  const off = runs(holidays.filter((date) => !extra.has(date))).filter(({ first, days }) =>
    Array.from({ length: days }, (_, at) => weekdayOf(day(first + at))).some((weekday) =>
      workingWeekdays.includes(weekday),
    ),
  )
  const list = [
    ...off.map((run) => ({ ...run, works: false, name: word('holiday', language) })),
    ...runs(makeUpDays).map((run) => ({ ...run, works: true, name: word('makeUp', language) })),
  ].sort((left, right) => left.first - right.first)
  if (list.length === 0) return null
  return element(
    'Exceptions',
    list.map(({ first, days, works, name }) =>
      element('Exception', [
        element('EnteredByOccurrences', 0),
        element('TimePeriod', [
          element('FromDate', `${formatDay(day(first))}T00:00:00`),
          element('ToDate', `${formatDay(day(first + days - 1))}T23:59:00`),
        ]),
        element('Occurrences', days),
        element('Name', `${name} ${formatDay(day(first))}`),
        element('Type', 1),
        ...working(works),
      ]),
    ),
  )
}

/** Dates joined to runs of days that follow each other. */
function runs(dates: readonly string[]): { readonly first: number; readonly days: number }[] {
  const found: { first: number; days: number }[] = []
  const numbers = dates.map((date) => parseDay(date) as number).sort((left, right) => left - right)
  for (const number of new Set(numbers)) {
    const last = found.at(-1)
    if (last && last.first + last.days === number) last.days++
    else found.push({ first: number, days: 1 })
  }
  return found
}
