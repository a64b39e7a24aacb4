import type { Source } from '#core/model/claim.ts'
import type { DatedRate } from '#core/model/dated-rate.ts'
import type { ByPart } from '#core/model/plan-comparison.ts'
import type { Text } from '#core/model/text.ts'
import type { Currency, Money } from '#core/units/money.ts'
import type { PlanDifference } from './compare-plans.ts'

/** One need planned in several places, side by side; every difference is the later place less the earlier one of the list. */
export interface PlaceComparison {
  readonly format: 'lodestone.places/1'
  /** What all amounts are counted in: the currency of the first place with a plan; null where none has one. */
  readonly currency: Currency | null
  /** Answers about the need in which the places differ: where there are any, the split mixes need and place. */
  readonly needDiffers: readonly NeedDifference[]
  readonly places: readonly PlaceFigures[]
  readonly differences: readonly PlaceDifference[]
  /** Behind the rates. */
  readonly sources: readonly Source[]
}

export interface NeedDifference {
  readonly path: string
  readonly name: Text
  /** One value a place, in their order. */
  readonly values: readonly string[]
}

/** A whole and its parts, which sum to it exactly. */
export interface Split<Figure> {
  readonly total: Figure
  readonly parts: ByPart<Figure>
}

/** What one plan says of its place. */
export interface PlaceFigures {
  readonly application: string
  readonly corridor: string
  readonly name: Text
  readonly asOf: string
  /** Null where there is no plan. */
  readonly outcome: PlaceOutcome | null
  readonly why?: Text
}

export interface PlaceOutcome {
  readonly finish: {
    readonly planned: string
    readonly p10: string
    readonly p50: string
    readonly p90: string
  }
  /** From filing to the planned series output. */
  readonly days: Split<number>
  /** The same days on the one chain that sets the finish of the plan itself. */
  readonly ownChain: ByPart<number>
  /** Coordination in days: what the chain of the market-only twin waits, less what the corridor saves against that twin. */
  readonly coordination: { readonly marketWaits: number; readonly saved: number }
  readonly ownMoney: PlaceMoney<Money>
  /** The same split in the common currency; null, with why, where no dated rate leads there. */
  readonly money: PlaceMoney<Split<Money>> | null
  readonly why?: Text
  /** Rates on the way from the place's own currency; none for the common one. */
  readonly rates: readonly DatedRate[]
  /** Prices and fees that nobody published; the costs count them as nothing. */
  readonly unknownPrices: ByPart<number>
  readonly law: LawCount
  readonly contracts: ContractCount
  readonly entities: EntityCount
  readonly borders: BorderCount
  /** Shares that rest on assumptions, as on the first screen of the plan. */
  readonly assumptions: { readonly criticalPath: number; readonly money: number }
}

/** Planned cost until series output, and in all months that money looks at, before finance and tax. */
export interface PlaceMoney<Figure> {
  readonly untilOutput: Figure
  readonly inAll: Figure
}

/** Duties found, and how far the law of the place was collected: what was not collected gives no days. */
export interface LawCount {
  readonly duties: number
  readonly cannotTell: number
  readonly fields: number
  readonly fieldsNotCollected: number
}

/** Agreements to be made, by what they are about; money leaves out the owners' own and what tax law gives. */
export interface ContractCount {
  readonly total: number
  readonly supply: number
  readonly services: number
  readonly recruitment: number
  readonly money: number
}

/** Parties the applicant deals with or whose plants the material passes, each once, and the applicant. */
export interface EntityCount {
  readonly total: number
  readonly applicant: number
  readonly providers: readonly string[]
  readonly authorities: readonly string[]
  readonly funders: readonly Text[]
}

/** Borders that rare earths cross between the mine and the finished product, recycling loops included. */
export interface BorderCount {
  /** Country to country, each once. */
  readonly crossed: readonly { readonly from: string; readonly to: string; readonly kg: number }[]
  /** Kilograms of the product's rare earths that cross a border for each kilogram in the product; null where there is no product. */
  readonly crossingsPerKg: number | null
}

/** The place at `to` less the place at `from`, both positions in the list; null where one of them does not know. */
export interface PlaceDifference {
  readonly from: number
  readonly to: number
  readonly days: Split<number> | null
  readonly money: PlaceMoney<Split<Money>> | null
  /** Prices that either place does not know: where there are any, the part of the difference is not known in full. */
  readonly unknownPrices: ByPart<number> | null
  readonly contracts: number | null
  readonly entities: number | null
  readonly borders: number | null
  /** Everything else that differs, causes first. */
  readonly changes: readonly PlanDifference[]
}
