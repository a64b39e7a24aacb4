import { refuse } from '#adapters/formats/refuse.ts'
import type { Decoded } from '#contract/issues.ts'
import type { ActivityMode, Link, Network } from '#core/schedule/network.ts'
import type { ScheduleInstance } from '#core/schedule/schedule-instance.ts'
import type { CalendarTable } from '#core/units/calendar.ts'
import { day } from '#core/units/day.ts'
import { findCircle } from './find-circle.ts'
import type { JobList, ListedJob, ListedMode, Stock } from './job-list.ts'
import { refuseSize } from './limits.ts'

/** Days times resources laid out at most: some 200 MB while searching. */
const mostLaidOut = 8_000_000

/** A list of jobs as a scheduling problem; refused where jobs wait for each other in a circle or take longer than can be laid out. */
export function listInstance(list: JobList, file: string, id: string): Decoded<ScheduleInstance> {
  const tooLarge = refuseSize(sizeOf(list), file)
  if (tooLarge) return tooLarge
  const circle = findCircle(list.jobs.map(({ successors }) => successors))
  if (circle) return refuseCircle(list.jobs, circle, file)
  const horizon = daysOf(list.jobs)
  if (horizon * (list.resources.length + 1) > mostLaidOut)
    return refuse(
      file,
      'too-long',
      `${horizon} days one after another, ${list.resources.length} resources`,
      `The size limit is ${mostLaidOut} days times resources (and one for the calendar)`,
      'Write durations in a coarser unit, or split the project',
    )
  return {
    kind: 'ok',
    value: {
      id,
      network: networkOf(list, horizon),
      jobs: list.jobs.map((_, place) => [place]),
      known: null,
      begins: 0,
      perDay: 1,
    },
  }
}

function sizeOf({ jobs }: JobList): Parameters<typeof refuseSize>[0] {
  let links = 0
  let modes = 0
  for (const job of jobs) {
    links += job.successors.length
    modes += job.modes.length
  }
  return { jobs: jobs.length, links, modes }
}

/** Enough days for every job in its longest mode, one after another, after the last release. */
function daysOf(jobs: readonly ListedJob[]): number {
  let release = 0
  let days = 1
  for (const job of jobs) {
    release = Math.max(release, job.release)
    days += job.modes.reduce((most, mode) => Math.max(most, mode.days), 0)
  }
  return release + days
}

function networkOf({ resources, consumables, jobs }: JobList, horizon: number): Network {
  return {
    origin: day(0),
    horizon,
    calendars: [everyDay(horizon)],
    resources: resources.map(({ id, capacity }) => ({
      id,
      capacity: new Int32Array(horizon).fill(capacity),
    })),
    ...(consumables.length > 0 ? { consumables } : {}),
    activities: jobs.map(({ id, release, modes }) => ({
      id,
      release,
      deadline: null,
      weight: 1,
      pinnedStart: null,
      modes: modes.map((mode, at) => modeOf(mode, String(at + 1), resources)),
    })),
    links: jobs.flatMap(({ successors }, from) =>
      successors.map((to): Link => ({ from, to, type: 'FS', lag: 0 })),
    ),
    budget: null,
  }
}

/** A mode of no days holds nothing, but uses up what it consumes. */
function modeOf(
  { days, amounts }: ListedMode,
  id: string,
  resources: readonly Stock[],
): ActivityMode {
  const needs = amounts.flatMap((amount, at) => (amount > 0 ? [{ at, amount }] : []))
  const uses = needs.filter(({ at }) => at < resources.length && days > 0)
  const consumes = needs.filter(({ at }) => at >= resources.length)
  return {
    id,
    days,
    calendar: 0,
    uses: uses.map(({ at, amount }) => ({ resource: at, amount })),
    ...(consumes.length > 0
      ? {
          consumes: consumes.map(({ at, amount }) => ({
            consumable: at - resources.length,
            amount,
          })),
        }
      : {}),
    cost: 0,
  }
}

function everyDay(length: number): CalendarTable {
  return {
    id: 'every day',
    origin: day(0),
    length,
    ordinal: Int32Array.from({ length: length + 1 }, (_, offset) => offset),
    dayOfOrdinal: Int32Array.from({ length }, (_, offset) => offset),
  }
}

function refuseCircle(
  jobs: readonly ListedJob[],
  circle: readonly number[],
  file: string,
): ReturnType<typeof refuse> {
  const name = (place: number): string => (jobs[place] as ListedJob).id
  const first = circle[0] as number
  const shown = circle.length > 8 ? [...circle.slice(0, 8).map(name), '...'] : circle.map(name)
  return refuse(
    file,
    'cyclic',
    [...shown, name(first)].join(' -> '),
    'These jobs wait for each other in a circle, so none of them can ever start',
    'Take one of the links out',
    `line ${(jobs[first] as ListedJob).line}`,
  )
}
