import type { Grade } from '#core/model/claim.ts'

/** One row of a table of claims: what a source says about an object, as it stands there. */
export interface Assertion {
  readonly object: string
  readonly source: string
  readonly value: string
}

/** One object with the value most likely true, as a source wrote it. */
export interface FusedObject {
  readonly object: string
  readonly value: string
  /** Chance that the value is true, or coarser than the truth, from 0 to 1; 0 where no source says anything. */
  readonly probability: number
  readonly grade: Grade
}

/** `to` repeats what `from` says. */
export interface Copying {
  readonly from: string
  readonly to: string
  readonly probability: number
}

/** What a table of claims comes to; objects and sources in the order in which the table names them. */
export interface Fusion {
  /** How it was found: labels shared by all objects, values of their own for each, or numbers. */
  readonly method: 'labels' | 'open values' | 'numbers'
  readonly objects: readonly FusedObject[]
  readonly sources: readonly { readonly source: string; readonly accuracy: number | null }[]
  readonly copying: readonly Copying[]
  /** Share of objects of each label; empty where values are no labels. */
  readonly labels: readonly { readonly value: string; readonly share: number }[]
}
