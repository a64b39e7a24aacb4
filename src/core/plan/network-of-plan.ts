import { lastStep } from '#core/model/milestone.ts'
import type { PlanDocument } from '#core/model/no-plan.ts'
import type { ScheduledStep } from '#core/model/plan.ts'
import type { Activity, Link, Network, Schedule } from '#core/schedule/network.ts'
import { type CalendarTable, tabulateCalendar } from '#core/units/calendar.ts'
import { type Day, parseDay } from '#core/units/day.ts'

/** A written plan's schedule as a network again: activity i is step i, in the one mode the plan chose, at the dates it gave. */
export interface PlannedNetwork {
  readonly network: Network
  readonly schedule: Schedule
}

/** Days laid out beyond the plan's finish, so that a later schedule of the same work still stands on known calendars. */
const usualMargin = 366

/** Rebuilds the network of a feasible plan from the plan alone, with so many days laid out past its finish; throws on dates or names that do not resolve. */
export function networkOfPlan(
  { schedule: plan, application }: PlanDocument,
  margin = usualMargin,
): PlannedNetwork {
  const origin = dayOf(plan.start)
  const offset = (iso: string): number => dayOf(iso) - origin
  const horizon = Math.max(...plan.steps.map((step) => offset(step.finish)), 0) + margin
  const calendars = [everyDay, ...plan.calendars].map((calendar) =>
    tabulateCalendar(calendar, origin, horizon),
  )
  const stepIndex = new Map(plan.steps.map(({ id }, index) => [id, index]))
  const deadline = (application.limits as { deadline?: string | null } | undefined)?.deadline
  const activities = plan.steps.map((step): Activity => {
    const calendar = calendars.findIndex(({ id }) => id === step.calendar)
    const table = calendars[calendar]
    if (!table) throw new RangeError(`step ${step.id}: no calendar is called '${step.calendar}'`)
    return {
      id: step.id,
      release: step.release === null ? 0 : Math.max(0, offset(step.release)),
      deadline: step.id === lastStep && deadline ? offset(deadline) : null,
      weight: 1,
      pinnedStart: null,
      modes: [
        {
          id: step.mode,
          days: workingDays(table, offset(step.start), offset(step.finish)),
          calendar,
          uses: usesOf(step, plan.resources),
          cost: 0,
        },
      ],
    }
  })
  return {
    network: {
      origin,
      horizon,
      calendars,
      resources: plan.resources.map(({ id, capacity }) => ({
        id,
        capacity: capacityOf(capacity, offset, horizon),
      })),
      activities,
      links: plan.steps.flatMap((step, to) => linksOf(step, to, stepIndex)),
      budget: null,
    },
    schedule: {
      start: Int32Array.from(plan.steps, (step) => offset(step.start)),
      finish: Int32Array.from(plan.steps, (step) => offset(step.finish)),
      mode: new Int32Array(plan.steps.length),
    },
  }
}

const everyDay = {
  id: 'continuous',
  workingWeekdays: [1, 2, 3, 4, 5, 6, 7],
  holidays: [],
  makeUpDays: [],
}

const workingDays = ({ ordinal }: CalendarTable, start: number, finish: number): number =>
  (ordinal[finish] as number) - (ordinal[start] as number)

function usesOf(
  { uses }: ScheduledStep,
  resources: PlanDocument['schedule']['resources'],
): Activity['modes'][number]['uses'] {
  return uses.flatMap(({ resource, amount }) => {
    const index = resources.findIndex(({ id }) => id === resource)
    return index < 0 ? [] : [{ resource: index, amount }]
  })
}

function linksOf(step: ScheduledStep, to: number, steps: ReadonlyMap<string, number>): Link[] {
  return step.after.map(({ step: before, type, lagDays }) => {
    const from = steps.get(before)
    if (from === undefined)
      throw new RangeError(`step ${step.id} follows '${before}', which is none`)
    return { from, to, type, lag: lagDays }
  })
}

function capacityOf(
  spans: PlanDocument['schedule']['resources'][number]['capacity'],
  offset: (iso: string) => number,
  horizon: number,
): Int32Array {
  const capacity = new Int32Array(horizon)
  for (const { from, amount } of spans) capacity.fill(amount, Math.max(0, offset(from)))
  return capacity
}

function dayOf(iso: string): Day {
  const day = parseDay(iso)
  if (day === undefined) throw new RangeError(`'${iso}' is not a date`)
  return day
}
