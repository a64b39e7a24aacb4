import type { Clock } from '#core/schedule/clock.ts'
import type { Activity } from '#core/schedule/network.ts'
import type { Grid } from './grid.ts'
import type { Instant } from './raw-fields.ts'
import type { ProjectTask } from './read-tasks.ts'

/** MS Project's numbers of the constraints that name a date. */
const mustStartOn = 2
const mustFinishOn = 3
const startNotEarlier = 4
const startNotLater = 5
const finishNotEarlier = 6
const finishNotLater = 7

/** What the dates of a task mean to a schedule: release, pin and wanted finish. Work that has begun stays where it began. */
export function taskLimits(
  task: ProjectTask,
  days: number,
  clock: Clock,
  grid: Grid,
  limits: { readonly begins: number; readonly wanted: readonly Instant[] },
): Pick<Activity, 'release' | 'pinnedStart' | 'deadline'> {
  const { begins } = limits
  const pin = (offset: number): number => (days > 0 ? clock.next(offset) : offset)
  const finishes = limits.wanted.map(grid.endOf)
  const free = (release: number) => ({ release, pinnedStart: null, deadline: earliest(finishes) })
  const pinned = (start: number) => ({
    release: 0,
    pinnedStart: Math.max(0, start),
    deadline: earliest(finishes),
  })
  if (task.begun !== null) return pinned(pin(grid.startOf(task.begun)))
  if (task.constraint === null) return free(begins)
  const notBefore = grid.startOf(task.constraint.at)
  const notAfter = grid.endOf(task.constraint.at)
  switch (task.constraint.type) {
    case mustStartOn:
      return pinned(pin(notBefore))
    case mustFinishOn:
      return pinned(clock.latestStart(notAfter, days))
    case startNotEarlier:
      return free(Math.max(begins, notBefore))
    case startNotLater:
      finishes.push(clock.end(pin(notBefore), days))
      return free(begins)
    case finishNotEarlier:
      return free(Math.max(begins, clock.startToEnd(notBefore, days)))
    case finishNotLater:
      finishes.push(notAfter)
      return free(begins)
    default:
      return free(begins)
  }
}

const earliest = (finishes: readonly number[]): number | null =>
  finishes.length === 0 ? null : Math.min(...finishes)
