import { clockOf } from '#core/schedule/clock.ts'
import type { Activity, Link, Network } from '#core/schedule/network.ts'
import { retime } from '#core/schedule/retime.ts'
import type { ScheduleInstance } from '#core/schedule/schedule-instance.ts'
import type { CalendarTable } from '#core/units/calendar.ts'
import { day } from '#core/units/day.ts'
import { calendarTables } from './calendar-tables.ts'
import { type Grid, gridOf } from './grid.ts'
import { type LaidOutLinks, layOutLinks } from './laid-out-links.ts'
import { projectCapacity } from './project-capacity.ts'
import { dayOfInstant, type Instant, minutesPerDay } from './raw-fields.ts'
import type { Project } from './read-project.ts'
import type { ProjectTask } from './read-tasks.ts'
import { shortestSpan } from './shortest-span.ts'
import { taskLimits } from './task-limits.ts'
import { type WorkTime, workTimes } from './work-time.ts'

/** An MS Project file as a scheduling problem: tasks in the order of their numbers, every one in its only mode. */
export function projectInstance(project: Project, id: string): ScheduleInstance {
  const sketch = sketchOf(project)
  const { leaves, grid, leavesOf } = sketch
  const known = knownOrder(sketch)
  const index = new Map(leaves.map((leaf, at) => [leaf, at]))
  return {
    id,
    network: longEnough(sketch, known),
    jobs: project.tasks.map(({ number }) =>
      leavesOf(number).map((leaf) => index.get(leaf) as number),
    ),
    known,
    begins: grid.startOf(project.start),
    perDay: grid.perDay,
  }
}

/** Everything about a file but how long its calendars have to be. */
interface Sketch extends LaidOutLinks {
  readonly project: Project
  readonly grid: Grid
  /** Tasks that are work or milestones, by number. */
  readonly leaves: readonly ProjectTask[]
  readonly leavesOf: (number: number) => readonly ProjectTask[]
  /** Working time of a leaf; null counts by the clock. */
  readonly timeOf: (leaf: ProjectTask) => WorkTime | null
  /** Deadlines of a leaf and of the summaries above it. */
  readonly wanted: ReadonlyMap<number, readonly Instant[]>
}

function sketchOf(project: Project): Sketch {
  const tasks = new Map(project.tasks.map((task) => [task.number, task]))
  const leavesOf = (number: number): readonly ProjectTask[] => {
    const task = tasks.get(number) as ProjectTask
    return task.children.length === 0 ? [task] : task.children.flatMap(leavesOf)
  }
  const leaves = project.tasks.filter(({ children }) => children.length === 0)
  const times = workTimes(project)
  const time = new Map(leaves.map((leaf) => [leaf, leaf.elapsed ? null : times.ofTask(leaf)]))
  const timeOf = (leaf: ProjectTask): WorkTime | null => time.get(leaf) ?? null
  const laid = layOutLinks(project.tasks, leavesOf, times)
  return {
    project,
    leaves,
    leavesOf,
    timeOf,
    ...laid,
    wanted: wantedOf(project.tasks, leavesOf),
    grid: gridFor(project, leaves, timeOf, laid),
  }
}

function wantedOf(tasks: readonly ProjectTask[], leavesOf: Sketch['leavesOf']): Sketch['wanted'] {
  const wanted = new Map<number, Instant[]>()
  for (const { number, deadline } of tasks) {
    if (deadline === null) continue
    for (const leaf of leavesOf(number))
      wanted.set(leaf.number, [...(wanted.get(leaf.number) ?? []), deadline])
  }
  return wanted
}

const datesOf = ({ constraint, begun }: ProjectTask): readonly Instant[] =>
  [constraint?.at ?? null, begun].filter((instant) => instant !== null)

function gridFor(
  project: Project,
  leaves: readonly ProjectTask[],
  timeOf: Sketch['timeOf'],
  { links, waits, leads }: LaidOutLinks,
): Grid {
  const minutesOf = (elapsed: boolean): number[] =>
    leaves.filter((leaf) => leaf.elapsed === elapsed).map(({ minutes }) => minutes)
  return gridOf({
    origin: dayOfInstant(
      leaves.reduce((least, { begun }) => Math.min(least, begun ?? least), project.start),
    ),
    workTimes: [...leaves.map(timeOf), ...[...waits, ...leads].map(({ time }) => time)].filter(
      (time) => time !== null,
    ),
    workedMinutes: [...minutesOf(false), ...[...waits, ...leads].map(({ minutes }) => minutes)],
    elapsedMinutes: [...minutesOf(true), ...links.map(({ minutes }) => minutes)],
    instants: [project.start, ...leaves.flatMap(datesOf)],
    finest: Math.max(24, Math.min(288, Math.floor(memory / (project.resources.length + 1)))),
  })
}

/** Offsets a day of all capacities together: ten years of them fill some 200 MB. */
const memory = 5760

/** Leaves as the file starts them, then by number; time to wait comes right before the task that waits. */
function knownOrder({ leaves, waits }: Sketch): Float64Array {
  const never = Number.MAX_SAFE_INTEGER
  const sorted = [...leaves].sort(
    (left, right) => (left.start ?? never) - (right.start ?? never) || left.number - right.number,
  )
  const position = new Map(sorted.map((leaf, at) => [leaf, at]))
  const place = (leaf: ProjectTask): number => position.get(leaf) as number
  return Float64Array.from([...leaves.map(place), ...waits.map(({ later }) => place(later) - 0.5)])
}

/** The network with calendars long enough for the file's own order. */
function longEnough(sketch: Sketch, known: Float64Array): Network {
  const { grid, project, leaves } = sketch
  const latest = leaves
    .flatMap((leaf) => [...datesOf(leaf), leaf.deadline ?? project.start])
    .reduce((most, instant) => Math.max(most, instant), project.start)
  const work = leaves.reduce((sum, { minutes }) => sum + grid.worked(minutes), 0)
  for (let horizon = Math.ceil(grid.startOf(latest) + 60 * grid.perDay + work / 4); ; ) {
    const network = networkOf(sketch, horizon)
    const finish = retime(network, known)?.finish.reduce((most, one) => Math.max(most, one), 0)
    if (finish === undefined || finish * 1.2 <= horizon) return network
    horizon *= 2
  }
}

function networkOf(sketch: Sketch, horizon: number): Network {
  const { project, grid, leaves, timeOf, waits, leads } = sketch
  const times = [...leaves.map(timeOf), ...[...waits, ...leads].map(({ time }) => time)]
  const { tables, indexOf } = calendarTables(times, grid, horizon)
  const { resources, usesOf } = projectCapacity(project, grid, horizon)
  const begins = grid.startOf(project.start)
  const mode = (time: WorkTime | null, days: number, uses: Activity['modes'][number]['uses']) => [
    { id: '1', days, calendar: indexOf(time), uses, cost: 0 },
  ]
  const activities = leaves.map((leaf): Activity => {
    const time = timeOf(leaf)
    const days = time === null ? grid.elapsed(leaf.minutes) : grid.worked(leaf.minutes)
    const clock = clockOf(tables[indexOf(time)] as CalendarTable)
    const wanted = sketch.wanted.get(leaf.number) ?? []
    return {
      id: String(leaf.number),
      weight: 1,
      ...taskLimits(leaf, days, clock, grid, { begins, wanted }),
      modes: mode(time, days, usesOf(leaf.number)),
    }
  })
  const pauses = waits.map(
    ({ time, minutes }, number): Activity => ({
      id: `lag ${number + 1}`,
      release: 0,
      deadline: null,
      weight: 1,
      pinnedStart: null,
      modes: mode(time, grid.worked(minutes), []),
    }),
  )
  return {
    origin: day(grid.origin),
    horizon,
    calendars: tables,
    resources,
    activities: [...activities, ...pauses],
    links: networkLinks(sketch, (time) => tables[indexOf(time)] as CalendarTable),
    budget: null,
  }
}

function networkLinks(
  { leaves, links, waits, leads, grid }: Sketch,
  tableOf: (time: WorkTime) => CalendarTable,
): Link[] {
  const index = new Map(leaves.map((leaf, at) => [leaf, at]))
  const at = (leaf: ProjectTask): number => index.get(leaf) as number
  const lead = (minutes: number): number => -Math.floor((-minutes * grid.perDay) / minutesPerDay)
  const spans = new Map<string, number>()
  const span = (time: WorkTime, working: number, likes: boolean): number => {
    const key = `${time.key} ${working} ${likes}`
    const known = spans.get(key) ?? shortestSpan(tableOf(time), working, likes)
    spans.set(key, known)
    return known
  }
  return [
    ...links.map(({ from, later, type, minutes }) => ({
      from: at(from),
      to: at(later),
      type,
      lag: minutes < 0 ? lead(minutes) : grid.elapsed(minutes),
    })),
    ...leads.map(({ from, later, type, minutes, time, isBetweenLikes }) => ({
      from: at(from),
      to: at(later),
      type,
      lag: -span(time, -grid.worked(minutes), isBetweenLikes),
    })),
    ...waits.flatMap(({ from, later, type }, number): Link[] => {
      const pause = leaves.length + number
      return [
        { from: at(from), to: pause, type: type.startsWith('F') ? 'FS' : 'SS', lag: 0 },
        { from: pause, to: at(later), type: type.endsWith('S') ? 'FS' : 'FF', lag: 0 },
      ]
    }),
  ]
}
