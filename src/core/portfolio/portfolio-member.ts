import type { Draft } from '#core/plan/draft.ts'

/** An application that has a plan of its own, as it stands among the others. */
export interface PortfolioMember {
  readonly id: string
  /** What a day of its delay counts against that of the others. */
  readonly weight: number
  /** Its plan as if nobody else were there. */
  readonly alone: Draft
  /** Its plan with its share of the facilities, duties and dates as they come out beside the others. */
  readonly draft: Draft
}
