/** What one reporter's customs say crossed its border with one partner, of one commodity, in one period. */
export interface TradeLine {
  /** ISO 3166 alpha-2, or the code as the statistics write it where none is known. */
  readonly reporter: string
  readonly partner: string
  /** False of areas not specified, special categories, free zones and bunkers: the other side is withheld or no country. */
  readonly isPartnerNamed: boolean
  readonly flow: 'import' | 'export' | 're-import' | 're-export'
  /** Commodity code as text: leading zeros count. */
  readonly code: string
  /** Edition of the nomenclature, for example `H6`; null where the statistics do not say. */
  readonly edition: string | null
  /** Year `2023` or month `2023-04`. */
  readonly period: string
  /** In whole units of `currency`; null is unknown, zero is none. */
  readonly value: number | null
  readonly currency: 'USD' | 'CNY'
  readonly valuation: 'CIF' | 'FOB' | null
  readonly netKg: number | null
  /** True where the statistical office computed the weight from the value: no measurement, and no evidence of quantity. */
  readonly isNetKgEstimated: boolean
  /** Where in the document the line stands. */
  readonly place: string
}

/** Weight that somebody weighed; null where it is unknown or was computed from the value. */
export const measuredKg = ({ netKg, isNetKgEstimated }: TradeLine): number | null =>
  isNetKgEstimated ? null : netKg
