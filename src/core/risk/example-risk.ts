import { type CalendarTable, tabulateCalendar } from '#core/units/calendar.ts'
import { day } from '#core/units/day.ts'
import type { RiskInput, RiskStep } from './risk-input.ts'

/** A net of steps for tests and examples: every day works, no resources, `after` names the steps to wait for. */
export function exampleRisk(
  steps: readonly (Partial<RiskStep> & {
    readonly id: string
    readonly after?: readonly string[]
  })[],
  more: Partial<RiskInput> = {},
): RiskInput {
  const ids = steps.map((step) => step.id)
  const days = steps.map((step) => Math.round(step.mode ?? 0))
  const start = new Int32Array(steps.length)
  const finish = new Int32Array(steps.length)
  const links = steps.flatMap(({ after = [] }, to) =>
    after.map((id) => ({ from: ids.indexOf(id), to, type: 'FS' as const, lag: 0 })),
  )
  for (const [index, length] of days.entries()) {
    for (const { from, to } of links)
      if (to === index) start[index] = Math.max(start[index] as number, finish[from] as number)
    finish[index] = (start[index] as number) + length
  }
  return {
    network: {
      origin: day(0),
      horizon: everyDay.length,
      calendars: [everyDay],
      resources: [],
      activities: ids.map((id, index) => ({
        id,
        release: 0,
        deadline: null,
        weight: 1,
        pinnedStart: null,
        modes: [{ id: 'only', days: days[index] as number, calendar: 0, uses: [], cost: 0 }],
      })),
      links,
      budget: null,
    },
    schedule: { start, finish, mode: new Int32Array(steps.length) },
    steps: steps.map(({ after: _, ...step }) => ({ ...steadyStep(step.mode ?? 0), ...step })),
    seed: 7,
    fixedCost: 0,
    costPerDelayDay: 0,
    supply: null,
    ...more,
  }
}

const everyDay: CalendarTable = tabulateCalendar(
  { id: 'every-day', workingWeekdays: [1, 2, 3, 4, 5, 6, 7], holidays: [], makeUpDays: [] },
  day(0),
  4000,
)

const steadyStep = (mode: number): RiskStep => ({
  id: '',
  cause: 'none',
  low: mode,
  mode,
  high: mode,
  sigma: 0,
  gate: null,
  cost: null,
})
