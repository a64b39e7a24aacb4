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
