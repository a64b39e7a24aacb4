import type { Currency } from '#core/units/money.ts'
import type { CapacityBasis } from './capacity-basis.ts'
import type { Claim, Estimate, Source } from './claim.ts'
import type { Condition, Desk } from './condition.ts'
import type { OtherFeed, StatedCustody } from './custody.ts'
import type { authorityLevels, Coverage } from './rule.ts'
import type { Text } from './text.ts'

/** A corridor as data: hubs, authorities, providers, facilities, offers, lanes and how they coordinate. */
export interface Corridor {
  readonly format: 'lodestone.corridor/1'
  readonly id: string
  readonly version: string
  readonly name: Text
  /** Currency every amount of a plan is counted in. */
  readonly currency: Currency
  /** The one price basis its material is bought and sold on, the currency of its quotes, and the country whose value added tax its quotes include; null for none. */
  readonly prices: {
    readonly basis: string
    readonly quotedIn: Currency
    readonly includesTaxOf: string | null
  }
  /** Hub roles that nobody fills here, and what the sources say about it. */
  readonly gaps: readonly { readonly role: Hub['role']; readonly why: Text }[]
  readonly hubs: readonly Hub[]
  readonly authorities: readonly Authority[]
  readonly providers: readonly Provider[]
  readonly facilities: readonly Facility[]
  readonly offers: readonly Offer[]
  readonly lanes: readonly Lane[]
  /** Desk officers and other shared capacity; finite in the corridor and in the market. */
  readonly resources: readonly SharedResource[]
  readonly wages: readonly LocalWage[]
  readonly coordination: {
    readonly corridor: CoordinationProfile
    readonly market: CoordinationProfile
  }
  readonly coverage: readonly Coverage[]
  readonly claims: Readonly<Record<string, Claim>>
  readonly sources: Readonly<Record<string, Source>>
}

/** What a head of a role costs a year in this corridor, employer charges included. */
export interface LocalWage {
  readonly role: string
  readonly yearlyCost: Estimate
}

export interface Hub {
  readonly id: string
  readonly name: Text
  readonly role: 'commercialization' | 'production'
  readonly country: string
  readonly province: string
  readonly city: string
  readonly region: string
  /** Calendar id for offices in this hub. */
  readonly calendar: string
  readonly latitude: number
  readonly longitude: number
}

export interface Authority {
  readonly id: string
  readonly name: Text
  readonly hub: string
  /** `union` for a body of several states, such as the European Commission. */
  readonly level: (typeof authorityLevels)[number]
  /** Law fields and rule ids it decides on. */
  readonly competence: readonly string[]
  readonly signsProgramme: boolean
  readonly claim: string
}

/** A real organization carries only cited claims; an assumed one is named illustrative in both languages. */
export interface Provider {
  readonly id: string
  readonly name: Text
  readonly hub: string
  readonly illustrative: boolean
  readonly claim: string
}

/** A place on the chain. Availability = capacity x ramp x status - committed, never nameplate. */
export interface Facility {
  readonly id: string
  readonly name: Text
  readonly provider: string
  readonly hub: string | null
  readonly country: string
  readonly region: string | null
  readonly illustrative: boolean
  /** Process id in the catalog. */
  readonly process: string
  /** Ore ids it can mine or separate; empty when the process takes no ore. */
  readonly ores: readonly string[]
  /** Capacity in tonnes a year of `basis`; null is unknown and gives no supply. */
  readonly capacity: Estimate | null
  readonly basis: CapacityBasis
  readonly status: 'operating' | 'construction' | 'announced' | 'cancelled' | 'unknown'
  /** ISO date from which it serves new buyers, and who says so; null where it does already, or nobody says. */
  readonly opens: { readonly date: string; readonly claim: string } | null
  /** Share of capacity already promised to others, 0 to 1; null is unknown. */
  readonly committedShare: Estimate | null
  /** Fee or price per kg of throughput in currency units; null is unknown. */
  readonly cost: Estimate | null
  /** Share of what its oxides are quoted at for which a mine sells them still mixed, where it states no price; null asks the whole. */
  readonly payableShare: Estimate | null
  /** How it keeps origins apart; null where it does not say, and is then taken to blend where its process does. */
  readonly custody: StatedCustody | null
  /** What it runs for others, ore by ore; null is unknown. */
  readonly otherFeed: readonly OtherFeed[] | null
  /** Cost of one campaign run apart, its flush included, where it keeps origins apart; null is unknown. */
  readonly campaignCost: Estimate | null
}

/** What a provider will do, for whom, at what price and pace. Modes are made from offers. */
export interface Offer {
  readonly id: string
  readonly name: Text
  readonly provider: string
  readonly hub: string
  readonly desk: Desk
  /** Need kinds it serves, for example `lab.magnet-characterisation`, `pilot.sinter`, `hire.R01`, `supply.metal`, `finance.CN-...`. */
  readonly serves: readonly string[]
  readonly eligibility: Condition | null
  /** Null where nobody published it: such an offer is a candidate to ask, never a mode of a step. */
  readonly duration: Estimate | null
  readonly calendar: 'calendar' | 'working'
  /** Cost in currency units; null is unknown. */
  readonly cost: Estimate | null
  /** Bookable resource id used while it runs, and how much of it. */
  readonly uses: Readonly<Record<string, number>>
  /** Facility behind a material offer. */
  readonly facility: string | null
  readonly starts: string | null
  readonly ends: string | null
  readonly illustrative: boolean
  readonly claim: string
  /** What has to hold for it to go as stated, such as a permit or a partnership; left out where nothing is named. */
  readonly conditions?: readonly OfferCondition[]
}

/** Something that holds or does not, and the time more that an offer takes where it does not. */
export interface OfferCondition {
  readonly id: string
  readonly name: Text
  /** A claim whose value is yes. */
  readonly claim: string
  readonly delay: Estimate
  /** How likely it holds, by the evidence for it: see `withDoubts`. */
  readonly chance: number
}

/** A way between two hubs or sites. */
export interface Lane {
  readonly id: string
  readonly from: string
  readonly to: string
  readonly days: Estimate
  /** Currency units per kg. */
  readonly cost: Estimate
  readonly lossShare: number
  readonly open: boolean
  /** Rules that bind whatever crosses it: a ban shuts it while in force, a licence holds the first feed back until it is decided. */
  readonly rules: readonly string[]
}

/** Capacity that steps share: officers of a desk, a pilot line, a laboratory bench. */
export interface SharedResource {
  readonly id: string
  readonly name: Text
  readonly hub: string
  readonly capacity: number
  /** Calendar id, or `continuous`. */
  readonly calendar: string
  /** Existing bookings and outages that reduce capacity; ISO dates, `to` exclusive. */
  readonly bookings: readonly {
    readonly from: string
    readonly to: string
    readonly amount: number
  }[]
  readonly claim: string
}

/**
 * When a provider can be looked for: `when-ready` once all before the step is done, `one-step-ahead` while the work before it
 * runs, `at-filing` from the first day.
 */
export type SearchBegin = 'when-ready' | 'one-step-ahead' | 'at-filing'

export type Lever = 'parallel' | 'search' | 'file' | 'pilot' | 'land'

export const levers: readonly Lever[] = ['parallel', 'search', 'file', 'pilot', 'land']

/** How a region coordinates its desks. The corridor and the market differ in nothing else. */
export interface CoordinationProfile {
  /** `true`: desks work side by side; `false`: a desk starts when the previous one has ended. */
  readonly parallel: {
    readonly sideBySide: boolean
    readonly order: readonly Desk[]
    readonly claim: string
  }
  /** Working days to find and contract a provider, before each served step. */
  readonly search: { readonly days: Estimate; readonly begins: SearchBegin }
  /** Working days to make again a document that another desk already holds. */
  readonly file: { readonly daysPerDocument: Estimate }
  /** Calendar days of queue before a pilot line. */
  readonly pilot: { readonly queueDays: Estimate }
  /** Calendar days saved or lost on land against the public route; zero when the offer is open to any firm. */
  readonly land: { readonly extraDays: Estimate; readonly reason: Text }
}
