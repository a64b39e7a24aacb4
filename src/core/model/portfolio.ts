import type { Currency, Money } from '#core/units/money.ts'
import type { Desk } from './condition.ts'
import type { Conflict, Relaxation } from './plan-comparison.ts'
import type { Text } from './text.ts'

/**
 * Several applications planned jointly, as written to portfolio.json (format `lodestone.portfolio/1`): the corridor office's own
 * view, in which everybody is named. ISO dates, minor money units, kilograms.
 */
export interface Portfolio {
  readonly format: 'lodestone.portfolio/1'
  readonly id: string
  readonly contentHash: string
  readonly engine: string
  readonly seed: number
  readonly samples: number
  /** By corridor, then by id. */
  readonly applications: readonly PortfolioApplication[]
  readonly corridors: readonly PortfolioCorridor[]
}

/** A portfolio before the edge adds its id, its hashes and the version of the engine. */
export type UnsignedPortfolio = Omit<Portfolio, 'id' | 'contentHash' | 'engine' | 'corridors'> & {
  readonly corridors: readonly Omit<PortfolioCorridor, 'hash'>[]
}

/**
 * `planned`: beside the others within its own limits. `late`: it would keep its limits alone and does not beside the others.
 * `short`: the facilities do not cover it beside the others. `infeasible`: it has no plan even alone.
 */
export type PortfolioStatus = 'planned' | 'late' | 'short' | 'infeasible'

export interface Range<Figure> {
  readonly p10: Figure
  readonly p50: Figure
  readonly p90: Figure
}

export interface PortfolioApplication {
  readonly id: string
  readonly name: Text
  readonly applicant: Text
  readonly corridor: string
  readonly asOf: string
  readonly priority: number
  /** Magnets in the largest year of its ramp. */
  readonly peakTonnes: number
  readonly deadline: string | null
  readonly status: PortfolioStatus
  /** As if nobody else were there; null where it has no plan even so. */
  readonly alone: Outcome | null
  /** Beside the others; null where it has no place among them. */
  readonly together: (Outcome & JointMoney) | null
  /** What the others do to it; null where it has no place among them. */
  readonly delay: Delay | null
  /** Whose use of what makes it late. */
  readonly causes: readonly DelayCauseLine[]
  /** Its steps that were ready and wait for a shared resource. */
  readonly waits: readonly WaitLine[]
  readonly steps: readonly PortfolioStep[]
  /** What it takes of each facility that anybody could use. */
  readonly facilities: readonly { readonly facility: string; readonly share: number }[]
  /** Rules that answer otherwise on its joint dates than on its own; `followed` says whether its steps were changed for it. */
  readonly lawMoved: readonly { readonly rule: string; readonly followed: boolean }[]
  readonly conflicts: readonly Conflict[]
  readonly relaxations: readonly Relaxation[]
  /** Why a null above is null. */
  readonly why?: Text
}

/** When an application ends and what it costs until series output; `planned` takes every step's typical time. */
export interface Outcome {
  readonly finish: Range<string> & { readonly planned: string }
  readonly cost: Range<Money> & { readonly planned: Money }
}

export interface JointMoney {
  /** Smallest extra owners' money that would keep cash at its floor at P50. */
  readonly gap: Money
  readonly lowestCash: { readonly p50: Money; readonly p90: Money }
}

export interface Delay {
  /** Of the planned finish, calendar days. */
  readonly plannedDays: number
  /** Together minus alone in the same course of the project, over all samples; negative where it ends earlier. */
  readonly days: Range<number> & { readonly mean: number }
}

/**
 * Days that the planned finish would gain, up to the whole delay, if the other made no use of the resource, or of any where it is
 * null, all else in the same order.
 */
export interface DelayCauseLine {
  readonly resource: string | null
  readonly application: string
  readonly days: number
}

export interface WaitLine {
  readonly step: string
  readonly resource: string
  readonly ready: string
  readonly start: string
  readonly days: number
  /** Who holds the resource just before; null where the capacity itself is missing. */
  readonly holder: { readonly application: string; readonly step: string } | null
}

export interface PortfolioStep {
  readonly id: string
  readonly name: Text
  readonly desk: Desk
  readonly hub: string
  readonly provider: string
  readonly mode: string
  readonly start: string
  readonly finish: string
  readonly uses: readonly { readonly resource: string; readonly amount: number }[]
}

export interface PortfolioCorridor {
  readonly id: string
  readonly version: string
  readonly hash: string
  readonly name: Text
  readonly currency: Currency
  readonly totals: PortfolioTotals
  readonly resources: readonly PortfolioResource[]
  readonly facilities: readonly PortfolioFacility[]
}

/** Sums over the applications that have a place together; counts are over all. */
export interface PortfolioTotals {
  readonly applications: number
  readonly planned: number
  readonly late: number
  readonly short: number
  readonly infeasible: number
  readonly peakTonnes: number
  /** Null where nobody has a place. */
  readonly alone: { readonly cost: Outcome['cost'] } | null
  readonly together: {
    readonly cost: Outcome['cost']
    readonly gap: Money
    /** The last of them to begin series output. */
    readonly lastFinish: Outcome['finish']
  } | null
  readonly delayDays: (Range<number> & { readonly mean: number; readonly planned: number }) | null
  readonly why?: Text
}

/** Desk officers, a line or a bench that several may ask for; amounts are units times days. */
export interface PortfolioResource {
  readonly id: string
  readonly name: Text
  readonly hub: string
  readonly capacity: readonly { readonly from: string; readonly amount: number }[]
  readonly months: readonly {
    readonly month: string
    readonly capacityDays: number
    readonly usedDays: number
    /** If each went as it goes alone. */
    readonly askedDays: number
    /** Of that, what is more than there is on its day. */
    readonly overloadDays: number
  }[]
  readonly users: readonly { readonly application: string; readonly days: number }[]
  /** Applications with steps that wait for it, and for how many days in all. */
  readonly waiting: readonly { readonly application: string; readonly days: number }[]
}

/** A place on the chain; kilograms of its capacity's own basis. */
export interface PortfolioFacility {
  readonly id: string
  readonly name: Text
  readonly quarters: readonly {
    readonly quarter: string
    readonly capacityKg: number
    readonly usedKg: number
    readonly askedKg: number
  }[]
  /** Largest share of its open capacity that each takes in a quarter. */
  readonly users: readonly { readonly application: string; readonly share: number }[]
}
