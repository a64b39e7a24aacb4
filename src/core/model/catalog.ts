import type { WorkingCalendar } from '#core/units/calendar.ts'
import type { Currency } from '#core/units/money.ts'
import type { Claim, Estimate, Source } from './claim.ts'
import type { Condition, Desk } from './condition.ts'
import type { Anchor, MoneyMilestone } from './milestone.ts'
import type { Rule } from './rule.ts'
import type { Text } from './text.ts'

/** Shipped knowledge, valid and whole: every valued field points at a claim in `claims`. */
export interface Catalog {
  readonly elements: Readonly<Record<string, Element>>
  readonly ores: Readonly<Record<string, OreBasket>>
  readonly processes: Readonly<Record<string, Process>>
  readonly products: Readonly<Record<string, ProductGrade>>
  readonly materials: Readonly<Record<string, Material>>
  readonly uses: Readonly<Record<string, Use>>
  readonly roles: Readonly<Record<string, Role>>
  readonly rules: Readonly<Record<string, Rule>>
  readonly instruments: Readonly<Record<string, Instrument>>
  /** By country. */
  readonly finance: Readonly<Record<string, FinanceRates>>
  readonly playbooks: Readonly<Record<string, Playbook>>
  readonly calendars: Readonly<
    Record<
      string,
      WorkingCalendar & {
        readonly name: Text
        readonly assumedFrom: string
        readonly claim: string
      }
    >
  >
  readonly prices: readonly PriceQuote[]
  readonly exchangeRates: readonly ExchangeRate[]
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
  /** Atomic mass of the element and molar mass of its oxide, g/mol. */
  readonly atomicMass: number
  readonly oxideMolarMass: number
  /** Charge for one kg of metal at full current efficiency, ampere-hours; three electrons an atom. */
  readonly ampereHoursPerKg: number
  readonly group: 'light' | 'heavy' | 'scandium'
  /** How its metal is usually made. */
  readonly route: Text
  readonly claim: string
}

/** Rare-earth oxide basket of one ore; an unreported element is absent, not zero, and gives no supply. */
export interface OreBasket {
  readonly id: string
  readonly name: Text
  readonly country: string
  readonly region: string | null
  readonly type: Text
  /** True when every oxide is reported and the shares sum to 1; false when the rest of the basket is unknown. */
  readonly complete: boolean
  /** Element symbol -> oxide share of TREO. */
  readonly shares: Readonly<Record<string, number>>
  /** Rare-earth oxide in the ore as mined; null is unknown. */
  readonly feedGrade: Estimate | null
  readonly place: Place | null
  readonly claim: string
}

/** A point on the map, under the claim that says where it was read. */
export interface Place {
  readonly latitude: number
  readonly longitude: number
  readonly claim: string
}

/** One stage of the chain with its yields and needs; quantities are per the stated basis. */
export interface Process {
  readonly id: string
  readonly name: Text
  /** Stages of the planned chain (mine ... coat, recycle), and stages known but not planned apart: concentrate, purify, diffuse, chain, project. */
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

/** Where magnets go: how much of what one unit of a product holds. `magnet` is kg of magnet in one unit. */
export interface Use {
  readonly id: string
  readonly name: Text
  readonly parameters: Readonly<Record<string, Estimate>>
}

/** Anything bought that is not itself a rare-earth stream of the chain: iron, boron, copper, bearings. */
export interface Material {
  readonly id: string
  readonly name: Text
  /** What is counted: kilograms, or pieces. */
  readonly measure: 'kg' | 'piece'
  readonly price: Estimate | null
}

export interface Role {
  readonly id: string
  readonly name: Text
  readonly desk: Desk
  /** Weeks to fill. */
  readonly fillWeeks: Estimate
  readonly scarcity: number
  /** Why the scarcity factor stands where it does; null when nobody said. */
  readonly scarcityBasis: Text | null
  readonly skills: Text | null
  /** First and last gate of a case in which the role is needed, for example `G2-G6`. */
  readonly stages: string | null
  /** Yearly cost per head in currency units; null when unknown. */
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
  /** From delivery to the buyer's payment. */
  readonly paymentMonths: Estimate
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
    | 'tax-credit'
    | 'price-floor'
    | 'sales-incentive'
    | 'convertible'
    | 'blend'
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
  /** First day it is open; null when it has none. */
  readonly starts: string | null
  readonly ends: string | null
  /** Price, drawdown and state, in words. */
  readonly terms: Text | null
  readonly tranches: Text | null
  /**
   * Conditions precedent and tranches: up to `share` of the amount is paid once the milestone is reached, nothing before the
   * first. Empty: nothing but the decision and the cost holds its money back.
   */
  readonly gates: readonly { readonly after: MoneyMilestone; readonly share: number }[]
  /** Instruments it may not stand beside in one stack. */
  readonly excludes: readonly string[]
  /** What a tax credit is a share of; null for all else, and where nobody collected it: then it is not counted. */
  readonly credits: 'investment' | null
  readonly status: Text | null
  /** Envelopes, observed amounts and margins that bound no single project. */
  readonly parameters: Readonly<Record<string, Estimate>>
  readonly illustrative: boolean
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

/** What one unit of `base` was worth in `quote` on a day. */
export interface ExchangeRate {
  readonly date: string
  readonly base: Currency
  readonly quote: Currency
  readonly rate: number
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

/** Steps a product family climbs from its readiness to series output, what its goods are, and who is hired for them. */
export interface Playbook {
  readonly id: string
  readonly family: string
  readonly name: Text
  readonly goods: Goods
  /** Family of the grades that its magnets are of: its own, or that of the magnets it buys. */
  readonly gradesOf: string
  /** Stages of the chain whose places the applicant contracts with; those before them are contracted by their buyers. */
  readonly contracts: readonly string[]
  /** What an applicant's own plant of this family may do. */
  readonly activities: readonly string[]
  /** Steps that each point which joins the desks waits for. */
  readonly anchors: Readonly<Record<Anchor, readonly string[]>>
  /** Id of the step that draws the first lots of magnets or feed under the supply contracts. */
  readonly firstFeed: string
  readonly staffing: StaffingTable
  readonly steps: readonly StepTemplate[]
}

/** What a family sells, as rules, customs and people call it. */
export interface Goods {
  /** Kind of product that market rules name: magnet, motor, coupling. */
  readonly kind: string
  /** Kind of goods that export control names: magnet, motor, assembly. */
  readonly category: string
  /** Type of the magnets in them. */
  readonly magnetType: string
  /** Digits of the customs heading; null is unknown. */
  readonly heading: string | null
  /** What one unit is called, one and many, and the Chinese counter before it. */
  readonly unit: { readonly one: Text; readonly many: Text; readonly counter: string }
  readonly claim: string
}

/** Heads by role: `base`, and `more` for each `per.amount` of yearly output at its peak. */
export interface StaffingTable {
  readonly per: { readonly amount: number; readonly unit: 'tonnes' | 'units' }
  readonly heads: readonly {
    readonly role: string
    readonly base: number
    readonly more: number
    /** Where they work: with the designers, or at the plant. */
    readonly place: 'commercialization' | 'site'
    readonly when: Condition | null
  }[]
  readonly claim: string
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
  /** Where its providers may sit: work at the site is served from the site's hub, unless whoever does it travels there. */
  readonly servedFrom: 'place' | 'corridor'
  /** Officer or shared resource used while it runs, for example { "desk-rd": 1 }. */
  readonly uses: Readonly<Record<string, number>>
  readonly after: readonly {
    readonly step: string
    readonly type: 'FS' | 'SS' | 'FF' | 'SF'
    readonly lagDays: number
  }[]
  /** A gate fails with 1 - passProbability and then costs `reworkDays` and another try. */
  readonly gate: { readonly passProbability: Estimate; readonly reworkDays: Estimate } | null
  /** Cost in currency units borne by the applicant when no offer prices it. */
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
