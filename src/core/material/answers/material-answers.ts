import type { ChainStage, Stage } from '#core/material/material-problem.ts'
import type { Text } from '#core/model/text.ts'
import type { Money } from '#core/units/money.ts'

/** What a planner asks of a supply chain, answered from one path by months and from the same path without each of its places. */
export interface MaterialAnswers {
  readonly bottlenecks: readonly Bottleneck[]
  readonly elements: readonly ElementSupply[]
  readonly singleSources: readonly SingleSource[]
  readonly chokepoints: readonly Chokepoint[]
  readonly concentration: readonly Concentration[]
  readonly surplus: readonly SurplusOxide[]
}

/** An oxide that the chain gives besides, kg of oxide over all periods. */
export interface SurplusOxide {
  readonly element: string
  readonly soldKg: number
  /** No price is known for it. */
  readonly keptKg: number
  readonly words: Text
}

/** A place that is full, and what more of it is worth at the margin; where none is, the one nearest to its limit. */
export interface Bottleneck {
  readonly facility: string
  /** Periods in which it is full; empty for the nearest one. */
  readonly periods: readonly string[]
  /** Largest share of what it has open that is used. */
  readonly used: number
  /** What ten tonnes a year more of its basis would save over all periods, while the prices of the limits hold. */
  readonly tenTonnesSave: Money
  readonly words: Text
}

/** Where an element comes from. Masses are kg of the element. */
export interface ElementSupply {
  readonly element: string
  readonly months: readonly {
    readonly period: string
    readonly deliveredKg: number
    readonly separatedKg: number
  }[]
  readonly suppliers: readonly Supplier[]
}

/** Whether a place can really sell what the path takes: by its low, its typical or only its high figure, or not even then. */
export type CanSell = 'by-low-figure' | 'by-typical-figure' | 'by-high-figure' | 'no'

export interface Supplier {
  readonly facility: string
  readonly stage: Stage
  readonly country: string
  /** A plant made up for the model: nobody's offer. */
  readonly illustrative: boolean
  /** kg of the element that enters it (leaves it, for a mine) in the period with the most. */
  readonly peakKg: number
  readonly canSell: CanSell
  /** Open in its tightest period in the capacity's own basis, kg, and what the path uses of it there. */
  readonly open: { readonly low: number; readonly typical: number; readonly high: number }
  readonly usedKg: number
  readonly basis: string
  /** Claims of capacity and promises; a promise that nobody states has none. */
  readonly claims: readonly string[]
  /** Who takes over most without it; null when nobody does. */
  readonly next: string | null
  readonly words: Text
}

/** A stage and feed that only one place can do. */
export interface SingleSource {
  readonly stage: ChainStage
  readonly feed: string
  readonly facility: string
  readonly words: Text
}

/** What is lost without one place or lane, found by solving again. */
export interface Chokepoint {
  readonly kind: 'facility' | 'lane'
  readonly id: string
  /** kg of magnets that can no longer be delivered, and their share of what could be. */
  readonly lostKg: number
  readonly lostShare: number
  /** What the same delivery costs more; null where something is lost, because then less is paid for less. */
  readonly extraCost: Money | null
  /** Who takes over, kg of rare earth more, largest first. */
  readonly takenOver: readonly { readonly facility: string; readonly kg: number }[]
  readonly words: Text
}

/** Herfindahl-Hirschman index, 1 for a single place or country: of what passes a stage, and of what is open there. */
export interface Concentration {
  readonly stage: Stage
  readonly places: number
  readonly byPlace: number
  readonly byCountry: number
  readonly openByPlace: number | null
  readonly openByCountry: number | null
  readonly words: Text
}
