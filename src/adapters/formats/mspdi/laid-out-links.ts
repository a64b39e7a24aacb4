import type { Link } from '#core/schedule/network.ts'
import type { Lag, TaskLink } from './read-links.ts'
import type { ProjectTask } from './read-tasks.ts'
import type { WorkTime, WorkTimes } from './work-time.ts'

/** A link between two tasks that are work, with minutes by the clock between them; fewer than none for a lead by the clock. */
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

/** A lead in working time: fewer than no minutes of it. */
export interface Lead extends Wait {
  /** The earlier task is work in that time, and the link leads from start to start or from finish to finish. */
  readonly isBetweenLikes: boolean
}

/** The links of a file between its leaves, apart by what their lag is counted in. */
export interface LaidOutLinks {
  readonly links: readonly ClockLink[]
  readonly waits: readonly Wait[]
  readonly leads: readonly Lead[]
}

/** Takes every link from leaf to leaf: what holds for a summary task holds for each task in it. */
export function layOutLinks(
  tasks: readonly ProjectTask[],
  leavesOf: (number: number) => readonly ProjectTask[],
  times: WorkTimes,
): LaidOutLinks {
  const links: ClockLink[] = []
  const waits: Wait[] = []
  const leads: Lead[] = []
  for (const task of tasks) {
    for (const link of task.links) {
      for (const from of leavesOf(link.from)) {
        for (const later of leavesOf(task.number)) {
          const laid = layOut(link, from, later, times)
          if ('isBetweenLikes' in laid) leads.push(laid)
          else if ('time' in laid) waits.push(laid)
          else links.push(laid)
        }
      }
    }
  }
  return { links, waits, leads }
}

/**
 * A lead in working time before a finish is counted from the start of the task before where both count in the same working time.
 */
function layOut(
  { type, lag }: TaskLink,
  from: ProjectTask,
  later: ProjectTask,
  times: WorkTimes,
): ClockLink | Wait | Lead {
  const minutes = lagMinutes(lag, from)
  const byClock = lag.kind.startsWith('elapsed') || (lag.kind === 'percent' && from.elapsed)
  if (minutes === 0 || byClock) return { from, later, type, minutes }
  const time = times.ofLag(later)
  if (minutes > 0) return { from, later, type, minutes, time }
  const rest = from.minutes + minutes
  const isSameTime = !from.elapsed && times.ofTask(from).key === time.key
  const lead = { from, later, type, minutes, time }
  if (!isSameTime) return { ...lead, isBetweenLikes: false }
  const isWork = from.minutes > 0
  if (type === 'FF' && rest < 0) return { ...lead, isBetweenLikes: isWork }
  if (!type.startsWith('F')) return { ...lead, isBetweenLikes: isWork && type === 'SS' }
  const fromStart = type === 'FS' ? 'SS' : 'SF'
  if (rest === 0) return { from, later, type: fromStart, minutes: 0 }
  return rest > 0
    ? { from, later, type: fromStart, minutes: rest, time }
    : { from, later, type: fromStart, minutes: rest, time, isBetweenLikes: isWork && type === 'FS' }
}

function lagMinutes({ kind, value }: Lag, from: ProjectTask): number {
  return Math.round(kind.endsWith('percent') ? (from.minutes * value) / 100 : value)
}
