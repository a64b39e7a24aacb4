import type { Money } from '#core/units/money.ts'
import type { Finding } from './catalog.ts'
import type { Text } from './text.ts'

/** Parts of a plan that days and money are spent in: ore and supply, law, capacity, coordination. */
export const planParts = ['supply', 'law', 'capacity', 'coordination'] as const

export type PlanPart = (typeof planParts)[number]

/** One figure for each part; together they make the whole. */
export type ByPart<Figure> = Readonly<Record<PlanPart, Figure>>

/** One coordination profile's outcome, made by the same function for both. */
export interface TwinResult {
  readonly finish: {
    readonly planned: string
    readonly p10: string
    readonly p50: string
    readonly p90: string
  }
  readonly cost: {
    readonly planned: Money
    readonly p10: Money
    readonly p50: Money
    readonly p90: Money
  }
  readonly steps: readonly {
    readonly id: string
    readonly start: string
    readonly finish: string
  }[]
  /** Days from filing to the planned finish by part, near-critical branches included; they sum to it. */
  readonly daysByPart: ByPart<number>
  /** The same days by the one chain that sets the planned finish. */
  readonly chainDays: ByPart<number>
  /** What is spent in each part, as planned: until series output (together `cost.planned`), and in all months that money looks at. */
  readonly costsByPart: {
    readonly untilOutput: ByPart<Money>
    readonly inAll: ByPart<Money>
    /** Prices and fees that nobody published and the costs count as nothing. */
    readonly unknownPrices: ByPart<number>
  }
}

export interface Comparison {
  readonly samples: number
  readonly leverSamples: number
  readonly corridor: TwinResult
  readonly marketOnly: TwinResult
  /** Market-only finish minus corridor finish on the same samples; negative when the corridor loses. */
  readonly differenceDays: { readonly p10: number; readonly p50: number; readonly p90: number }
  readonly differenceCost: { readonly p10: Money; readonly p50: Money; readonly p90: Money }
  readonly levers: readonly LeverLine[]
  readonly findings: readonly (Omit<Finding, 'claim'> & { readonly words: Text })[]
  /** Days other projects in the queue wait longer because this one goes first; null with the reason where it was not measured. */
  readonly othersDelay: { readonly days: number | null; readonly why: Text }
}

export interface LeverLine {
  readonly lever: string
  readonly name: Text
  readonly inUse: boolean
  /** Shapley share of the difference, over leverSamples common samples. */
  readonly days: { readonly p10: number; readonly p50: number; readonly p90: number }
  /** Days the planned finish gains when the market alone turns the lever on. */
  readonly firstDays: number
  /** Days the planned finish loses when the corridor alone turns the lever off. */
  readonly lastDays: number
  readonly money: Money
  readonly why: Text
}

/** Two readings of one unknown law, side by side, never weighed by an invented probability. */
export interface LawScenario {
  readonly switch: string
  readonly rules: readonly string[]
  readonly question: Text
  readonly outcomes: readonly LawOutcome[]
}

/** The dates of one reading; null, with why, where it leaves no plan. */
export type LawOutcome = { readonly name: string; readonly words: Text } & (
  | { readonly finish: string; readonly p50: string; readonly p90: string }
  | { readonly finish: null; readonly p50: null; readonly p90: null; readonly why: Text }
)

export interface MondayAction {
  readonly step: string
  readonly action: Text
  readonly owner: Text
  readonly counterpart: Text
  readonly document: Text | null
  readonly startBy: string
  readonly slackDays: number
  /** What a week's delay does, from a re-run on `samples` common samples: days that P50 shifts, and mean cost. */
  readonly weekDelay: { readonly p50Days: number; readonly cost: Money; readonly samples: number }
}

export interface Conflict {
  readonly constraint: string
  readonly owner: Text
  readonly words: Text
}

/** One answer or scenario, as it is and as it could be. */
export interface Change {
  readonly path: string
  readonly from: string
  readonly to: string
}

export interface Relaxation {
  readonly constraint: string
  readonly owner: Text
  readonly words: Text
  /** Where to change what, so that the plan exists: an application path or a `--scenario`. */
  readonly change: Change
  /** Changes that must be made with it, where several clashes stand side by side. */
  readonly together: readonly (Change & { readonly constraint: string })[]
  /** Cost and finish of the plan once relaxed. */
  readonly cost: Money
  readonly finish: string
}

/** Why something is so: an answer, a rule, an offer, a clock, a gate of the ladder or a claim. */
export interface TraceEntry {
  readonly id: string
  readonly kind: 'answer' | 'rule' | 'offer' | 'material' | 'clock'
  readonly words: Text
  readonly value: string
  readonly sources: readonly string[]
}
