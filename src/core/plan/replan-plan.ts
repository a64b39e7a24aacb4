import { lastStep } from '#core/model/milestone.ts'
import type { PlanDocument } from '#core/model/no-plan.ts'
import type { ScheduledStep } from '#core/model/plan.ts'
import type { Text } from '#core/model/text.ts'
import { explainStarts, type StartReason } from '#core/schedule/explain-start.ts'
import type { Network, Schedule } from '#core/schedule/network.ts'
import { replan } from '#core/schedule/replan.ts'
import { day, formatDay } from '#core/units/day.ts'
import { type ChangedNetwork, changedNetwork } from './changed-network.ts'
import { searchSeed } from './place-steps.ts'
import type { PlanChanges } from './plan-changes.ts'
import { clashWords, moveWords } from './replan-words.ts'

/** A plan re-planned with as few moves as possible, in dates and in words; dates as in the plan. */
export interface ReplanReport {
  readonly format: 'lodestone.replan/1'
  /** `contentHash` of the plan that was changed. */
  readonly plan: string
  readonly status: 'feasible' | 'infeasible'
  readonly today: string
  /** First day of series output; null where nothing can be scheduled. */
  readonly finish: { readonly from: string; readonly to: string | null }
  readonly deadline: { readonly date: string; readonly daysLate: number } | null
  readonly moved: readonly MovedStep[]
  /** Open steps that stay. */
  readonly unmoved: number
  readonly done: number
  readonly begun: number
  /** Every step with its dates now, in the plan's order. */
  readonly steps: readonly {
    readonly id: string
    readonly state: 'open' | 'begun' | 'done'
    readonly start: string
    readonly finish: string
  }[]
  /** Fixed dates that cannot hold together, or what else leaves no schedule. */
  readonly conflicts: readonly {
    readonly kind: string
    readonly step: string | null
    readonly words: Text
  }[]
}

export interface MovedStep {
  readonly step: string
  readonly name: Text
  readonly start: { readonly from: string; readonly to: string }
  readonly finish: { readonly from: string; readonly to: string }
  /** Working days of its calendar by which it starts later; negative: earlier. */
  readonly workingDays: number
  readonly words: Text
}

/** Complete schedules for the plan from scratch, and orders tried around the best replan. */
const schedules = 300

/** Re-plans a feasible plan after changes; offers stay as chosen. */
export function replanPlan(plan: PlanDocument, changes: PlanChanges): ReplanReport {
  const changed = changedNetwork(plan, changes)
  const { network, former, planned, today, state } = changed
  const date = datesFrom(network)
  const result = replan(changed, { schedules, seed: searchSeed })
  const count = (wanted: string): number => state.filter((one) => one === wanted).length
  const base = {
    format: 'lodestone.replan/1' as const,
    plan: plan.contentHash,
    today: date(today),
    done: count('done'),
    begun: count('begun'),
  }
  const end = network.activities.findIndex(({ id }) => id === lastStep)
  const from = date(planned.finish[end] as number)
  if (result.kind === 'infeasible')
    return {
      ...base,
      status: 'infeasible',
      finish: { from, to: null },
      deadline: null,
      moved: [],
      unmoved: 0,
      steps: [],
      conflicts: result.conflicts.map(({ kind, activity }) => ({
        kind,
        step: activity,
        words: clashWords(
          kind,
          plan.schedule.steps.find(({ id }) => id === activity)?.name ?? null,
        ),
      })),
    }
  const { schedule, held } = result
  const reasons = explainStarts(held, schedule)
  const moves = plan.schedule.steps.map((step, at) =>
    movedStep(step, at, { plan, changes, changed, schedule, reason: reasons[at] }),
  )
  const moved = moves
    .filter((move) => move !== null)
    .sort((left, right) =>
      left.start.to < right.start.to ? -1 : left.start.to > right.start.to ? 1 : 0,
    )
  const late = network.activities[end]?.deadline ?? null
  return {
    ...base,
    status: 'feasible',
    finish: { from, to: date(schedule.finish[end] as number) },
    deadline:
      late === null
        ? null
        : {
            date: date(late),
            daysLate: Math.max(0, (schedule.finish[end] as number) - late),
          },
    moved,
    unmoved: moves.filter((move, at) => move === null && state[at] === 'open').length,
    steps: plan.schedule.steps.map(({ id }, at) => ({
      id,
      state: state[at] as ChangedNetwork['state'][number],
      start: date((state[at] === 'open' ? schedule : former).start[at] as number),
      finish: date((state[at] === 'open' ? schedule : former).finish[at] as number),
    })),
    conflicts: [],
  }
}

/** Dates of a network's days, which are counted from its origin. */
const datesFrom =
  ({ origin }: Network) =>
  (offset: number): string =>
    formatDay(day(origin + offset))

interface Told {
  readonly plan: PlanDocument
  readonly changes: PlanChanges
  readonly changed: ChangedNetwork
  readonly schedule: Schedule
  readonly reason: StartReason | undefined
}

function movedStep(step: ScheduledStep, at: number, told: Told): MovedStep | null {
  const { schedule } = told
  const { network, planned, state } = told.changed
  if (state[at] === 'done') return null
  const date = datesFrom(network)
  const start = { from: date(planned.start[at] as number), to: date(schedule.start[at] as number) }
  const finish = {
    from: date(planned.finish[at] as number),
    to: date(schedule.finish[at] as number),
  }
  if (start.from === start.to && finish.from === finish.to) return null
  const table = network.calendars.find(({ id }) => id === step.calendar) ?? network.calendars[0]
  const ordinal = (offset: number): number => table?.ordinal[offset] ?? offset
  const workingDays = ordinal(schedule.start[at] as number) - ordinal(planned.start[at] as number)
  const move = { start, finish, workingDays, state: state[at] as 'open' | 'begun' }
  return {
    step: step.id,
    name: step.name,
    start,
    finish,
    workingDays,
    words: moveWords(step, move, told),
  }
}
