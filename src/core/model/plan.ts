import type { WorkingCalendar } from '#core/units/calendar.ts'
import type { Money } from '#core/units/money.ts'
import type { Aim } from './aim.ts'
import type { ChainPlace } from './chain-place.ts'
import type { Basis, Grade } from './claim.ts'
import type { Desk } from './condition.ts'
import type { CustodyModel } from './custody.ts'
import type { DatedRate } from './dated-rate.ts'
import type {
  Comparison,
  Conflict,
  LawScenario,
  MondayAction,
  Relaxation,
  TraceEntry,
} from './plan-comparison.ts'
import type { EvidenceSummary } from './plan-evidence.ts'
import type { FinancePlan } from './plan-finance.ts'
import type { Requirements } from './plan-requirements.ts'
import type { Rule } from './rule.ts'
import type { Text } from './text.ts'

/** The plan as it is written to plan.json (format `lodestone.plan/1`): ISO dates, kilograms, minor money units. */
export interface Plan {
  readonly format: 'lodestone.plan/1'
  readonly id: string
  readonly contentHash: string
  readonly engine: string
  readonly asOf: string
  readonly seed: number
  /** The finish its schedule was chosen for. */
  readonly aim: Aim
  readonly status: 'feasible'
  readonly application: Readonly<Record<string, unknown>> & { readonly id: string }
  readonly corridor: {
    readonly id: string
    readonly version: string
    readonly hash: string
    readonly name: Text
  }
  readonly hubs: readonly PlanHub[]
  readonly scenarios: readonly string[]
  readonly requirements: Requirements
  readonly duties: readonly Duty[]
  readonly coverage: readonly CoverageLine[]
  /** Rates at which amounts in other currencies were brought to that of the corridor. */
  readonly exchangeRates: readonly DatedRate[]
  readonly material: MaterialPlan & {
    /** The wanted elements from deposit to market, summed over all periods. */
    readonly elementFlows: readonly ElementFlow[]
    /** Where the ramp can be carried only from a later day: that day, and what binds before it; null where it can from the start. */
    readonly availability: {
      readonly from: string
      /** Share of its shortest quarter's magnets covered if output begins a quarter earlier. */
      readonly coveredBefore: number
      readonly binding: readonly {
        readonly constraint: string
        readonly facility: string | null
        readonly words: Text
      }[]
      /** Claims of the opening that ends the wait. */
      readonly claims: readonly string[]
      readonly words: Text
    } | null
    readonly elements: readonly { readonly symbol: string; readonly name: Text }[]
    readonly places: readonly ChainPlace[]
  }
  readonly matches: readonly PlanMatch[]
  readonly schedule: SchedulePlan
  readonly risk: RiskResult
  readonly finance: FinancePlan
  readonly comparison: Comparison
  readonly lawScenarios: readonly LawScenario[]
  readonly monday: readonly MondayAction[]
  readonly evidence: EvidenceSummary
  readonly conflicts: readonly Conflict[]
  readonly relaxations: readonly Relaxation[]
  readonly trace: readonly TraceEntry[]
}

export interface PlanHub {
  readonly id: string
  readonly name: Text
  readonly role: string
  /** Offers in this hub that carry a citation, of all its offers. */
  readonly citedOffers: number
  /** Of those with a citation: published as a service, but without a duration. */
  readonly offersToAsk: number
  readonly offers: number
}

export interface Duty {
  readonly rule: string
  readonly name: Text
  readonly applies: 'yes' | 'no' | 'cannot-tell'
  readonly because: readonly string[]
  readonly citation: readonly string[]
  readonly event: string
  readonly eventDate: string
  /** Whom it binds and what it asks; null where only its name was recorded. */
  readonly whom: Text | null
  readonly asks: Text | null
  readonly authority: Text
  readonly level: Rule['authority']['level']
  readonly recurrence: Rule['recurrence']
  readonly limit: Rule['limit']
  /** Why the limit is null. */
  readonly why?: Text
  /** Whether the law takes silence at the limit for consent. */
  readonly deemed: Rule['deemed']
  /** What to do against a refusal; null where it was not recorded. */
  readonly recourse: Text | null
  readonly basis: Basis
  readonly documents: readonly string[]
  /** The condition's own evaluation, outermost first, in words. */
  readonly words: Text
  readonly conditionTrace: ConditionTrace | null
}

export interface ConditionTrace {
  readonly answer: 'yes' | 'no' | 'cannot-tell'
  readonly words: Text
  readonly fact: string | null
  readonly from: string | null
  readonly parts: readonly ConditionTrace[]
}

export interface CoverageLine {
  readonly jurisdiction: string
  readonly field: string
  readonly state: 'covered' | 'partial' | 'not-collected'
  readonly rules: readonly string[]
  readonly authority: Text
}

/** What one place hands to the next over the whole plan, kg of one element; `to` is `loss` where it leaves the chain. */
export interface ElementFlow {
  readonly element: string
  readonly origin: string
  readonly from: string
  readonly to: string
  readonly kg: number
}

/** How a plant in use keeps origins apart. */
export interface CustodyLine {
  readonly facility: string
  /** Null where it does not say. */
  readonly model: CustodyModel | null
  /** Claim of the model; null with it. */
  readonly claim: string | null
  readonly treatedAs: 'kept-apart' | 'blended'
  readonly otherFeed: 'none' | 'known' | 'unknown'
  /** Rules against whose bar on origins its output cannot be told. */
  readonly untoldAgainst: readonly string[]
  readonly words: Text
}

export interface MaterialPlan {
  readonly status: 'optimal' | 'infeasible'
  readonly flows: readonly {
    readonly material: string
    readonly from: string
    readonly to: string
    readonly period: string
    readonly kg: number
    readonly origin: string
  }[]
  readonly runs: readonly {
    readonly process: string
    readonly facility: string
    readonly period: string
    readonly origin: string
    readonly material: string
    readonly kg: number
  }[]
  readonly capacityUse: readonly {
    readonly facility: string
    readonly process: string
    readonly period: string
    readonly usedKg: number
    readonly capacityKg: number
    readonly claim: string
  }[]
  readonly shadowPrices: readonly {
    readonly constraint: string
    readonly facility: string | null
    readonly period: string | null
    readonly perKg: Money
    readonly words: Text
  }[]
  readonly origins: readonly {
    readonly product: string
    readonly element: string
    readonly origin: string
    readonly region: string | null
    readonly country: string
    /** Of the element in the magnets, by physical mix of what is known to be fed in. */
    readonly share: number
    /** Of that share, what passed no mixing plant of which it is not known what it runs for others. */
    readonly toldShare: number
  }[]
  /** How origins are kept apart on the way, and whether a cheaper path is ruled out. */
  readonly custody: {
    /** `optimal`: no path costs less; `feasible`: the path keeps to the mix and the origins asked for, but one that costs less, or serves more, was not ruled out. */
    readonly result: 'optimal' | 'feasible'
    readonly places: readonly CustodyLine[]
  }
  readonly coProducts: readonly {
    readonly material: string
    readonly element: string
    readonly period: string
    readonly kg: number
    readonly soldKg: number
    readonly stockKg: number
  }[]
  readonly elementBalance: readonly {
    readonly element: string
    readonly inKg: number
    readonly outKg: number
    readonly lossKg: number
    readonly stockKg: number
    readonly residualKg: number
  }[]
  readonly cost: Money
  /** Recovered from swarf, kg of element. */
  readonly recycledKg: Readonly<Record<string, number>>
  /** Costs that nobody knows and `cost` counts as nothing. */
  readonly unknownCosts: readonly Text[]
  /** First period in which availability does not cover the wanted rate; null when it always does. */
  readonly firstShortPeriod: string | null
}

export interface PlanMatch {
  readonly need: string
  /** Every offer looked at, by name. */
  readonly offers: readonly {
    readonly id: string
    readonly name: Text
    readonly provider: Text
  }[]
  readonly kind: string
  readonly step: string
  readonly chosen: string | null
  readonly chosenReasons: readonly Text[]
  readonly alternatives: readonly string[]
  readonly alternativeReasons: readonly {
    readonly offer: string
    readonly reasons: readonly Text[]
  }[]
  readonly rejected: readonly {
    readonly offer: string
    readonly claim: string
    readonly reasons: readonly Text[]
    readonly wouldMatchIf: Text
  }[]
}

export interface SchedulePlan {
  readonly start: string
  readonly finish: string
  readonly steps: readonly ScheduledStep[]
  readonly resources: readonly {
    readonly id: string
    readonly name: Text
    readonly calendar: string
    readonly capacity: readonly { readonly from: string; readonly amount: number }[]
  }[]
  /** The working calendars in use, with every dated exception; `continuous`, which works every day, is not listed. */
  readonly calendars: readonly (WorkingCalendar & { readonly assumedFrom: string })[]
}

/** What keeps a step from starting earlier. */
type StartCauseKind =
  | 'start'
  | 'predecessor'
  | 'resource'
  | 'calendar'
  | 'money'
  | 'material'
  | 'clock'

/** Dates are ISO; `finish` is the day the step is done, exclusive of it. */
export interface ScheduledStep {
  readonly id: string
  readonly name: Text
  readonly desk: Desk
  readonly hub: string
  readonly provider: string
  readonly providerName: Text
  readonly illustrative: boolean
  readonly mode: string
  /** Calendar whose days the step works. */
  readonly calendar: string
  /** Earliest start by an outside date; null for none. */
  readonly release: string | null
  readonly start: string
  readonly finish: string
  readonly critical: boolean
  readonly slackDays: number
  /** Share of samples in which the step is critical. */
  readonly criticality: number
  readonly because: readonly string[]
  readonly after: readonly {
    readonly step: string
    readonly type: 'FS' | 'SS' | 'FF' | 'SF'
    readonly lagDays: number
  }[]
  readonly whyHere: {
    readonly kind: StartCauseKind
    readonly id: string
    /** What would hold the step on the same day if that did not. */
    readonly also: readonly { readonly kind: StartCauseKind; readonly id: string }[]
    readonly words: Text
  }
  readonly uses: readonly { readonly resource: string; readonly amount: number }[]
  readonly p10: string
  readonly p50: string
  readonly p90: string
  readonly cost: Money | null
  /** Why the cost is null. */
  readonly why?: Text
  readonly claims: readonly string[]
  readonly grade: Grade
  readonly rule: string | null
}

export interface RiskResult {
  readonly samples: number
  readonly finish: { readonly p10: string; readonly p50: string; readonly p90: string }
  readonly cost: { readonly p10: Money; readonly p50: Money; readonly p90: Money }
  /** P(finish <= date and cost <= amount) on a grid of quantiles. */
  readonly joint: readonly {
    readonly finish: string
    readonly cost: Money
    readonly probability: number
  }[]
  readonly drivers: readonly {
    readonly step: string
    readonly criticality: number
    readonly varianceShare: number
  }[]
  readonly deadline: { readonly date: string; readonly probability: number } | null
  /** What uncertain supply does to the ramp, drawn with all else. */
  readonly supply: {
    /** Share of the samples in which the whole ramp is served in time. */
    readonly served: number
    /** Months by which the last kg wanted comes late; null where nothing comes. */
    readonly lateMonths: { readonly p50: number | null; readonly p90: number | null }
    readonly words: Text
  }
}
