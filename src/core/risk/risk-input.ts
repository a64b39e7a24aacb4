import type { Network, Schedule } from '#core/schedule/network.ts'

/** What may vary in a planned schedule. Steps stand in the order of the network's activities. */
export interface RiskInput {
  readonly network: Network
  readonly schedule: Schedule
  readonly steps: readonly RiskStep[]
  /** Whole number, taken modulo 2^32. */
  readonly seed: number
  /** Currency units that do not vary. */
  readonly fixedCost: number
  /** Currency units per calendar day that a sample finishes after the plan; a day earlier saves it. */
  readonly costPerDelayDay: number
  /** Null when what is supplied is not drawn. */
  readonly supply: RiskSupply | null
}

/** One step's duration in days of its calendar and in its scheduled mode: low <= mode <= high. */
export interface RiskStep {
  readonly id: string
  /** Steps with one cause (an authority, a provider, a supplier) run late together. */
  readonly cause: string
  readonly low: number
  readonly mode: number
  readonly high: number
  /** Standard deviation of the logarithm that the evidence grade adds. */
  readonly sigma: number
  /** Left out when no source states another value. */
  readonly sides?: readonly RiskSide[]
  /** Left out when nothing has to hold. */
  readonly conditions?: readonly RiskCondition[]
  readonly gate: RiskGate | null
  /** Currency units; null when the step costs nothing that varies. */
  readonly cost: RiskCost | null
}

/** A test at the end of a step: it passes with probability `pass`, else days of rework follow and it is tried again. */
export interface RiskGate {
  readonly pass: number
  readonly reworkLow: number
  readonly reworkMode: number
  readonly reworkHigh: number
}

export interface RiskCost {
  readonly low: number
  readonly mode: number
  readonly high: number
  readonly sigma: number
  readonly sides?: readonly RiskSide[]
}

/** A value stated against the own one: with its chance, what is drawn is multiplied by its factor. Chances sum to at most 1. */
export interface RiskSide {
  readonly factor: number
  readonly chance: number
}

/** Something that holds with a chance; where it does not, the step takes days more: low <= mode <= high. */
export interface RiskCondition {
  readonly chance: number
  readonly low: number
  readonly mode: number
  readonly high: number
}

/** Material that may come short of a ramp, and the step that then waits. */
export interface RiskSupply {
  /** Index of the step that waits, among the steps. */
  readonly step: number
  /** Days of that step's calendar that the ramp takes, and kg wanted in it. */
  readonly rampDays: number
  readonly wantedKg: number
  /** What may come out otherwise than typical; a group's factor is the least of its members'. */
  readonly groups: readonly (readonly SupplyLuck[])[]
  readonly places: readonly SupplyPlace[]
  /** kg short of the ramp is the most that any of these says, and never below 0. */
  readonly shortfalls: readonly Shortfall[]
}

/** A plant, or one period of a plant that is yet to open. */
export interface SupplyPlace {
  /** Groups whose factors multiply what it has open. */
  readonly groups: readonly number[]
  /** Null for a plant that is open as long as anybody looks. */
  readonly opening: SupplyOpening | null
}

/** How much of a plant is there in one period when it opens on another day. */
export interface SupplyOpening {
  /** Group of the days until it opens. */
  readonly group: number
  /** Those days, typically. */
  readonly days: number
  readonly periodDays: number
  /** Share of the plant that is there in each period after its opening; the last one holds for all later ones. */
  readonly ramp: readonly number[]
  /** Which of them this period is when it opens as planned. */
  readonly since: number
}

/** A value in a range, drawn over its typical one: low <= mode <= high, mode above 0. */
export interface SupplyLuck {
  /** Values of one name have the same luck in their own ranges. */
  readonly name: string
  /** Values and steps with one cause are widened together. */
  readonly cause: string
  /**
   * Amounts and days are widened by a factor; a share by a factor on its odds, so that it stays between 0 and 1. What makes the
   * steps of a cause longer makes its days longer, and its amounts and shares smaller.
   */
  readonly kind: 'amount' | 'share' | 'days'
  readonly low: number
  readonly mode: number
  readonly high: number
  /** Standard deviation of the logarithm that the evidence grade adds. */
  readonly sigma: number
}

/** kg short as a plane over the places' factors: `kg` at factors of 0, and kg more per unit of each place's factor. */
export interface Shortfall {
  readonly kg: number
  readonly perFactor: readonly number[]
}
