import type { PlanDocument } from '#core/model/no-plan.ts'
import { clockOf } from '#core/schedule/clock.ts'
import type { Activity, ActivityMode, Link, Network, Schedule } from '#core/schedule/network.ts'
import { objectiveOf } from '#core/schedule/objective.ts'
import type { CalendarTable } from '#core/units/calendar.ts'
import { networkOfPlan } from './network-of-plan.ts'
import type { PlanChanges } from './plan-changes.ts'

/** A plan's network as it is after changes; steps in the plan's order, days counted from its start. */
export interface ChangedNetwork {
  readonly network: Network
  /** The plan as it stood, with what is done or has begun where that really was. */
  readonly former: Schedule
  /** As it was planned. */
  readonly planned: Schedule
  readonly today: number
  readonly accepted: number
  readonly state: readonly StepState[]
}

/** `done` and `begun` steps stay where they are. */
export type StepState = 'open' | 'begun' | 'done'

/** Days laid out past the plan's finish: ten years. */
const margin = 3653

/** Applies changes to a plan. What is done or has begun keeps no link and no capacity to itself: it is as it is. */
export function changedNetwork(plan: PlanDocument, changes: PlanChanges): ChangedNetwork {
  const { network, schedule: planned } = networkOfPlan(plan, margin)
  const { origin } = network
  const today = Math.max(0, (changes.today ?? latestTold(changes) ?? origin) - origin)
  const facts = factsOf(network, planned, changes, today)
  const down = network.resources.map(({ id }) =>
    changes.downs
      .filter(({ resource }) => resource === id)
      .map(({ from, to }) => ({ from: from - origin, to: to - origin + 1 })),
  )
  const isDown = (resource: number, day: number): boolean =>
    (down[resource] ?? []).some(({ from, to }) => from <= day && day < to)
  const capacity = network.resources.map(({ capacity: before }, resource) =>
    before.map((units, day) => (isDown(resource, day) ? 0 : units)),
  )
  const start = planned.start.slice()
  const finish = planned.finish.slice()
  const activities = network.activities.map((activity, at): Activity => {
    const [planned_] = activity.modes as [ActivityMode]
    const mode = { ...planned_, days: daysNow(activity, planned_, changes) }
    const fact = facts[at] as Fact
    if (fact.state === 'open') return { ...asked(activity, at), modes: [mode] }
    start[at] = fact.start
    // What has begun and is not done ends today at the earliest.
    finish[at] =
      fact.finish ?? Math.max(today, interrupted(network.calendars, mode, fact.start, isDown))
    if (fact.state === 'begun')
      for (const { resource, amount } of mode.uses) hold(capacity[resource], at, amount)
    const days = (finish[at] as number) - fact.start
    const kept = { ...mode, days, calendar: 0, uses: [] }
    return { ...activity, release: 0, pinnedStart: fact.start, modes: [kept] }
  })

  /** An open step: no earlier than today, than it slips to, and than it must; or on the day it is fixed to. */
  function asked(activity: Activity, at: number): Activity {
    const slip = changes.slips.find(({ step }) => step === activity.id)
    const pin = changes.pins.find(({ step }) => step === activity.id)
    const table = network.calendars[activity.modes[0]?.calendar ?? 0] as CalendarTable
    const stood = planned.start[at] as number
    const late = slip ? slipped(table, stood, slip) : 0
    return {
      ...activity,
      release: Math.max(activity.release, today, late),
      pinnedStart: pin ? pin.start - origin : null,
    }
  }

  function hold(units: Int32Array | undefined, at: number, amount: number): void {
    for (let day = start[at] as number; units && day < (finish[at] as number); day++)
      units[day] = Math.max(0, (units[day] as number) - amount)
  }

  return {
    network: {
      ...network,
      activities,
      links: network.links.filter(({ to }) => (facts[to] as Fact).state === 'open'),
      resources: network.resources.map(({ id }, at) => ({
        id,
        capacity: capacity[at] as Int32Array,
      })),
    },
    former: { ...planned, start, finish },
    planned,
    today,
    accepted: objectiveOf(network, planned).lateness,
    state: facts.map(({ state }) => state),
  }
}

/** The latest day on which something is told to have happened; undefined when nothing is. */
function latestTold({ done, begun }: PlanChanges): number | undefined {
  const days = [...done.map(({ finish }) => finish), ...begun.map(({ start }) => start)]
  return days.length === 0 ? undefined : Math.max(...days)
}

type Fact =
  | { readonly state: 'open' }
  | { readonly state: 'begun' | 'done'; readonly start: number; readonly finish: number | null }

/** What is done and has begun: as told, and as planned where the plan puts it before today, nobody says otherwise, and what it waits for was ready. */
function factsOf(
  network: Network,
  planned: Schedule,
  { done, begun, slips, pins }: PlanChanges,
  today: number,
): readonly Fact[] {
  const { origin, activities, links } = network
  const facts: (Fact | undefined)[] = activities.map(({ id }) => {
    const told = done.find(({ step }) => step === id)
    if (told) return { state: 'done', start: told.start - origin, finish: told.finish - origin }
    const running = begun.find(({ step }) => step === id)
    if (running) return { state: 'begun', start: running.start - origin, finish: null }
    return [...slips, ...pins].some(({ step }) => step === id) ? { state: 'open' } : undefined
  })
  const presumed = (at: number): Fact => {
    const known = facts[at]
    if (known) return known
    const [start, finish] = [planned.start[at] as number, planned.finish[at] as number]
    const isReady = links.every(
      (link) => link.to !== at || wasReady(presumed(link.from), link, start),
    )
    const isPast = finish <= today && start < today
    const fact: Fact = !isReady
      ? { state: 'open' }
      : isPast
        ? { state: 'done', start, finish }
        : start < today
          ? { state: 'begun', start, finish: null }
          : { state: 'open' }
    facts[at] = fact
    return fact
  }
  return activities.map((_, at) => presumed(at))
}

/** True when a predecessor was as far as a step that began on `start` needed it to be. */
function wasReady(before: Fact, { type, lag }: Link, start: number): boolean {
  if (before.state === 'open') return false
  if (type === 'SS' || type === 'SF') return before.start + lag <= start
  return before.state === 'done' && (type === 'FF' || (before.finish as number) + lag <= start)
}

function daysNow({ id }: Activity, mode: ActivityMode, { takes }: PlanChanges): number {
  return takes.find(({ step }) => step === id)?.days ?? mode.days
}

function slipped(
  table: CalendarTable,
  stood: number,
  { days, working }: PlanChanges['slips'][number],
): number {
  if (!working) return stood + days
  return (table.ordinal[stood] as number) + days < table.dayOfOrdinal.length
    ? (table.dayOfOrdinal[(table.ordinal[stood] as number) + days] as number)
    : stood + days
}

/** The end of work that has begun: it rests on days off, and while what it uses is down. */
function interrupted(
  calendars: readonly CalendarTable[],
  { days, calendar, uses }: ActivityMode,
  start: number,
  isDown: (resource: number, day: number) => boolean,
): number {
  const clock = clockOf(calendars[calendar] as CalendarTable)
  let day = start
  for (let left = days; left > 0; day++)
    if (clock.next(day) === day && !uses.some(({ resource }) => isDown(resource, day))) left--
  return day
}
