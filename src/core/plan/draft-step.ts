import type { Estimate } from '#core/model/claim.ts'
import type { Desk } from '#core/model/condition.ts'
import type { Mode, Precedence } from '#core/model/step.ts'
import type { Text } from '#core/model/text.ts'
import type { Day } from '#core/units/day.ts'

/** A step while it is being required: how long its own work takes, which need an offer may serve, what comes before. */
export interface DraftStep {
  readonly id: string
  readonly name: Text
  readonly desk: Desk
  readonly hub: string
  /** Hubs from which an offer may serve the need. */
  readonly hubs: readonly string[]
  /** Kind of offer asked for; null when the applicant or an authority does it. */
  readonly need: string | null
  /** Own work when no offer serves; null for a milestone. */
  readonly duration: Estimate | null
  readonly calendar: string
  readonly uses: Readonly<Record<string, number>>
  readonly cost: Estimate | null
  /** Steps or anchors (see anchors.ts) before this one. */
  readonly after: readonly Precedence[]
  readonly gate: { readonly passProbability: Estimate; readonly reworkDays: Estimate } | null
  readonly event: string | null
  readonly rule: string | null
  readonly provider: string
  readonly cause: string
  readonly because: readonly string[]
  readonly documents: readonly string[]
  readonly firstAction: Text
  /** Earliest start by an outside date; left out for none. */
  readonly release?: Day
  /** Modes already known (an authority's decision, a hire); empty when offers decide. */
  readonly modes: readonly Mode[]
}

/** A milestone: no work, no cost, only an order. */
export function milestone(
  id: string,
  name: Text,
  desk: Desk,
  hub: string,
  after: readonly string[],
  because: readonly string[],
): DraftStep {
  return {
    id,
    name,
    desk,
    hub,
    hubs: [hub],
    need: null,
    duration: null,
    calendar: 'continuous',
    uses: {},
    cost: null,
    after: after.map((step) => ({ step, type: 'FS', lagDays: 0 })),
    gate: null,
    event: null,
    rule: null,
    provider: 'own',
    cause: `step:${id}`,
    because,
    documents: [],
    firstAction: name,
    modes: [],
  }
}

/** True for a step without work: it stands where the last before it ends. */
export const isMilestone = ({ duration, need, modes }: DraftStep): boolean =>
  duration === null && need === null && modes.length === 0

/** An estimate times a factor, carrying the same claim. */
export function scaleEstimate(
  estimate: Estimate,
  factor: number,
  unit: string = estimate.unit,
): Estimate {
  return {
    low: estimate.low * factor,
    mode: estimate.mode * factor,
    high: estimate.high * factor,
    unit,
    claim: estimate.claim,
    ...(estimate.dispute ? { dispute: estimate.dispute } : {}),
  }
}

/** A step that only repeats another's record with some fields replaced. */
export const withStep = (step: DraftStep, change: Partial<DraftStep>): DraftStep => ({
  ...step,
  ...change,
})
