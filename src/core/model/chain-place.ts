import type { Text } from './text.ts'

/** A place of `elementFlows`, or a facility in use, with its stage of the chain. */
export interface ChainPlace {
  readonly id: string
  readonly name: Text
  readonly stage: string
  /** Where it stands; null for what is no one place, such as all buyers. */
  readonly country: string | null
  /** Provider that runs it, `own` for the applicant; null where it is nobody's plant, such as a deposit. */
  readonly operator: string | null
}
