import type { Instant, RawFields } from './raw-fields.ts'
import { readLinks, type TaskLink } from './read-links.ts'

/** One task as the file has it. */
export interface ProjectTask {
  readonly number: number
  readonly name: string
  readonly fields: RawFields
  /** Numbers of the tasks right below a summary; empty for a task that is work or a milestone. */
  readonly children: readonly number[]
  /** Working minutes, or minutes by the clock when `elapsed`. */
  readonly minutes: number
  readonly elapsed: boolean
  readonly calendar: number | null
  readonly ignoresResourceCalendars: boolean
  readonly constraint: { readonly type: number; readonly at: Instant } | null
  readonly deadline: Instant | null
  /** Where the file itself puts the task; only its place in the order counts. */
  readonly start: Instant | null
  readonly begun: Instant | null
  readonly done: boolean
  readonly links: readonly TaskLink[]
}

/** The tasks of a file in the order of their numbers; blank rows and tasks switched off are left out. */
export function readTasks(
  project: RawFields,
  calendars: ReadonlyMap<number, unknown>,
): readonly ProjectTask[] {
  const all = project.children('Tasks', 'Task')
  const isOff = (fields: RawFields): boolean =>
    fields.isSet('IsNull') || fields.text('Active') === '0'
  const rows = all.filter((fields) => {
    if (isOff(fields)) return false
    if (fields.text('UID') === undefined)
      fields.fault('UID', 'missing', '', 'A task needs its number', 'Add <UID>')
    return fields.integer('UID') !== undefined
  })
  const off = new Set(all.filter(isOff).map((fields) => fields.integer('UID')))
  const children = childrenOf(rows)
  const seen = new Set<number>()
  const tasks = rows.flatMap((fields) => {
    const number = fields.integer('UID') as number
    if (seen.has(number)) {
      fields.fault(
        'UID',
        'repeated-id',
        String(number),
        'Another task has this number',
        'Renumber one',
      )
      return []
    }
    seen.add(number)
    const task = taskOf(number, fields, children.get(number) ?? [], calendars)
    // Nothing waits for a task that is switched off.
    return [{ ...task, links: task.links.filter(({ from }) => !off.has(from)) }]
  })
  if (tasks.length === 0)
    project.fault('Tasks', 'empty', '', 'The project has no task', 'Export a project with tasks')
  return [...tasks].sort((left, right) => left.number - right.number)
}

/** Children of each summary, from the outline levels in the order of the file. */
function childrenOf(rows: readonly RawFields[]): ReadonlyMap<number, readonly number[]> {
  const children = new Map<number, number[]>()
  const parents: { level: number; number: number }[] = []
  for (const fields of rows) {
    const number = fields.integer('UID') as number
    const level = fields.integer('OutlineLevel') ?? (number === 0 ? 0 : 1)
    if (level > deepest) {
      fields.fault(
        'OutlineLevel',
        'out-of-range',
        String(level),
        `A summary is read down to ${deepest} levels`,
        'Flatten the outline',
      )
      continue
    }
    const above = parents.findLastIndex((one) => one.level < level)
    parents.splice(above + 1)
    const parent = parents[above]
    if (parent) {
      const own = children.get(parent.number)
      if (own) own.push(number)
      else children.set(parent.number, [number])
    }
    parents.push({ level, number })
  }
  return children
}

/** Levels of an outline that are read. */
const deepest = 100

/** Formats of a duration that runs by the clock: em, eh, ed, ew, emo and their estimated forms. */
const elapsedFormats = new Set([4, 6, 8, 10, 12, 36, 38, 40, 42, 44])

function taskOf(
  number: number,
  fields: RawFields,
  children: readonly number[],
  calendars: ReadonlyMap<number, unknown>,
): ProjectTask {
  const isSummary = children.length > 0 || fields.isSet('Summary')
  if (fields.isSet('ExternalTask'))
    fields.fault(
      'ExternalTask',
      'outside-task',
      '1',
      'The task belongs to another file',
      'Export the projects as one',
    )
  const constraint = constraintOf(fields)
  return {
    number,
    name: fields.text('Name') ?? String(number),
    fields,
    children,
    minutes: isSummary ? 0 : minutesOf(fields),
    elapsed: elapsedFormats.has(fields.integer('DurationFormat') ?? 7),
    calendar: calendarOf(fields, calendars),
    ignoresResourceCalendars: fields.isSet('IgnoreResourceCalendar'),
    constraint: isSummary ? null : constraint,
    deadline: fields.instant('Deadline') ?? null,
    start: fields.instant('Start') ?? null,
    begun: fields.instant('ActualStart') ?? null,
    done: fields.integer('PercentComplete') === 100,
    links: readLinks(fields, number),
  }
}

function minutesOf(fields: RawFields): number {
  const minutes = fields.minutes('Duration')
  if (minutes !== undefined) return minutes
  if (fields.text('Duration') === undefined && !fields.isSet('Milestone'))
    fields.fault(
      'Duration',
      'missing',
      '',
      'A task that is no summary and no milestone needs its duration',
      'Add <Duration>PT8H0M0S</Duration>',
    )
  return 0
}

function calendarOf(fields: RawFields, calendars: ReadonlyMap<number, unknown>): number | null {
  const number = fields.integer('CalendarUID') ?? -1
  if (number < 0) return null
  if (calendars.has(number)) return number
  fields.fault(
    'CalendarUID',
    'unknown-calendar',
    String(number),
    'The file has no calendar of this number',
    'Use a calendar of the file, or -1 for that of the project',
  )
  return null
}

function constraintOf(fields: RawFields): ProjectTask['constraint'] {
  const type = fields.integer('ConstraintType') ?? 0
  if (type < 0 || type > 7) {
    fields.fault(
      'ConstraintType',
      'not-allowed',
      String(type),
      'Constraints are 0 to 7',
      'Write 0 for as soon as possible',
    )
    return null
  }
  const at = fields.instant('ConstraintDate')
  if (type < 2) return null
  if (at !== undefined) return { type, at }
  if (fields.text('ConstraintDate') === undefined)
    fields.fault(
      'ConstraintDate',
      'missing',
      '',
      'This kind of constraint needs its date',
      'Add <ConstraintDate>, or make the constraint type 0',
    )
  return null
}
