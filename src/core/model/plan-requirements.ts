import type { Money } from '#core/units/money.ts'
import type { Desk } from './condition.ts'
import type { Text } from './text.ts'

/** What a plan asks for before it is placed in time: output, steps, people, material, money and papers. */
export interface Requirements {
  /** Series output wanted: units sold and tonnes of magnets in them, year by year. */
  readonly output: {
    readonly years: readonly {
      readonly year: number
      readonly units: number
      readonly tonnes: number
    }[]
    /** What the units are called. */
    readonly unit: Text
    /** What was asked for: units sold, or tonnes of magnets. */
    readonly measure: 'units' | 'tonnes'
    /** The largest year in that measure, for example `20,000 motors a year`. */
    readonly peak: Text
    readonly magnetKgPerUnit: number
    readonly words: Text
  }
  readonly steps: readonly {
    readonly id: string
    readonly name: Text
    readonly desk: Desk
    readonly because: readonly string[]
  }[]
  readonly idleDesks: readonly {
    readonly desk: Desk
    readonly because: readonly string[]
    readonly words: Text
  }[]
  readonly roles: readonly {
    readonly role: string
    readonly name: Text
    readonly heads: number
    readonly neededBy: string
    readonly because: readonly string[]
  }[]
  readonly materials: readonly {
    readonly material: string
    readonly name: Text
    readonly period: string
    /** Null where the material is counted in pieces. */
    readonly kg: number | null
    /** Pieces of it; null where it is weighed. */
    readonly pieces: number | null
    readonly element: string | null
    /** What the period's amount costs without tax; null where it is part of the material path, or no price is known. */
    readonly cost: Money | null
    /** Claim of the price; null with the cost. */
    readonly claim: string | null
  }[]
  readonly funding: {
    readonly total: Money
    readonly byMonth: readonly { readonly month: string; readonly amount: Money }[]
  }
  readonly documents: readonly DocumentRow[]
}

/** One document once: who makes it, which duties and steps use it, which answers fill it. */
export interface DocumentRow {
  readonly id: string
  readonly name: Text
  readonly madeBy: string
  readonly usedBy: readonly string[]
  readonly fields: readonly { readonly field: string; readonly answer: string }[]
}
