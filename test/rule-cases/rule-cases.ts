import type { FactValue } from '#core/model/condition.ts'
import type { LawReadings } from '#core/rules/rule-state.ts'

export type Values = Readonly<Record<string, FactValue>>

/** How one rule meets cases and days. What is changed in a case comes one change a line. */
export interface RuleCases {
  /** A case that it binds. */
  readonly binds: Values
  /** Changes that spare the case, each alone: the near side of a limit among them. */
  readonly spares: readonly Values[]
  /** Changes after which it still binds: another way in, or the far side of a limit. */
  readonly also?: readonly Values[]
  /** Day of the event on which the cases are judged; the end of 2026 where none is given. */
  readonly on?: string
  /** How a law that nobody knows is read in them. */
  readonly law?: LawReadings
  /** Days on which `binds` is judged without a reading: event, answer, and what was known then. */
  readonly days?: readonly (readonly [
    event: string,
    answer: 'yes' | 'no' | 'cannot-tell',
    asOf?: string,
  ])[]
}

/** Cases by the id of the rule. */
export type CasesByRule = Readonly<Record<string, RuleCases>>
