import type { Day } from '#core/units/day.ts'
import type { Money } from '#core/units/money.ts'
import type { Text } from './text.ts'

/** One applicant's answers. Everything the plan does can be traced back to a path in here. */
export interface Application {
  readonly format: 'lodestone.application/1'
  readonly id: string
  /** Filing date: the schedule starts here and knowledge ends here, unless `--as-of` says otherwise. */
  readonly asOf: Day
  readonly corridor: string
  readonly applicant: {
    readonly name: Text
    /** Hub ids of the corridor where the applicant works. */
    readonly hubs: readonly string[]
    readonly sme: boolean
    readonly stage: 'startup' | 'growing' | 'established'
    /** Cash the owners commit to the project. */
    readonly equity: Money
    readonly rdSpendPerYear: Money
    /** Share of revenue from encouraged industry, 0 to 1; null when not known. */
    readonly encouragedRevenueShare: number | null
    readonly hasExportComplianceSystem: boolean
  }
  readonly product: {
    readonly family: string
    /** Product id in the catalog, for example `ndfeb-SH`. */
    readonly grade: string
    readonly name: Text
    /** Magnet in one unit sold, kg: one magnet, or all the magnets of one motor. Null takes it from `use`. */
    readonly magnetMassKg: number | null
    /** Id of a use in the catalog whose magnet mass one unit has; null where the mass is answered. */
    readonly use: string | null
    /** Rated power of one unit, kW; null where it has none or nobody said. */
    readonly powerKw: number | null
    /** Whether it starts on the mains without a drive; null where nobody said. */
    readonly lineStart: boolean | null
    readonly coating: 'none' | 'epoxy' | 'ni-cu-ni' | 'zinc' | 'phosphate'
    /** Where the coating is put on: `on-site` brings the plating line under the site's own permits. */
    readonly coatingPlace: 'on-site' | 'contracted'
    /** Rare earths besides the grade's own recipe, wt % of the finished magnet, for example { Ho: 0.5 }. */
    readonly additions: Readonly<Record<string, number>>
    readonly grainBoundaryDiffusion: boolean
  }
  readonly volume: {
    /** What is wanted of each year of series output, in order; the first begins when output does, whatever its number. */
    readonly ramp: readonly RampYear[]
  }
  readonly readiness: {
    readonly trl: number
    readonly mrl: number
    readonly targetTrl: number
    readonly targetMrl: number
  }
  readonly site: {
    readonly hub: string
    readonly land: 'standard-land' | 'greenfield' | 'leased-workshop'
    readonly newBuilding: boolean
    readonly commitment: boolean
    readonly energyTce: number
    readonly hydrogenKgOnSite: number
    readonly fireClass: 'A' | 'B' | 'C' | 'D' | 'E'
    /** Highest U or Th series activity of any material on site, Bq/g; null when not measured. */
    readonly maxUThBqPerG: number | null
    /** What the applicant's own plant does, for example strip-casting, sintering, machining. */
    readonly activities: readonly string[]
  }
  readonly sales: SalesPrice & {
    readonly markets: readonly {
      readonly destination: string
      readonly share: number
      readonly endUse: 'civil' | 'defence'
    }[]
    readonly buyerSigned: boolean
    /** What the buyers are and ask for; null while nobody has asked them. */
    readonly buyersAsk: {
      readonly sectors: readonly string[]
      readonly standards: readonly string[]
    } | null
    /** Part of the output under contract, and the share of the price below which its price does not fall; null for none. */
    readonly offtake: { readonly share: number; readonly floor: number } | null
  }
  readonly billOfMaterials: readonly BillLine[]
  readonly limits: {
    /** Latest finish the applicant accepts; null for none. */
    readonly deadline: Day | null
    /** Most the project may cost before series output; null for none. */
    readonly budget: Money | null
    /** Least share of rare-earth origin from a region, for example { "CN-JX-Ganzhou": 0.5 }. */
    readonly originShare: Readonly<Record<string, number>>
  }
}

/** Output wanted in one year: tonnes of magnets, or units sold. */
export type RampYear = { readonly year: number } & (
  | { readonly tonnes: number }
  | { readonly units: number }
)

/** What the buyer pays without value added tax, by the kilogram of magnets or by the unit. */
export type SalesPrice = { readonly pricePerKg: Money } | { readonly pricePerUnit: Money }

/** Something bought besides the magnet's own recipe: kilograms for a tonne of magnets, or an amount for one unit in the material's own measure. */
export type BillLine = { readonly material: string } & (
  | { readonly kgPerTonne: number }
  | { readonly perUnit: number }
)
