import type { Catalog } from '#core/model/catalog.ts'
import type { Corridor, Facility, Hub, Lane } from '#core/model/corridor.ts'
import type { MaterialPlan } from '#core/model/plan.ts'
import type { Text } from '#core/model/text.ts'
import type { Currency } from '#core/units/money.ts'

/** What is wanted, when, and from which part of the chain it may come. */
export interface MaterialProblem {
  readonly catalog: Pick<
    Catalog,
    'elements' | 'ores' | 'processes' | 'products' | 'materials' | 'prices' | 'finance'
  >
  /** ISO date; prices quoted later are not known. */
  readonly asOf: string
  /** Currency of every amount in it. */
  readonly currency: Currency
  /** The one price basis its material is bought and sold on. */
  readonly priceBasis: Corridor['prices']
  readonly facilities: readonly Facility[]
  readonly lanes: readonly Lane[]
  readonly hubs: readonly Hub[]
  readonly site: { readonly hub: string; readonly activities: readonly string[] }
  /** Product id in the catalog. */
  readonly grade: string
  /** Element -> wt % of the finished magnet, besides the grade's own recipe. */
  readonly additions: Readonly<Record<string, number>>
  readonly grainBoundaryDiffusion: boolean
  readonly coating: string
  /** Months in each period: a quarter, or a month where more detail is worth a larger program. */
  readonly months: 1 | 3
  /** Periods in order, with the finished magnets wanted in each. */
  readonly periods: readonly { readonly id: string; readonly demandKg: number }[]
  /** Region or country -> least share of the delivered rare-earth mass. */
  readonly originShare: Readonly<Record<string, number>>
  /** Outages; both ends inclusive, null is open. */
  readonly down: readonly {
    readonly facility: string
    readonly from: string | null
    readonly to: string | null
  }[]
  /** Facility -> first period in which it serves new buyers, counted from 0; below 0 it did before the first. */
  readonly openings: Readonly<Record<string, number>>
  readonly closedLanes: ReadonlySet<string>
  /** Lane -> periods in which a rule shuts it, counted from 0. */
  readonly shutLanes: Readonly<Record<string, readonly number[]>>
  /** Lane -> customs duties on what crosses it, as shares of its value, and the periods in which each is asked. */
  readonly laneDuties: Readonly<
    Record<string, readonly (CustomsDuty & { readonly periods: readonly number[] })[]>
  >
  /** Facilities of whose output a rule's bar on origins cannot be told. */
  readonly untold: readonly { readonly facility: string; readonly rule: string }[]
  /** Price material, element or bought material -> factor on its price. */
  readonly priceFactors: Readonly<Record<string, number>>
  readonly objective: 'cost'
}

/** A duty by value, and the claim of its rate. */
export interface CustomsDuty {
  readonly share: number
  readonly claim: string
}

/** The supply chain as it stands: nothing down, closed, opened later, barred or dearer, and no origin asked for. */
export const asItStands = {
  originShare: {},
  down: [],
  openings: {},
  closedLanes: new Set<string>(),
  shutLanes: {},
  laneDuties: {},
  untold: [],
  priceFactors: {},
  objective: 'cost',
} satisfies Partial<MaterialProblem>

/** Cost of the material path that rests on the same claims, currency units per period in order. */
export interface PricedCost {
  readonly claims: readonly string[]
  readonly amount: readonly number[]
}

/** The material path found, and what stood in the way of demand that stays unmet. */
export interface MaterialOutcome {
  /** `infeasible` when some demand stays unmet; the flows then serve as much of it as can be served. */
  readonly plan: MaterialPlan
  /** kg of finished magnets not served, per period in order. */
  readonly unmetKg: readonly number[]
  /** Cost of the plan by the claims its prices rest on; what rests on none names none. */
  readonly costParts: readonly PricedCost[]
  /** Ids of the lanes that carry something, in the corridor's order. */
  readonly lanes: readonly string[]
  readonly binding: readonly {
    readonly constraint: string
    readonly facility: string | null
    readonly words: Text
  }[]
}

/** Stages of the chain in the order material passes them. */
export const chainStages = [
  'mine',
  'precipitate',
  'separate',
  'metal',
  'alloy',
  'powder',
  'block',
  'part',
  'coat',
] as const

export type ChainStage = (typeof chainStages)[number]
export type Stage = ChainStage | 'recycle'
