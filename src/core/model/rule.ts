import type { Estimate } from './claim.ts'
import type { Condition } from './condition.ts'
import type { CustodyModel } from './custody.ts'
import type { Text } from './text.ts'

/** The event a rule binds; it is evaluated at that event's planned date. */
export type RuleEvent =
  | 'filing'
  | 'construction'
  | 'discharge'
  | 'shipment'
  | 'placing'
  | 'delivery'

export const ruleEvents: readonly RuleEvent[] = [
  'filing',
  'construction',
  'discharge',
  'shipment',
  'placing',
  'delivery',
]

/** Levels of public authority; `union` is a body of several states. */
export const authorityLevels = ['union', 'national', 'provincial', 'municipal', 'district'] as const

/** Who decides under a rule; `private` is a body or a customer that is no public authority. */
export const ruleLevels = [...authorityLevels, 'enterprise', 'private'] as const

type RuleLevel = (typeof ruleLevels)[number]

/** How often a duty is done. */
export const recurrences = ['once', 'per-order', 'yearly', 'three-yearly'] as const

export type Recurrence = (typeof recurrences)[number]

/** A dated, cited rule. Dates are ISO; `ends` is the last day in force. */
export interface Rule {
  readonly id: string
  readonly kind: 'regime' | 'permit'
  readonly jurisdiction: string
  readonly name: Text
  /** Title as the issuing body writes it, when it was found. */
  readonly officialTitle: string | null
  /** How lawyers cite it, for example `DFARS 252.225-7052`; null when not recorded. */
  readonly legalReference: string | null
  readonly citation: readonly string[]
  /** Day the rule was made public; a plan of an earlier day cannot know it. Null when not recorded: then it counts as known. */
  readonly published: string | null
  readonly starts: string | null
  /** Spans in which the rule does not bind, both days inside, each with the day it was made public. */
  readonly suspended: readonly {
    readonly from: string
    readonly until: string
    readonly published: string | null
  }[]
  readonly ends: string | null
  /** `unknown after DATE`: what the law says from the day after is not known; `since` is the day this became the state of knowledge. */
  readonly knowledge: {
    readonly unknownAfter: string | null
    readonly since: string | null
    readonly switch: string | null
  }
  readonly condition: Condition
  readonly event: RuleEvent
  readonly binds: 'site' | 'person' | 'shipment'
  /** Whom it binds, in words. */
  readonly whom: Text | null
  /** Binds outside its own jurisdiction too, so every corridor looks at it. */
  readonly extraterritorial: boolean
  readonly duty:
    | 'permit'
    | 'licence'
    | 'label'
    | 'declaration'
    | 'quota'
    | 'eligibility'
    | 'ban'
    | 'traceability'
    | 'certification'
    | 'tariff'
    | 'report'
    | 'passport'
    | 'standard'
    /** Asks nothing yet: announced, or under negotiation. */
    | 'watch'
    /** A goal set to the state and not to a firm. */
    | 'goal'
  /** What must be done, in words. */
  readonly asks: Text | null
  readonly authority: {
    readonly name: Text
    readonly level: RuleLevel
  }
  /** Statutory limit: reported beside the duration, never used as one. */
  readonly limit: {
    readonly days: number
    readonly unit: 'calendar' | 'working'
    /** What starts the clock. */
    readonly from?: Text | null
    readonly pauses: readonly Text[]
    /** Days the authority may add once. */
    readonly extensionDays?: number | null
  } | null
  readonly deemed: 'no' | 'yes' | 'not-applicable'
  readonly recurrence: Recurrence
  /** Days the authority really takes; null when the duty needs no decision. */
  readonly decisionDays: Estimate | null
  /** The applicant's own preparation. */
  readonly preparationDays: Estimate | null
  /** Cost of preparation in currency units; null when unknown. */
  readonly cost: Estimate | null
  /** Rates, thresholds and caps the rule sets, for example `adValorem`. */
  readonly parameters: Readonly<Record<string, Estimate>>
  /** Countries whose material the rule keeps out, from a step of the chain on, and the custody models it takes as proof; null when it bars none. */
  readonly bars: {
    readonly from: 'mine' | 'separate' | 'melt'
    readonly countries: readonly string[]
    readonly accepts: readonly CustodyModel[]
  } | null
  readonly documents: readonly string[]
  readonly parallelGroup: string | null
  readonly dependsOn: readonly string[]
  readonly replaces: readonly string[]
  /** A rule over this one: where it applies, this one adds no decision of its own. */
  readonly within: string | null
  /** The rule whose licence is applied for here: this one applies when that one does. */
  readonly procedureOf: string | null
  readonly recourse: Text | null
  readonly claim: string
}

/** Law fields and how far each was collected for a jurisdiction. */
export interface Coverage {
  readonly jurisdiction: string
  readonly field:
    | 'land'
    | 'environment'
    | 'water'
    | 'radiation'
    | 'fire'
    | 'labour'
    | 'energy'
    | 'foreign-investment'
    | 'export'
    | 'import'
    | 'procurement'
    | 'tax'
  readonly state: 'covered' | 'partial' | 'not-collected'
  readonly rules: readonly string[]
  /** Whom to ask where the law was not collected. */
  readonly authority: Text
}
