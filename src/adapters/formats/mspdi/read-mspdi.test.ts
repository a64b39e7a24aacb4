import assert from 'node:assert/strict'
import { test } from 'node:test'
import { answerInstance, type ScheduleAnswer } from '#core/schedule/schedule-answer.ts'
import { readMspdi } from './read-mspdi.ts'

// The projects begin on Tuesday 1 December 2026 at eight; offsets 4 and 5 are the weekend of the 5th.

interface Sketch {
  readonly uid: number
  /** Duration in hours; left out for a summary. */
  readonly hours?: number
  readonly xml?: string
}

const element = (name: string, content: string | number): string => `<${name}>${content}</${name}>`

function page(tasks: readonly Sketch[], more: Readonly<Record<string, string>> = {}): string {
  const rows = tasks.map(({ uid, hours, xml = '' }) =>
    element(
      'Task',
      `${element('UID', uid)}${hours === undefined ? '' : element('Duration', `PT${hours}H0M0S`)}${xml}`,
    ),
  )
  const parts = {
    StartDate: '2026-12-01T08:00:00',
    Tasks: rows.join(''),
    ...more,
  }
  const inner = Object.entries(parts).map(([name, content]) => element(name, content))
  return `<?xml version="1.0"?><Project xmlns="http://schemas.microsoft.com/project">${inner.join('')}</Project>`
}

const link = (from: number, type: 'FF' | 'FS' | 'SF' | 'SS', lag = 0, format = 7): string =>
  element(
    'PredecessorLink',
    `${element('PredecessorUID', from)}${element('Type', ['FF', 'FS', 'SF', 'SS'].indexOf(type))}${element('LinkLag', lag)}${element('LagFormat', format)}`,
  )

/** Lags in tenths of minutes: working days of eight hours, and days by the clock. */
const days = (count: number): number => count * 8 * 60 * 10
const elapsedDays = (count: number): number => count * 24 * 60 * 10

const read = (text: string) => readMspdi(new TextEncoder().encode(text), 'sample.xml', 'sample')

function answered(text: string): ScheduleAnswer {
  const instance = read(text)
  assert.ok(instance.kind === 'ok', JSON.stringify(instance))
  return answerInstance(instance.value, { seed: 1, schedules: 200, goOn: () => true })
}

test('links of all four kinds hold, with working lags, leads, per cent and days by the clock', () => {
  const { start, objective, status } = answered(
    page([
      // Five days: Tue to Fri and Mon, so it is done at 7.
      { uid: 1, hours: 40 },
      // Two working days after the start of 1: at 2; Thu, Fri, Mon, done at 7.
      { uid: 2, hours: 24, xml: link(1, 'SS', days(2)) },
      // Done one working day after 1, at 8: Mon and Tue, so it begins at 6.
      { uid: 3, hours: 16, xml: link(1, 'FF', days(1)) },
      // Done three working days after 1 began, at 3: begins at 2.
      { uid: 4, hours: 8, xml: link(1, 'SF', days(3)) },
      // A lead of a day: 1 works its last day on Mon, offset 6.
      { uid: 5, hours: 16, xml: link(1, 'FS', -days(1)) },
      // Two days by the clock after 2: 7 + 2.
      { uid: 6, hours: 8, xml: link(2, 'FS', elapsedDays(2), 8) },
      // 40 per cent of five days are two: begins at 2.
      { uid: 7, hours: 8, xml: link(1, 'SS', 40, 19) },
    ]),
  )
  assert.deepEqual(start, [0, 2, 6, 2, 6, 9, 2])
  assert.equal(objective, 10)
  assert.equal(status, 'optimal')
})

test('a lead in working days is counted over the weekend, also from a start and beyond the task before', () => {
  const late = element('ConstraintType', 4) + element('ConstraintDate', '2026-12-14T08:00:00')
  const { start } = answered(
    page([
      // Monday the 14th to Wednesday: offsets 13 to 15, done at 16.
      { uid: 1, hours: 24, xml: late },
      // Five working days before a start on a Monday is the Monday before, offset 6.
      { uid: 2, hours: 8, xml: link(1, 'SS', -days(5)) },
      // Eight working days before the finish are five before the start: the same day.
      { uid: 3, hours: 8, xml: link(1, 'FS', -days(8)) },
      // Done no later than five working days before Wednesday evening: by Wednesday the 9th, offset 8, its two days begin at 7.
      { uid: 4, hours: 16, xml: link(1, 'FF', -days(5)) },
      // One working day before the start, a Friday, may cost the weekend: a lead is at least a day by the clock, so Monday less one is no Sunday but Monday.
      { uid: 5, hours: 8, xml: link(1, 'SS', -days(1)) },
    ]),
  )
  assert.deepEqual(start, [13, 6, 6, 7, 13])
})

const workingDay = `${element('DayWorking', 1)}${element('WorkingTimes', `<WorkingTime><FromTime>08:00:00</FromTime><ToTime>12:00:00</ToTime></WorkingTime><WorkingTime><FromTime>13:00:00</FromTime><ToTime>17:00:00</ToTime></WorkingTime>`)}`
const week = (isWorked: (type: number) => boolean): string =>
  element(
    'WeekDays',
    [1, 2, 3, 4, 5, 6, 7]
      .map((type) =>
        element(
          'WeekDay',
          element('DayType', type) + (isWorked(type) ? workingDay : element('DayWorking', 0)),
        ),
      )
      .join(''),
  )
const exception = (from: string, to: string, works: string): string =>
  element(
    'Exception',
    `<TimePeriod>${element('FromDate', `${from}T00:00:00`)}${element('ToDate', `${to}T23:59:00`)}</TimePeriod><Type>1</Type>${works}`,
  )
const calendar = (uid: number, content: string, base = -1): string =>
  element('Calendar', `${element('UID', uid)}${element('BaseCalendarUID', base)}${content}`)

test('days off and make-up weekends of a calendar, and of one that stands on it, count', () => {
  const office = week((type) => type > 1 && type < 7)
  const off = exception('2026-12-03', '2026-12-04', element('DayWorking', 0))
  const monday = exception('2026-12-07', '2026-12-07', element('DayWorking', 0))
  const makeUp = exception('2026-12-05', '2026-12-05', workingDay)
  const calendars =
    calendar(1, `${office}${element('Exceptions', off + makeUp + monday)}`) + calendar(2, '', 1)
  const { start, objective } = answered(
    page(
      [
        // Tue, Wed, then Sat the 5th (offset 4): done at 5.
        { uid: 1, hours: 24 },
        { uid: 2, hours: 8, xml: element('CalendarUID', 2) + link(1, 'FS') },
      ],
      { CalendarUID: '1', Calendars: calendars },
    ),
  )
  // Monday is off for the second task too, whose calendar only stands on the first: Tuesday, offset 7.
  assert.deepEqual([start, objective], [[0, 7], 8])
})

test('days off that recur by year, month or week are taken out', () => {
  const doneAfter = (recurs: Readonly<Record<string, number>>, from: string): number | null => {
    const fields = Object.entries(recurs).map(([name, value]) => element(name, value))
    const off = element(
      'Exception',
      `<TimePeriod>${element('FromDate', `${from}T00:00:00`)}${element('ToDate', '2030-12-31T23:59:00')}</TimePeriod>${fields.join('')}${element('DayWorking', 0)}`,
    )
    const office = week((type) => type > 1 && type < 7) + element('Exceptions', off)
    return answered(
      page([{ uid: 1, hours: 40 }], { CalendarUID: '1', Calendars: calendar(1, office) }),
    ).objective
  }
  // Five days from Tuesday the 1st end on Monday the 7th, done at 7; a day off among them makes it 8.
  const cases: readonly (readonly [Readonly<Record<string, number>>, string, number])[] = [
    // Each 3 December, a Thursday; each 3 January.
    [{ Type: 2, Month: 11, MonthDay: 3 }, '2020-12-03', 8],
    [{ Type: 2, Month: 0, MonthDay: 3 }, '2020-01-03', 7],
    // The first Thursday of December is the 3rd, the second the 10th; the last Friday of November was the 27th.
    [{ Type: 3, Month: 11, MonthItem: 7, MonthPosition: 0 }, '2020-12-03', 8],
    [{ Type: 3, Month: 11, MonthItem: 7, MonthPosition: 1 }, '2020-12-03', 7],
    [{ Type: 3, Month: 10, MonthItem: 8, MonthPosition: 4 }, '2020-11-27', 7],
    // The 4th of each month; of every second month from November on.
    [{ Type: 4, Period: 1, MonthDay: 4 }, '2026-11-04', 8],
    [{ Type: 4, Period: 2, MonthDay: 4 }, '2026-11-04', 7],
    // The first weekday of a month is the 1st, the first day of the weekend the 5th, the last day the 31st.
    [{ Type: 5, Period: 1, MonthItem: 1, MonthPosition: 0 }, '2026-10-01', 8],
    [{ Type: 5, Period: 1, MonthItem: 2, MonthPosition: 0 }, '2026-10-01', 7],
    [{ Type: 5, Period: 1, MonthItem: 0, MonthPosition: 4 }, '2026-10-01', 7],
    // Every Wednesday; every second one from 25 November on, which is the 9th; Sundays.
    [{ Type: 6, Period: 1, DaysOfWeek: 8 }, '2026-11-25', 8],
    [{ Type: 6, Period: 2, DaysOfWeek: 8 }, '2026-11-25', 7],
    [{ Type: 6, Period: 1, DaysOfWeek: 1 }, '2026-11-25', 7],
  ]
  for (const [recurs, from, done] of cases)
    assert.equal(doneAfter(recurs, from), done, JSON.stringify(recurs))
})

test('half days are counted in hours', () => {
  const { start, objective } = answered(
    page([
      { uid: 1, hours: 4 },
      { uid: 2, hours: 4, xml: link(1, 'FS') },
      { uid: 3, hours: 8, xml: link(2, 'FS') },
    ]),
  )
  // 2 begins at one o'clock, five hours after eight; 3 the next morning, done nine hours later.
  assert.deepEqual(start, [0, 0.208333, 1])
  assert.equal(objective, 1.375)
})

test('work by the clock goes through nights and weekends', () => {
  const clock = element('DurationFormat', 8)
  const { start } = answered(
    page([
      { uid: 1, hours: 32 },
      // Four days by the clock after Friday evening end on Tuesday evening, offset 8.
      { uid: 2, hours: 96, xml: clock + link(1, 'FS') },
      { uid: 3, hours: 8, xml: link(2, 'FS') },
    ]),
  )
  assert.deepEqual(start, [0, 4, 8])
})

const person = (uid: number, units: number, more = ''): string =>
  element(
    'Resource',
    `${element('UID', uid)}${element('Type', 1)}${element('MaxUnits', units)}${more}`,
  )
const assignment = (task: number, resource: number, units: number): string =>
  element(
    'Assignment',
    `${element('TaskUID', task)}${element('ResourceUID', resource)}${element('Units', units)}`,
  )

test('a resource is not used beyond its units, and not when it is away', () => {
  const tasks = [
    { uid: 1, hours: 24 },
    { uid: 2, hours: 16 },
  ]
  const whole = assignment(1, 1, 1) + assignment(2, 1, 1)
  const half = assignment(1, 1, 0.5) + assignment(2, 1, 0.5)
  const one = (assignments: string, more = ''): ScheduleAnswer =>
    answered(page(tasks, { Resources: person(1, 1, more), Assignments: assignments }))
  // Five working days one after another: Tue to Mon, done at 7. Side by side at half: done at 3.
  assert.equal(one(whole).objective, 7)
  assert.equal(one(half).objective, 3)
  const away = element(
    'AvailabilityPeriods',
    `<AvailabilityPeriod><AvailableFrom>2026-12-07T00:00:00</AvailableFrom><AvailableTo>2049-12-31T23:59:00</AvailableTo><AvailableUnits>1</AvailableUnits></AvailabilityPeriod>`,
  )
  // From Monday the 7th, offset 6: side by side at half, three days, done at 9.
  assert.equal(one(half, away).objective, 9)
  assert.equal(one(assignment(1, 1, 2)).status, 'infeasible')
})

test('dates of tasks bind: not earlier, must start, wanted by', () => {
  const dated = (type: number, date: string): string =>
    element('ConstraintType', type) + element('ConstraintDate', date)
  const { start, lateness } = answered(
    page([
      { uid: 1, hours: 8, xml: dated(4, '2026-12-07T08:00:00') },
      { uid: 2, hours: 8, xml: dated(2, '2026-12-08T08:00:00') },
      // Not to end before Thursday the 10th, offset 10 when over: two days begin on the 9th, offset 8.
      { uid: 3, hours: 16, xml: dated(6, '2026-12-10T17:00:00') },
      // Two days cannot be over on the first: a day late.
      { uid: 4, hours: 16, xml: element('Deadline', '2026-12-01T17:00:00') },
    ]),
  )
  assert.deepEqual(start, [6, 7, 8, 0])
  assert.equal(lateness, 1)
})

test('a summary starts with its first task, and what follows it waits for its last', () => {
  const level = (number: number): string => element('OutlineLevel', number)
  const { start } = answered(
    page([
      { uid: 1, xml: level(1) + element('Summary', 1) },
      { uid: 2, hours: 8, xml: level(2) },
      { uid: 3, hours: 24, xml: level(2) },
      { uid: 4, hours: 8, xml: level(1) + link(1, 'FS') },
    ]),
  )
  assert.deepEqual(start, [0, 0, 0, 3])
})

test('a circle of links is a fault that names it, and not the tasks behind it', () => {
  const circle = read(
    page([
      { uid: 1, hours: 8, xml: link(2, 'FS') },
      { uid: 2, hours: 8, xml: link(1, 'SS', days(1)) },
      { uid: 3, hours: 8, xml: link(2, 'FS') },
    ]),
  )
  assert.ok(circle.kind === 'faults')
  assert.deepEqual(
    circle.issues.map(({ code, path, value }) => [code, path, value]),
    [['cyclic', 'line 1: Tasks/Task[UID=2]', '2 -> 1 -> 2']],
  )
})

test('more links than can be laid out are refused with the limit, however few lines they take', () => {
  const group = (uid: number): Sketch[] => [
    { uid, xml: element('OutlineLevel', 1) + (uid > 1 ? link(1, 'FS') : '') },
    ...Array.from({ length: 1100 }, (_, at) => ({
      uid: uid + 1 + at,
      hours: 8,
      xml: element('OutlineLevel', 2),
    })),
  ]
  const wide = read(page([...group(1), ...group(2000)]))
  // 1100 tasks before each of 1100.
  assert.ok(wide.kind === 'faults')
  assert.deepEqual([wide.issues[0]?.code, wide.issues[0]?.value], ['too-large', '1210000 links'])
})

test('every fault of a file is named at once, with its place and line', () => {
  const faulty = read(
    page(
      [
        { uid: 1, xml: element('Duration', 'two days') },
        { uid: 1, hours: 8 },
        { uid: 2, hours: 8, xml: link(9, 'FS') + element('CalendarUID', 7) },
        { uid: 3, xml: '' },
        { uid: 4, hours: 8, xml: link(2, 'FS', 0, 99) + element('ConstraintType', 4) },
      ],
      { Assignments: assignment(1, 5, 1) },
    ).replace(/<(Task|Assignment)>/g, '\n<$1>'),
  )
  assert.ok(faulty.kind === 'faults')
  assert.deepEqual(faulty.issues.map(({ path, code }) => `${path} ${code}`).sort(), [
    'line 2: Tasks/Task[UID=1]/Duration unreadable',
    'line 2: Tasks/Task[UID=1]/UID repeated-id',
    'line 4: Tasks/Task[UID=2]/CalendarUID unknown-calendar',
    'line 4: Tasks/Task[UID=2]/PredecessorLink[1]/PredecessorUID unknown-task',
    'line 5: Tasks/Task[UID=3]/Duration missing',
    'line 6: Tasks/Task[UID=4]/ConstraintDate missing',
    'line 6: Tasks/Task[UID=4]/PredecessorLink[1]/LagFormat not-allowed',
    'line 7: Assignments/Assignment[1]/ResourceUID unknown-resource',
  ])
  for (const { reason, remedy } of faulty.issues) assert.ok(reason !== '' && remedy !== '')
})

test('what could be laid out only for ever is a fault, and an odd outline is none', () => {
  const nights = element(
    'WeekDays',
    element(
      'WeekDay',
      `<DayType>2</DayType><DayWorking>1</DayWorking><WorkingTimes><WorkingTime><FromTime>20:00:00</FromTime><ToTime>23:00:00</ToTime></WorkingTime></WorkingTimes>`,
    ) + [1, 3, 4, 5, 6, 7].map((type) => element('WeekDay', element('DayType', type))).join(''),
  )
  const calendars =
    calendar(
      1,
      week((type) => type > 1 && type < 7),
    ) + calendar(2, nights)
  const result = read(
    page(
      [
        // Works by day, its only resource by night.
        { uid: 1, hours: 8, xml: element('CalendarUID', 1) + element('OutlineLevel', -1) },
        { uid: 2, hours: 9_000_000 },
        { uid: 3, hours: 8, xml: element('Deadline', '9999-12-31T08:00:00') },
      ],
      {
        Calendars: calendars,
        Resources: person(1, 1, element('CalendarUID', 2)),
        Assignments: assignment(1, 1, 1),
      },
    ),
  )
  assert.ok(result.kind === 'faults')
  assert.deepEqual(
    result.issues.map(({ path, code }) => `${path} ${code}`),
    [
      'line 1: Tasks/Task[UID=2]/Duration out-of-range',
      'line 1: Tasks/Task[UID=3]/Deadline out-of-range',
      'line 1: Tasks/Task[UID=1]/CalendarUID no-working-time',
    ],
  )
})

test('entities are not expanded, other XML and broken XML are refused', () => {
  const bomb = page([{ uid: 1, hours: 8 }]).replace(
    '<Project',
    '<!DOCTYPE Project [<!ENTITY a "b">]><Project',
  )
  const deep = `<Project>${'<a>'.repeat(5000)}${'</a>'.repeat(5000)}</Project>`
  const odd = '<Project><__proto__>1</__proto__></Project>'
  const codes = [bomb, '<html/>', '<Project><Tasks></Project>', '', deep, odd].map((text) => {
    const result = read(text)
    return result.kind === 'faults' ? result.issues[0]?.code : 'read'
  })
  assert.deepEqual(codes, [
    'document-type',
    'not-a-project',
    'not-xml',
    'not-xml',
    'too-deep',
    'unknown-element',
  ])
})

test('a file in UTF-16, as older programs write it, reads the same', () => {
  const text = page([{ uid: 1, hours: 16 }])
  const wide = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')])
  const result = readMspdi(wide, 'wide.xml', 'wide')
  assert.ok(result.kind === 'ok')
})
