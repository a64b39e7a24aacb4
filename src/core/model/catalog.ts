import type { WorkingCalendar } from '#core/units/calendar.ts'
import type { Claim, Estimate, Source } from './claim.ts'
import type { Condition, Desk } from './condition.ts'
import type { Rule } from './rule.ts'
import type { Text } from './text.ts'

/** Shipped knowledge, valid and whole: every valued field points at a claim in `claims`. */
export interface Catalog {
  readonly elements: Readonly<Record<string, Element>>
  readonly ores: Readonly<Record<string, OreBasket>>
  readonly processes: Readonly<Record<string, Process>>
  readonly products: Readonly<Record<string, ProductGrade>>
  readonly materials: Readonly<Record<string, Material>>
  readonly roles: Readonly<Record<string, Role>>
  readonly rules: Readonly<Record<string, Rule>>
  readonly instruments: Readonly<Record<string, Instrument>>
  /** By country. */
  readonly finance: Readonly<Record<string, FinanceRates>>
  readonly programmes: Readonly<Record<string, Programme>>
  readonly playbooks: Readonly<Record<string, Playbook>>
  readonly calendars: Readonly<
    Record<string, WorkingCalendar & { readonly assumedFrom: string; readonly claim: string }>
  >
  readonly prices: readonly PriceQuote[]
  readonly findings: readonly Finding[]
  readonly claims: Readonly<Record<string, Claim>>
  readonly sources: Readonly<Record<string, Source>>
}

export interface Element {
  readonly symbol: string
  readonly name: Text
  readonly oxide: string
  /** kg of element in one kg of its usual oxide. */
  readonly metalMassFractionInOxide: number
  readonly claim: string
}

/** Rare-earth oxide basket of one ore, shares of total REO summing to 1; an unreported element is absent, not zero. */
export interface OreBasket {
  readonly id: string
  readonly name: Text
  readonly country: string
  readonly region: string | null
  readonly type: string
  /** Element symbol -> oxide share of TREO. They sum to less than 1 where oxides are unreported: unknown, so no supply. */
  readonly shares: Readonly<Record<string, number>>
  readonly claim: string
}

/** One stage of the chain with its yields and needs; quantities are per the stated basis. */
export interface Process {
  readonly id: string
  readonly name: Text
  /** mine, precipitate, separate, metal, alloy, powder, block, part, coat, recycle. */
  readonly stage: string
  /** Named parameters: `yield`, `yield.Dy`, `electricity`, `cost`, `leadTime`, `swarf` ... */
  readonly parameters: Readonly<Record<string, Estimate>>
}

export interface ProductGrade {
  readonly id: string
  readonly family: string
  readonly name: Text
  /** `ndpr`, `dyTb` wt %, `maxTemperature` C ... */
  readonly parameters: Readonly<Record<string, Estimate>>
}

/** Anything bought that is not itself a rare-earth stream of the chain: iron, boron, copper, bearings. */
export interface Material {
  readonly id: string
  readonly name: Text
  readonly price: Estimate | null
}

export interface Role {
  readonly id: string
  readonly name: Text
  readonly desk: Desk
  /** Weeks to fill. */
  readonly fillWeeks: Estimate
  readonly scarcity: number
  /** Yearly cost per head in CNY; null when unknown. */
  readonly yearlyCost: Estimate | null
}

/** What a country's tax law takes, and what money costs there beside its instruments. Shares are 0 to 1. */
export interface FinanceRates {
  /** Country code. */
  readonly id: string
  readonly vatRate: Estimate
  readonly profitTaxRate: Estimate
  /** Years a loss may wait for a profit. */
  readonly lossCarryYears: Estimate
  /** Years over which the plant is written off. */
  readonly depreciationYears: Estimate
  /** Fee on money raised, share of the amount. */
  readonly feeShare: Estimate
  /** Per year. */
  readonly discountRate: Estimate
}

export interface Instrument {
  readonly id: string
  readonly name: Text
  readonly jurisdiction: string
  readonly provider: Text
  readonly kind:
    | 'grant'
    | 'loan'
    | 'soft-loan'
    | 'guarantee'
    | 'equity'
    | 'tax-deduction'
    | 'tax-rate'
    | 'working-capital'
    /** Lowers the interest of a loan: `ratePerYear` is what it takes off, `cap` the principal it covers. */
    | 'interest-subsidy'
  readonly eligibility: Condition
  /** Largest share of eligible cost, 0 to 1; null when unknown. */
  readonly maxShare: number | null
  /** Largest amount in major units of `currency`; null when unknown. */
  readonly cap: number | null
  readonly currency: string
  /** Cost of capital per year, fraction; null when unknown (then the plan prints the highest rate at which it still closes). */
  readonly ratePerYear: Estimate | null
  readonly tenorMonths: number | null
  /** Days from application to decision; null where nobody published it: then its money is not planned with, only asked for. */
  readonly decisionDays: Estimate | null
  readonly starts: string
  readonly ends: string | null
  readonly illustrative: boolean
  readonly claim: string
}

export interface Programme {
  readonly id: string
  readonly name: Text
  readonly operator: Text
  readonly offer: Text
  readonly asOf: string
  readonly claim: string
}

/** A quote on one price basis. Bases never mix in one objective. */
export interface PriceQuote {
  readonly date: string
  readonly material: string
  readonly basis: string
  readonly low: number
  readonly average: number
  readonly high: number
  readonly currency: string
  readonly unit: string
  readonly claim: string
}

/** A published finding for or against "integrated is faster". */
export interface Finding {
  readonly id: string
  readonly claim: Text
  readonly direction: 'for' | 'against' | 'mixed' | 'unproven' | 'context'
  /** What was measured, and in which unit. */
  readonly measured: Text
  readonly value: Text
  readonly context: Text
  /** How it was found: the design of the study, or the kind of report. */
  readonly design: Text
  /** What it means for a planner. */
  readonly meaning: Text
  readonly sources: readonly string[]
}

/** Steps a product family climbs from its readiness to series output. */
export interface Playbook {
  readonly id: string
  readonly family: string
  readonly name: Text
  readonly steps: readonly StepTemplate[]
}

/** One playbook step, made real when `when` holds for the application. */
export interface StepTemplate {
  readonly id: string
  readonly name: Text
  readonly desk: Desk
  /** Hub role where it runs: `commercialization`, `production`, or `site` (the application's plant). */
  readonly place: 'commercialization' | 'production' | 'site'
  readonly when: Condition | null
  /** Duration in days of `calendar`; used when no offer serves the step. */
  readonly duration: Estimate
  readonly calendar: 'calendar' | 'working'
  /** Kind of offer that serves the step (see Offer.serves); null when the applicant does it. */
  readonly need: string | null
  /** Officer or shared resource used while it runs, for example { "desk-rd": 1 }. */
  readonly uses: Readonly<Record<string, number>>
  readonly after: readonly {
    readonly step: string
    readonly type: 'FS' | 'SS' | 'FF' | 'SF'
    readonly lagDays: number
  }[]
  /** A gate fails with 1 - passProbability and then costs `reworkDays` and another try. */
  readonly gate: { readonly passProbability: Estimate; readonly reworkDays: Estimate } | null
  /** Cost in CNY borne by the applicant when no offer prices it. */
  readonly cost: Estimate | null
  /** The event of rules that this step is: filing, construction, discharge, shipment, placing, delivery. */
  readonly event: string | null
  /** What the applicant does first, in one sentence. */
  readonly firstAction: Text
  /** Answers (application paths) that make the step necessary. */
  readonly because: readonly string[]
  /** Documents the step produces. */
  readonly documents: readonly string[]
}
