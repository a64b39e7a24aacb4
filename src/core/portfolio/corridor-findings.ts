import type { Infeasibility } from '#core/plan/explain-infeasible.ts'
import type { World } from '#core/plan/world.ts'
import type { JointSamples } from '#core/risk/joint-risk.ts'
import type { Samples } from '#core/risk/samples.ts'
import type { DelayCause } from './delay-causes.ts'
import type { DraftedTogether } from './draft-together.ts'
import type { JointMoneyFound } from './joint-money.ts'
import type { PortfolioMember } from './portfolio-member.ts'
import type { WaitingStep } from './waiting-steps.ts'

/** An application that asks for a place, with its world and its priority. */
export interface Applicant {
  readonly id: string
  readonly priority: number
  readonly world: World
}

/** What was found for the applications of one corridor. */
export interface CorridorFindings {
  /** By id. */
  readonly applicants: readonly Applicant[]
  /** Those with a plan alone, by id, and those without, with why. */
  readonly members: readonly PortfolioMember[]
  readonly without: ReadonlyMap<string, Infeasibility>
  readonly drafted: DraftedTogether
  /** Samples of every member as it goes alone. */
  readonly alone: ReadonlyMap<string, Samples>
  /** Of those placed together, in their order; null where nobody is. */
  readonly joint: (JointSamples & { readonly seed: number }) | null
  readonly money: ReadonlyMap<string, JointMoneyFound>
  readonly waiting: readonly WaitingStep[]
  readonly causes: readonly DelayCause[]
}
