import type { Decoded } from '#contract/issues.ts'
import type { Issue } from '#core/model/issue.ts'
import { parseXml } from './parse-xml.ts'
import { type Instant, type RawFields, rawFields } from './raw-fields.ts'
import { type ProjectCalendar, readCalendars, standardCalendar } from './read-calendars.ts'
import {
  type ProjectAssignment,
  type ProjectResource,
  readAssignments,
  readResources,
} from './read-resources.ts'
import { type ProjectTask, readTasks } from './read-tasks.ts'

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

/** Reads an MS Project XML file, or names everything in it that cannot be read. */
export function readProject(bytes: Uint8Array, file: string): Decoded<Project> {
  const page = parseXml(bytes, file)
  if (page.kind === 'faults') return page
  const issues: Issue[] = []
  const fields = rawFields(page.value, '', file, issues)
  const calendars = readCalendars(fields)
  const tasks = readTasks(fields, calendars)
  const resources = readResources(fields, calendars)
  const assignments = readAssignments(fields, tasks, resources)
  checkLinks(tasks)
  const start = startOf(fields, tasks)
  // Several elements are looked at more than once; each fault is told once.
  const told = [...new Map(issues.map((issue) => [JSON.stringify(issue), issue])).values()]
  if (told.length > 0 || start === undefined) return { kind: 'faults', issues: told }
  const calendar = calendars.get(fields.integer('CalendarUID') ?? -1) ?? standardCalendar
  return { kind: 'ok', value: { start, calendars, calendar, tasks, resources, assignments } }
}

function startOf(fields: RawFields, tasks: readonly ProjectTask[]): Instant | undefined {
  const given = fields.instant('StartDate')
  if (given !== undefined) return given
  const starts = tasks.flatMap(({ start }) => (start === null ? [] : [start]))
  if (starts.length > 0) return Math.min(...starts)
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
