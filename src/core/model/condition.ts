/** What a fact may hold. `null` is unknown: a condition on it cannot tell. */
export type FactValue = string | number | boolean | null | readonly string[]

/** A condition as data over named facts; evaluated with three values in core/rules. */
export type Condition =
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }
  | {
      readonly fact: string
      readonly is:
        | { readonly equals: string | number | boolean }
        | { readonly oneOf: readonly string[] }
        /** The fact is a list and shares a member with this one. */
        | { readonly includesAny: readonly string[] }
        | { readonly atLeast: number }
        | { readonly moreThan: number }
        | { readonly atMost: number }
        | { readonly lessThan: number }
    }

/** A named fact with the answer, clock or catalog entry it came from (a trace id). */
export interface Fact {
  readonly value: FactValue
  readonly from: string
}

export type Facts = Readonly<Record<string, Fact>>

/** The seven desks. */
export type Desk = 'rd' | 'pilot' | 'permit' | 'finance' | 'supply' | 'talent' | 'market'

export const desks: readonly Desk[] = [
  'rd',
  'pilot',
  'permit',
  'finance',
  'supply',
  'talent',
  'market',
]
