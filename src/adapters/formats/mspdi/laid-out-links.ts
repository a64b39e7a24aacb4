import type { Link } from '#core/schedule/network.ts'
import type { Lag, TaskLink } from './read-links.ts'
import type { ProjectTask } from './read-tasks.ts'
import type { WorkTime, WorkTimes } from './work-time.ts'

/** A link between two tasks that are work, with minutes by the clock between them; fewer than none for a lead. */
export interface ClockLink {
  readonly from: ProjectTask
  readonly later: ProjectTask
  readonly type: Link['type']
  readonly minutes: number
}

/** A link whose lag is working time: it is laid out as work of its own between the two tasks. */
export interface Wait extends ClockLink {
  readonly time: WorkTime
}

/** The links of a file between its leaves, apart by what their lag is counted in. */
export interface LaidOutLinks {
  readonly links: readonly ClockLink[]
  readonly waits: readonly Wait[]
}

/** Takes every link from leaf to leaf: what holds for a summary task holds for each task in it. */
export function layOutLinks(
  tasks: readonly ProjectTask[],
  leavesOf: (number: number) => readonly ProjectTask[],
  times: WorkTimes,
): LaidOutLinks {
  const links: ClockLink[] = []
  const waits: Wait[] = []
  for (const task of tasks) {
    for (const link of task.links) {
      for (const from of leavesOf(link.from)) {
        for (const later of leavesOf(task.number)) {
          const laid = layOut(link, from, later, times)
          if ('time' in laid) waits.push(laid)
          else links.push(laid)
        }
      }
    }
  }
  return { links, waits }
}

/**
 * A lead in working time is counted from the start of the task before where both count in the same working time; any other at
 * the shortest time by the clock that it can mean, which is never too early.
 */
function layOut(
  { type, lag }: TaskLink,
  from: ProjectTask,
  later: ProjectTask,
  times: WorkTimes,
): ClockLink | Wait {
  const minutes = lagMinutes(lag, from)
  const byClock = lag.kind.startsWith('elapsed') || (lag.kind === 'percent' && from.elapsed)
  if (minutes === 0 || byClock) return { from, later, type, minutes }
  const time = times.ofLag(later)
  if (minutes > 0) return { from, later, type, minutes, time }
  const rest = from.minutes + minutes
  const isSameTime = !from.elapsed && times.ofTask(from).key === time.key
  if (!type.startsWith('F') || rest < 0 || !isSameTime) return { from, later, type, minutes }
  const fromStart = type === 'FS' ? 'SS' : 'SF'
  return rest === 0
    ? { from, later, type: fromStart, minutes: 0 }
    : { from, later, type: fromStart, minutes: rest, time }
}

function lagMinutes({ kind, value }: Lag, from: ProjectTask): number {
  return Math.round(kind.endsWith('percent') ? (from.minutes * value) / 100 : value)
}
