import type { Application } from '#core/model/application.ts'
import type { Catalog } from '#core/model/catalog.ts'
import type { Claim } from '#core/model/claim.ts'
import type { Corridor } from '#core/model/corridor.ts'
import type { Coverage } from '#core/model/rule.ts'
import type { Day } from '#core/units/day.ts'

/** Everything one planning run may look at; scenarios change a copy of it and nothing else. */
export interface World {
  readonly application: Application
  readonly corridor: Corridor
  readonly catalog: Catalog
  readonly coverage: readonly Coverage[]
  /** Knowledge ends and the schedule starts here. */
  readonly asOf: Day
  readonly switches: Switches
}

/** What scenarios set beside the data itself. */
export interface Switches {
  /** Law switch or rule id -> how an unknown or suspended law is read. */
  readonly law: Readonly<Record<string, LawReading>>
  readonly goneOffers: ReadonlySet<string>
  /** Facility id -> the span it is down, `null` for the whole plan. */
  readonly downFacilities: ReadonlyMap<string, DownSpan | null>
  readonly closedLanes: ReadonlySet<string>
  /** Lane id -> how much later what travels on it arrives. */
  readonly lateLanes: ReadonlyMap<string, Delay>
  /** Rule id -> how much later its duty is fulfilled. */
  readonly lateRules: ReadonlyMap<string, Delay>
  readonly capacityFactors: readonly CapacityFactor[]
  readonly verifiedClaims: ReadonlySet<string>
  /** Claims as they were before their sources were taken away, by id. */
  readonly formerClaims: Readonly<Record<string, Claim>>
  /** Material -> factor on its price. */
  readonly priceFactors: Readonly<Record<string, number>>
  /** Scenarios as given, for the record. */
  readonly given: readonly string[]
}

export type LawReading = 'revived' | 'extended' | 'off'

/** Whole days, counted on every day or on the working days of the site's hub. */
export interface Delay {
  readonly days: number
  readonly calendar: 'calendar' | 'working'
}

/** Factor on what a country's facilities give: on every stage (`supply`), on mining and separation (`quota`), or on mining alone (`mines`). */
export interface CapacityFactor {
  /** The scenario as given. */
  readonly given: string
  readonly kind: 'supply' | 'quota' | 'mines'
  readonly country: string
  readonly factor: number
}

/** Both days are inside the span. */
export interface DownSpan {
  readonly from: Day
  readonly to: Day
}

/** No scenario at all. */
export const noSwitches: Switches = {
  law: {},
  goneOffers: new Set(),
  downFacilities: new Map(),
  closedLanes: new Set(),
  lateLanes: new Map(),
  lateRules: new Map(),
  capacityFactors: [],
  verifiedClaims: new Set(),
  formerClaims: {},
  priceFactors: {},
  given: [],
}

/** Facilities that are down for the whole plan, not only for a span of it. */
export function wholePlanDown(switches: Switches): ReadonlySet<string> {
  return new Set([...switches.downFacilities].filter(([, span]) => span === null).map(([id]) => id))
}

/** The world with some of its switches set otherwise. */
export function withSwitches(world: World, change: Partial<Switches>): World {
  return { ...world, switches: { ...world.switches, ...change } }
}
