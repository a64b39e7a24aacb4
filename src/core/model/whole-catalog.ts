import type { Catalog } from './catalog.ts'
import type { Estimate } from './claim.ts'
import type { Desk } from './condition.ts'
import type { Form } from './form.ts'
import type { Coverage } from './rule.ts'
import type { Text } from './text.ts'

/** All shipped knowledge: what plans read, and what people look up beside it. */
export interface WholeCatalog {
  readonly catalog: Catalog
  readonly coverage: readonly Coverage[]
  readonly programmes: Readonly<Record<string, Programme>>
  readonly production: readonly ProductionFigure[]
  readonly customsCodes: readonly CustomsCode[]
  readonly capacityClaims: readonly CapacityClaim[]
  readonly forms: Readonly<Record<string, Form>>
  readonly plantCases: readonly PlantCase[]
  readonly ladders: readonly LadderLevel[]
  /** Codes of the series -> their names, by group. */
  readonly terms: Readonly<Record<string, Readonly<Record<string, Text>>>>
}

/** An institution or corridor-like programme that a region runs. */
export interface Programme {
  readonly id: string
  readonly name: Text
  readonly jurisdiction: string
  readonly kind: string
  readonly operator: Text
  readonly desks: readonly Desk[]
  readonly offer: Text
  readonly eligibility: Text | null
  readonly intake: Text | null
  readonly decisionDays: Estimate | null
  readonly stages: Text | null
  readonly exit: Text | null
  readonly figures: Text | null
  readonly asOf: string | null
  readonly claim: string
}

/** One figure of one period; superseded ones stay, because they show how uncertain first estimates are. */
export interface ProductionFigure {
  readonly id: string
  /** As printed: a year, month, quarter, half or fiscal year. */
  readonly period: string
  readonly scope: string
  readonly stage: string
  readonly metric: string
  readonly value: number
  readonly unit: string
  readonly claim: string
}

/** One line of a tariff, and the stage of the chain that sits in it. */
export interface CustomsCode {
  readonly id: string
  readonly jurisdiction: string
  /** As printed; null where a thing has no line of its own. */
  readonly code: string | null
  readonly level: string
  readonly name: Text
  readonly stage: string
  /** kg of rare-earth oxide per kg of product; null is unknown. */
  readonly reoFactor: number | null
  readonly claim: string
}

/**
 * How one capacity claim stands to another. The figures of related claims are never added: `inside` is part of the other,
 * `actual-of` is what the plant of the other really gave, `replaces` takes its place later, `feeds` counts the same
 * kilograms a stage earlier. Only `beside` lines of one plant stand apart.
 */
export interface CapacityRelation {
  readonly kind: 'inside' | 'actual-of' | 'replaces' | 'feeds' | 'beside'
  /** Id of the other claim. */
  readonly to: string
}

/** What somebody says one place can make or made. It is one statement, not one plant: several overlap on purpose. */
export interface CapacityClaim {
  readonly id: string
  readonly name: Text
  readonly operator: Text
  readonly country: string
  readonly locality: Text | null
  readonly latitude: number | null
  readonly longitude: number | null
  readonly stage: string
  readonly product: Text
  /** In `unit`; null is unknown and gives no supply. */
  readonly value: number | null
  readonly unit: string | null
  readonly kind: 'nameplate' | 'target' | 'actual' | 'quota' | 'inferred' | null
  readonly status: 'operating' | 'construction' | 'announced' | 'cancelled'
  readonly relations: readonly CapacityRelation[]
  readonly claim: string
}

/** One plant project with its dates as observed or as planned. */
export interface PlantCase {
  readonly id: string
  readonly name: Text
  /** Words by which sources name the plant, its maker or its town. */
  readonly called: readonly string[]
  readonly jurisdiction: string
  readonly product: Text
  /** `observed`: groundbreaking and first output both happened. `plan`: a stated plan. `funding`: money only. */
  readonly state: 'observed' | 'plan' | 'funding'
  readonly capacityTonnesPerYear: number | null
  readonly capexMillion: number | null
  readonly capexCurrency: string | null
  readonly supportMillion: number | null
  readonly supportCurrency: string | null
  readonly support: Text | null
  readonly announced: string | null
  readonly granted: string | null
  readonly groundbreaking: string | null
  readonly firstOutput: string | null
  readonly seriesOutput: string | null
  readonly plannedOutput: string | null
  readonly monthsGroundToFirst: number | null
  readonly monthsGroundToSeries: number | null
  readonly slipMonths: number | null
  readonly claim: string
}

/** One level of a ladder: readiness, build stage, plant stage, or gate of a case. */
export interface LadderLevel {
  readonly id: string
  readonly ladder: string
  readonly level: string
  readonly name: Text
  readonly meaning: Text
  readonly evidence: Text
  readonly desks: readonly Desk[]
  /** Months spent on it; null is unknown. */
  readonly months: Estimate | null
  readonly claim: string
}
