import type { BalanceItem } from './mass-balance.ts'

/** A figure that an authority publishes about the material of one place in one period. */
export interface OfficialFigure {
  /** Country or other place. */
  readonly where: string
  readonly period: string
  readonly item: BalanceItem
  /** What of the item: figures of one item and different series are added, those of one series are editions of each other. */
  readonly series: string
  /** Null is unknown, zero is none. */
  readonly kg: number | null
  /** `REO`, `oxide`, `metal`, `gross`, or a formula. */
  readonly basis: string
  /** See `StatedMass`. */
  readonly assay: number | null
  /** Symbol of the element that is balanced; null for the oxides of all together. */
  readonly element: string | null
  readonly isEstimated: boolean
  readonly definition: string
  readonly edition: string
  readonly published: string
}
