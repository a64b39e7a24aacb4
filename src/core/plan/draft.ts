import type { FinanceOutcome } from '#core/finance/finance-input.ts'
import type { MaterialOutcome } from '#core/material/plan-material.ts'
import type { Instrument } from '#core/model/catalog.ts'
import type { Facts } from '#core/model/condition.ts'
import type { CoordinationProfile } from '#core/model/corridor.ts'
import type { RuleVerdict } from '#core/rules/evaluate-rules.ts'
import type { DraftStep } from './draft-step.ts'
import type { Staffing } from './hire-steps.ts'
import type { JudgedInstrument } from './instruments.ts'
import type { MaterialReady } from './material-ready.ts'
import type { CostLine } from './money-flows.ts'
import type { Placement } from './place-steps.ts'
import type { Slip } from './slip.ts'
import type { World } from './world.ts'

/** A whole plan before risk, comparison and words: what one world gives under one coordination profile. `finish` is the first day of series output. */
export interface Draft extends Omit<Placement, 'kind'> {
  readonly kind: 'drafted'
  readonly world: World
  readonly profile: CoordinationProfile
  readonly facts: Facts
  readonly verdicts: readonly RuleVerdict[]
  readonly material: MaterialOutcome
  /** When the path can first carry the ramp; null when it can from the start. */
  readonly ready: MaterialReady | null
  readonly staffing: readonly Staffing[]
  /** Instruments of the jurisdiction, judged; those the schedule asks for are in `asked`. */
  readonly judged: readonly JudgedInstrument[]
  readonly asked: readonly Instrument[]
  /** Steps before coordination: the same under every profile. */
  readonly required: readonly DraftStep[]
  /** How much later and dearer than planned P50 is foreseen to come. */
  readonly slip: Slip
  /** The stack closed for that slip. */
  readonly finance: FinanceOutcome
  readonly usedInstruments: readonly string[]
  /** As planned, to the end of the output looked at. */
  readonly costs: readonly CostLine[]
  /** Spent before series output, currency units. */
  readonly totalCost: number
  /** Wages and other cost of one calendar day more before series output, currency units. */
  readonly costPerDelayDay: number
  /** Rounds of rules, schedule and money until nothing moved. */
  readonly rounds: number
}

/** Why there is no draft: constraints by name, not yet reduced to a smallest set. */
export interface NoDraft {
  readonly kind: 'infeasible'
  readonly broken: readonly BrokenConstraint[]
}

/** A named constraint that does not hold. */
export interface BrokenConstraint {
  /** `limits.deadline`, `limits.budget`, `volume.ramp`, `limits.originShare.X`, `facility:ID=down`, `need:KIND`. */
  readonly constraint: string
  readonly found: string
}
