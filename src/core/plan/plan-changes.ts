import type { Day } from '#core/units/day.ts'

/** What has happened since a plan was made, and what is asked of it now. Ids are those of the plan. */
export interface PlanChanges {
  /** The day it is: what the plan puts before it, and nobody speaks of, went as planned. Null: the latest day told of. */
  readonly today: Day | null
  /** `finish` as in the plan: the day on which it is done, exclusive. */
  readonly done: readonly { readonly step: string; readonly start: Day; readonly finish: Day }[]
  readonly begun: readonly { readonly step: string; readonly start: Day }[]
  /** Begins so many days later than planned, working days of its calendar or calendar days. */
  readonly slips: readonly {
    readonly step: string
    readonly days: number
    readonly working: boolean
  }[]
  /** Takes so many working days of its calendar in all. */
  readonly takes: readonly { readonly step: string; readonly days: number }[]
  /** Begins on this day. */
  readonly pins: readonly { readonly step: string; readonly start: Day }[]
  /** Nobody can use it from the first to the last day. */
  readonly downs: readonly { readonly resource: string; readonly from: Day; readonly to: Day }[]
}
