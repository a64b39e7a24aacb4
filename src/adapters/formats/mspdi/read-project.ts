import type { Decoded } from '#contract/issues.ts'
import type { Issue } from '#core/model/issue.ts'
import { parseXml } from './parse-xml.ts'
import {
  dayOfInstant,
  type Instant,
  minutesPerDay,
  type RawFields,
  rawFields,
} from './raw-fields.ts'
import { type ProjectCalendar, readCalendars, standardCalendar } from './read-calendars.ts'
import {
  type ProjectAssignment,
  type ProjectResource,
  readAssignments,
  readResources,
} from './read-resources.ts'
import { type ProjectTask, readTasks } from './read-tasks.ts'
import { type WorkTime, workTimes } from './work-time.ts'

/** An MS Project file, read and whole. */
export interface Project {
  readonly start: Instant
  readonly calendars: ReadonlyMap<number, ProjectCalendar>
  /** Calendar of everything that has none of its own. */
  readonly calendar: ProjectCalendar
  readonly tasks: readonly ProjectTask[]
  readonly resources: readonly ProjectResource[]
  readonly assignments: readonly ProjectAssignment[]
}

/** Reads the text of an MS Project XML file, or names everything in it that cannot be read. */
export function readProject(text: string, file: string): Decoded<Project> {
  const page = parseXml(text, file)
  if (page.kind === 'faults') return page
  const issues: Issue[] = []
  const fields = rawFields(page.value, '', file, issues)
  const calendars = readCalendars(fields)
  const tasks = readTasks(fields, calendars)
  const resources = readResources(fields, calendars)
  const assignments = readAssignments(fields, tasks, resources)
  checkLinks(tasks)
  const start = startOf(fields, tasks)
  if (start !== undefined) for (const task of tasks) checkSpan(task, start)
  const calendar = calendars.get(fields.integer('CalendarUID') ?? -1) ?? standardCalendar
  const project = { start: start ?? 0, calendars, calendar, tasks, resources, assignments }
  checkWorkingTime(project)
  // Several elements are looked at more than once; each fault is told once.
  const told = [...new Map(issues.map((issue) => [JSON.stringify(issue), issue])).values()]
  return told.length > 0 ? { kind: 'faults', issues: told } : { kind: 'ok', value: project }
}

function startOf(fields: RawFields, tasks: readonly ProjectTask[]): Instant | undefined {
  const given = fields.instant('StartDate')
  if (given !== undefined) return given
  const starts = tasks.flatMap(({ start }) => (start === null ? [] : [start]))
  if (starts.length > 0) return starts.reduce((least, start) => Math.min(least, start))
  if (fields.text('StartDate') === undefined)
    fields.fault(
      'StartDate',
      'missing',
      '',
      'Without it nobody knows when the project begins',
      'Add <StartDate>2026-12-01T08:00:00</StartDate>',
    )
  return undefined
}

/** No project is laid out further than this from its start. */
const century = 100 * 365 * minutesPerDay

/** Dates, durations and lags must lie within a century: calendars are laid out day by day. */
function checkSpan(task: ProjectTask, start: Instant): void {
  const tooFar = (fields: RawFields, name: string): void =>
    fields.fault(
      name,
      'out-of-range',
      fields.text(name) ?? '',
      'This is more than a hundred years',
      'Correct the year or the number',
    )
  const far = (instant: Instant | null): boolean =>
    instant !== null && Math.abs(instant - start) > century
  if (task.minutes > century) tooFar(task.fields, 'Duration')
  if (far(task.constraint?.at ?? null)) tooFar(task.fields, 'ConstraintDate')
  if (far(task.begun)) tooFar(task.fields, 'ActualStart')
  if (far(task.deadline)) tooFar(task.fields, 'Deadline')
  for (const { lag, fields } of task.links)
    if (Math.abs(lag.value) > (lag.kind.endsWith('percent') ? 1e4 : century))
      tooFar(fields, 'LinkLag')
}

/** Links must lead between tasks of the file; to and from a summary only those kinds that mean the same for its tasks. */
function checkLinks(tasks: readonly ProjectTask[]): void {
  const known = new Map(tasks.map((task) => [task.number, task]))
  const isSummary = (task: ProjectTask | undefined): boolean => (task?.children.length ?? 0) > 0
  for (const task of tasks) {
    for (const { from, type, fields } of task.links) {
      const before = known.get(from)
      if (before === undefined)
        fields.fault(
          'PredecessorUID',
          'unknown-task',
          String(from),
          'The file has no task of this number in use',
          'Remove the link, or add the task',
        )
      else if (isSummary(before) && type.startsWith('S'))
        fields.fault(
          'Type',
          'summary-link',
          type,
          'A link from the start of a summary task is not read',
          'Link from the task in it that starts first',
        )
      else if (isSummary(task) && type.endsWith('F'))
        fields.fault(
          'Type',
          'summary-link',
          type,
          'A link to the finish of a summary task is not read',
          'Link to the task in it that finishes last',
        )
    }
  }
}

/** Every calendar that work or a lag counts in, with those of its resources, must leave some time to work. */
function checkWorkingTime(project: Project): void {
  const times = workTimes(project)
  const first = dayOfInstant(project.start)
  const works = ({ spansOn, lastEntry }: WorkTime): boolean => {
    const from = Math.min(Math.max(first, lastEntry + 1), first + 36_525)
    return Array.from({ length: 14 }, (_, at) => spansOn(from + at)).some(
      ({ length }) => length > 0,
    )
  }
  for (const task of project.tasks) {
    const used = [
      ...(task.elapsed ? [] : [times.ofTask(task)]),
      ...(task.links.length > 0 ? [times.ofLag(task)] : []),
    ]
    if (used.every(works)) continue
    task.fields.fault(
      'CalendarUID',
      'no-working-time',
      task.fields.text('CalendarUID') ?? '',
      'The calendars of the task and its resources never work at the same time',
      'Give the task a calendar of its own and let it ignore those of its resources',
    )
  }
}
