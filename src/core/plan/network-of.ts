import type { Catalog } from '#core/model/catalog.ts'
import type { Corridor } from '#core/model/corridor.ts'
import { lastStep } from '#core/model/milestone.ts'
import type { Mode, Step } from '#core/model/step.ts'
import type { Activity, ActivityMode, Link, Network } from '#core/schedule/network.ts'
import { type CalendarTable, tabulateCalendar } from '#core/units/calendar.ts'
import { type Day, parseDay } from '#core/units/day.ts'
import { durationDays } from '#core/units/duration-days.ts'

/** Days the calendars and capacities are laid out for: ten years from filing, longer than any case in the catalog took. */
export const horizonDays = 3652

/** What the schedule must hold beyond the steps themselves. */
export interface NetworkLimits {
  readonly asOf: Day
  /** Latest finish of the last step; null for none. */
  readonly deadline: Day | null
  /** Most the chosen modes may cost together, currency units; null for none. */
  readonly budget: number | null
  /** Days laid out; ten years where nothing is said. */
  readonly days?: number
}

/**
 * Steps, their modes and the shared resources as a scheduling network; activity i is step i. An unknown price counts as
 * the dearest known one of the same step while modes are chosen, so that not publishing a price is no advantage.
 */
export function networkOf(
  steps: readonly Step[],
  corridor: Corridor,
  catalog: Catalog,
  limits: NetworkLimits,
): Network {
  const days = limits.days ?? horizonDays
  const calendars = calendarTables(steps, catalog, limits.asOf, days)
  const calendarIndex = new Map(calendars.map((table, index) => [table.id, index]))
  const resourceIndex = new Map(corridor.resources.map((resource, index) => [resource.id, index]))
  const stepIndex = new Map(steps.map((step, index) => [step.id, index]))
  return {
    origin: limits.asOf,
    horizon: days,
    calendars,
    resources: corridor.resources.map((resource) => ({
      id: resource.id,
      capacity: capacityOf(resource, limits.asOf, days),
    })),
    activities: steps.map(
      (step): Activity => ({
        id: step.id,
        release: step.release === null ? 0 : Math.max(0, step.release - limits.asOf),
        deadline:
          limits.deadline !== null && step.id === lastStep ? limits.deadline - limits.asOf : null,
        weight: 1,
        pinnedStart: null,
        modes: modesOf(step, calendarIndex, resourceIndex),
      }),
    ),
    links: steps.flatMap((step, to) =>
      step.after.map(
        (link): Link => ({
          from: stepIndex.get(link.step) as number,
          to,
          type: link.type,
          lag: link.lagDays,
        }),
      ),
    ),
    budget: limits.budget,
  }
}

function modesOf(
  step: Step,
  calendars: ReadonlyMap<string, number>,
  resources: ReadonlyMap<string, number>,
): ActivityMode[] {
  const known = step.modes.flatMap((mode) => (mode.cost ? [mode.cost.mode] : []))
  const dearest = known.length > 0 ? Math.max(...known) : 0
  return step.modes.map(
    (mode): ActivityMode => ({
      id: mode.id,
      days: plannedDays(mode),
      calendar: calendars.get(mode.calendar) ?? 0,
      uses: Object.entries(mode.uses)
        .filter(([resource]) => resources.has(resource))
        .map(([resource, amount]) => ({ resource: resources.get(resource) as number, amount })),
      cost: mode.cost?.mode ?? dearest,
    }),
  )
}

/** Whole days a mode is planned to take: its typical duration, rounded up. */
export function plannedDays(mode: Mode): number {
  return Math.ceil(durationDays(mode.duration).mode - 1e-9)
}

function calendarTables(
  steps: readonly Step[],
  catalog: Catalog,
  asOf: Day,
  days: number,
): CalendarTable[] {
  const everyDay = {
    id: 'continuous',
    workingWeekdays: [1, 2, 3, 4, 5, 6, 7],
    holidays: [],
    makeUpDays: [],
  }
  const used = [...new Set(steps.flatMap((step) => step.modes.map((mode) => mode.calendar)))]
    .filter((id) => id !== everyDay.id)
    .sort()
  return [everyDay, ...used.map((id) => calendarNamed(catalog, id))].map((calendar) =>
    tabulateCalendar(calendar, asOf, days),
  )
}

function calendarNamed(catalog: Catalog, id: string) {
  const calendar = catalog.calendars[id]
  if (!calendar) throw new RangeError(`the catalog has no calendar '${id}'`)
  return calendar
}

/** Capacity per day: the officers or places there are, less existing bookings and outages. */
function capacityOf(resource: Corridor['resources'][number], asOf: Day, days: number): Int32Array {
  const capacity = new Int32Array(days).fill(resource.capacity)
  for (const booking of resource.bookings) {
    const from = Math.max(0, (parseDay(booking.from) ?? asOf) - asOf)
    const to = Math.min(days, (parseDay(booking.to) ?? asOf) - asOf)
    for (let offset = from; offset < to; offset++)
      capacity[offset] = (capacity[offset] as number) - booking.amount
  }
  return capacity
}
