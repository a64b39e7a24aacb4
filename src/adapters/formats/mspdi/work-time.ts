import { overlap, type ProjectCalendar, type Spans } from './read-calendars.ts'
import type { Project } from './read-project.ts'
import type { ProjectTask } from './read-tasks.ts'

/** Working time that one or several calendars leave together. Equal keys mean the same time. */
export interface WorkTime {
  readonly key: string
  readonly spansOn: (day: number) => Spans
  readonly lastEntry: number
}

/** Says which working time tasks and lags count in. */
export interface WorkTimes {
  /** A task's own calendar and those of its resources, unless it ignores these; else the project's. */
  readonly ofTask: (task: ProjectTask) => WorkTime
  /** The later task's own calendar, else the project's: resources do not lengthen a lag. */
  readonly ofLag: (later: ProjectTask) => WorkTime
}

/** The working times of a project. */
export function workTimes(project: Project): WorkTimes {
  const made = new Map<string, WorkTime>()
  const held = calendarsHeld(project)
  const joined = (numbers: readonly number[]): WorkTime => {
    const distinct = [...new Set(numbers)].sort((left, right) => left - right)
    const key = distinct.length === 0 ? 'project' : distinct.join('+')
    const known =
      made.get(key) ??
      join(
        key,
        distinct.map((one) => project.calendars.get(one)),
        project.calendar,
      )
    made.set(key, known)
    return known
  }
  return {
    ofTask: (task) => {
      const own = task.calendar === null ? [] : [task.calendar]
      if (task.ignoresResourceCalendars && own.length > 0) return joined(own)
      return joined([...own, ...(held.get(task.number) ?? [])])
    },
    ofLag: (later) => joined(later.calendar === null ? [] : [later.calendar]),
  }
}

/** Numbers of the calendars of each task's resources. */
function calendarsHeld({ resources, assignments }: Project): ReadonlyMap<number, number[]> {
  const calendars = new Map(resources.map(({ number, calendar }) => [number, calendar]))
  const held = new Map<number, number[]>()
  for (const { task, resource } of assignments) {
    const calendar = calendars.get(resource) ?? null
    if (calendar !== null) held.set(task, [...(held.get(task) ?? []), calendar])
  }
  return held
}

function join(
  key: string,
  parts: readonly (ProjectCalendar | undefined)[],
  fallback: ProjectCalendar,
): WorkTime {
  const known = parts.filter((part) => part !== undefined)
  const calendars = known.length === 0 ? [fallback] : known
  return {
    key,
    lastEntry: Math.max(...calendars.map(({ lastEntry }) => lastEntry)),
    spansOn: (day) =>
      calendars.map(({ spansOn }) => spansOn(day)).reduce((left, right) => overlap(left, right)),
  }
}
