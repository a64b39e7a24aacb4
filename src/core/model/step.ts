import type { Day } from '#core/units/day.ts'
import type { Estimate } from './claim.ts'
import type { Desk } from './condition.ts'
import type { OfferCondition } from './corridor.ts'
import type { Text } from './text.ts'

/** A unit of work with its ways of being done, before it is placed in time. */
export interface Step {
  readonly id: string
  readonly name: Text
  readonly desk: Desk
  readonly hub: string
  readonly modes: readonly Mode[]
  readonly after: readonly Precedence[]
  /** Earliest start by an outside date; null for none. */
  readonly release: Day | null
  readonly gate: { readonly passProbability: Estimate; readonly reworkDays: Estimate } | null
  /** Rule event this step is; its planned date is the date its rules are evaluated at. */
  readonly event: string | null
  /** Rule whose permit or duty this step carries out. */
  readonly rule: string | null
  /** Sampled together: steps with one cause share a factor (`authority:…`, `provider:…`). */
  readonly cause: string
  /** Trace ids of why the step exists. */
  readonly because: readonly string[]
  readonly documents: readonly string[]
  readonly firstAction: Text
}

/** One way to do a step: an offer, or the applicant's or authority's own work. */
export interface Mode {
  /** Offer id, or `own` / `authority`. */
  readonly id: string
  readonly provider: string
  readonly hub: string
  readonly duration: Estimate
  readonly calendar: string
  readonly uses: Readonly<Record<string, number>>
  /** Currency units major units; null is unknown. */
  readonly cost: Estimate | null
  readonly claims: readonly string[]
  /** What has to hold for it, as far as its offer says. */
  readonly conditions?: readonly OfferCondition[]
}

/** `step` must be finished (F) or begun (S) before this one begins (S) or finishes (F), `lagDays` calendar days later. */
export interface Precedence {
  readonly step: string
  readonly type: 'FS' | 'SS' | 'FF' | 'SF'
  readonly lagDays: number
}

/** Something a step, a stream, a role or a gap asks of providers. */
export interface Need {
  readonly id: string
  readonly kind: string
  readonly desk: Desk
  readonly hub: string
  readonly step: string
  /** Hub ids from which the need can be served. */
  readonly hubs: readonly string[]
}

/** A need with the offers for and against. `chosen` and `alternatives` are offer ids, best first. */
export interface Match {
  readonly need: string
  readonly kind: string
  readonly step: string
  readonly chosen: string | null
  readonly alternatives: readonly { readonly offer: string; readonly reasons: readonly Text[] }[]
  readonly rejected: readonly {
    readonly offer: string
    readonly reasons: readonly Text[]
    readonly wouldMatchIf: Text
  }[]
}
