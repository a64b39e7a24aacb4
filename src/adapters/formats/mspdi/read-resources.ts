import { dayOfInstant, type RawFields } from './raw-fields.ts'
import type { ProjectTask } from './read-tasks.ts'

/** A work resource that can be fully taken. Units are hundredths of a whole one. */
export interface ProjectResource {
  readonly number: number
  readonly name: string
  readonly calendar: number | null
  readonly units: number
  /** Units between two days, both included; none outside them when there are any. */
  readonly availability: readonly {
    readonly from: number
    readonly to: number
    readonly units: number
  }[]
}

/** Units of a resource that a task holds from its start to its finish. */
export interface ProjectAssignment {
  readonly task: number
  readonly resource: number
  readonly units: number
}

const wholeUnit = 100

/** Whole hundredths; more than ten million units are as good as no limit. */
const unitsOf = (units: number): number =>
  Math.min(1e9, Math.max(0, Math.floor(units * wholeUnit + 1e-6)))

/** MS Project's number of a resource type that is people or machines, not material or cost. */
const workType = 1

/** The work resources of a file that are to be levelled. */
export function readResources(
  project: RawFields,
  calendars: ReadonlyMap<number, unknown>,
): readonly ProjectResource[] {
  return project.children('Resources', 'Resource').flatMap((fields): ProjectResource[] => {
    const number = fields.integer('UID')
    if (number === undefined || fields.isSet('IsNull')) return []
    if ((fields.integer('Type') ?? workType) !== workType || fields.text('CanLevel') === '0')
      return []
    const calendar = fields.integer('CalendarUID') ?? -1
    return [
      {
        number,
        name: fields.text('Name') ?? String(number),
        calendar: calendars.has(calendar) ? calendar : null,
        units: unitsOf(fields.decimal('MaxUnits') ?? 1),
        availability: fields
          .children('AvailabilityPeriods', 'AvailabilityPeriod')
          .flatMap((period) => {
            const from = period.instant('AvailableFrom')
            const to = period.instant('AvailableTo')
            const units = period.decimal('AvailableUnits')
            return from === undefined || to === undefined || units === undefined
              ? []
              : [
                  {
                    from: dayOfInstant(from),
                    to: dayOfInstant(to),
                    units: unitsOf(units),
                  },
                ]
          }),
      },
    ]
  })
}

/** The assignments of work resources to tasks that are not done yet. */
export function readAssignments(
  project: RawFields,
  tasks: readonly ProjectTask[],
  resources: readonly ProjectResource[],
): readonly ProjectAssignment[] {
  const known = new Map(tasks.map((task) => [task.number, task]))
  const all = new Set(
    project.children('Resources', 'Resource').map((fields) => fields.integer('UID')),
  )
  const off = new Set(project.children('Tasks', 'Task').map((fields) => fields.integer('UID')))
  const levelled = new Set(resources.map(({ number }) => number))
  return project.children('Assignments', 'Assignment').flatMap((fields): ProjectAssignment[] => {
    const task = fields.integer('TaskUID')
    const resource = fields.integer('ResourceUID')
    if (task === undefined || resource === undefined || resource < 0) return []
    if (!off.has(task))
      fields.fault(
        'TaskUID',
        'unknown-task',
        String(task),
        'The file has no such task',
        'Remove it',
      )
    if (!all.has(resource))
      fields.fault(
        'ResourceUID',
        'unknown-resource',
        String(resource),
        'The file has no such resource',
        'Remove it',
      )
    const units = Math.ceil((fields.decimal('Units') ?? 1) * wholeUnit - 1e-6)
    if (units < 0 || units > 1e8)
      fields.fault(
        'Units',
        'out-of-range',
        String(units / wholeUnit),
        'Units are from 0 to a million',
        'Write 1 for a whole one',
      )
    const holder = known.get(task)
    return holder && !holder.done && levelled.has(resource) && units > 0
      ? [{ task, resource, units }]
      : []
  })
}
