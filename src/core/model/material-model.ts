/** A figure with its unit; a range where low and high are given. */
export interface Quantity {
  readonly value: number
  readonly low?: number | undefined
  readonly high?: number | undefined
  readonly unit: string
}

/** A value chain that one file states whole: nothing in it comes from a catalog or a corridor. */
export interface MaterialModel {
  readonly format: 'lodestone.material-model/1'
  readonly id: string
  /** ISO date. */
  readonly asOf: string
  readonly currency: string
  /** The one basis its prices stand on, without value added tax. */
  readonly priceBasis: string
  /** Months in a period. */
  readonly months: 1 | 3
  /** Finished magnets wanted, period after period. */
  readonly demand: readonly { readonly period: string; readonly kg: number }[]
  readonly product: {
    /** wt % of the finished magnet: `ndpr`, `dyTb`, of it `tb`, bought materials, and `gbdSaving`, a share. */
    readonly parameters: Readonly<Record<string, number>>
    readonly additions: Readonly<Record<string, number>>
    readonly grainBoundaryDiffusion: boolean
    readonly coating: string
  }
  readonly elements: readonly {
    readonly symbol: string
    readonly metalMassFractionInOxide: number
  }[]
  readonly ores: readonly {
    readonly id: string
    readonly country: string
    readonly region: string | null
    /** Element -> share of the rare-earth oxide. */
    readonly shares: Readonly<Record<string, number>>
  }[]
  readonly processes: readonly {
    readonly id: string
    readonly stage: string
    /** `yield`, `yield.Dy`, `recovery`, `swarfShare`: shares. */
    readonly parameters: Readonly<Record<string, number>>
    readonly cost: Quantity | null
    /** What separation pays to keep or dispose of each kg of oxide that nobody buys. */
    readonly surplusCost: Quantity | null
  }[]
  readonly facilities: readonly {
    readonly id: string
    readonly country: string
    readonly region: string | null
    readonly hub: string | null
    readonly process: string
    readonly ores: readonly string[]
    readonly capacity: Quantity
    readonly basis: string
    readonly status: string
    readonly committedShare: number
    readonly cost: Quantity | null
    /** `segregated`, `blended` ...; null is as its process does. */
    readonly custody: string | null
  }[]
  readonly lanes: readonly {
    readonly id: string
    readonly from: string
    readonly to: string
    readonly cost: Quantity
    readonly lossShare: number
    readonly open: boolean
  }[]
  readonly site: {
    readonly hub: string
    readonly country: string
    readonly region: string
    readonly activities: readonly string[]
  }
  readonly prices: readonly {
    readonly material: string
    readonly price: Quantity
    readonly basis: string
  }[]
  /** Country or region -> least share of the delivered rare-earth mass. */
  readonly originShare: Readonly<Record<string, number>>
}

/** Tonnes a year in one of each unit of capacity. */
export const capacityUnits: Readonly<Record<string, number>> = {
  't/y': 1,
  'kg/y': 1e-3,
  't/month': 12,
  'kg/month': 12e-3,
}

/** Kilograms that a price of each unit is for, by what follows the currency. */
export const priceUnits: Readonly<Record<string, number>> = { '/kg': 1, '/t': 1000 }
