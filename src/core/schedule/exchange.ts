import type { PlainSchedule } from './plain-search.ts'

/** Where searches of one plain problem that run side by side meet. */
export interface Exchange {
  /** Which of the searches this is, from 0. */
  readonly place: number
  /** Offers a schedule to the others. */
  readonly give: (found: PlainSchedule) => void
  /** The best schedule that anyone gave, if it ends before `finish`. */
  readonly better: (finish: number) => PlainSchedule | undefined
  /** Tells a finish that nothing beats; answers with the latest that anyone told. */
  readonly raise: (bound: number) => number
}
