import type { Plan } from './plan.ts'
import type { Text } from './text.ts'

/** What `./lodestone plan` writes: a plan, or why there is none. */
export type PlanDocument = Plan | NoPlan

/** A plan or its absence before the edge adds its ids, its hashes and the version of the engine. */
export type Unsigned<Document extends PlanDocument> = Omit<
  Document,
  'id' | 'contentHash' | 'engine' | 'corridor'
> & { readonly corridor: Omit<Document['corridor'], 'hash'> }

/** The answer when no plan exists: the same document, its lists empty, and what nobody can know null, each with why. */
export interface NoPlan
  extends Omit<
    Plan,
    | 'status'
    | 'requirements'
    | 'material'
    | 'schedule'
    | 'risk'
    | 'finance'
    | 'comparison'
    | 'evidence'
  > {
  readonly status: 'infeasible'
  readonly requirements: Unknown<Plan['requirements'], 'funding'>
  readonly material: Unknown<
    Plan['material'],
    'cost' | 'firstShortPeriod' | 'custody',
    'status'
  > & {
    readonly status: 'infeasible'
  }
  readonly schedule: Unknown<Plan['schedule'], 'finish'>
  readonly risk: Unknown<Plan['risk'], 'finish' | 'cost' | 'deadline' | 'supply'>
  readonly finance: Unknown<
    Plan['finance'],
    | 'floor'
    | 'lowestCash'
    | 'gap'
    | 'cover'
    | 'returns'
    | 'beforeOutput'
    | 'totalCost'
    | 'npv'
    | 'discount'
  >
  readonly comparison: Unknown<
    Plan['comparison'],
    'corridor' | 'marketOnly' | 'differenceDays' | 'differenceCost',
    'othersDelay'
  > & { readonly othersDelay: { readonly days: null; readonly why: Text } }
  readonly evidence: Unknown<Plan['evidence'], 'exposure' | 'assumptions'>
}

/** A stage of the plan of which some figures are unknown. */
type Unknown<Stage, Keys extends keyof Stage, Left extends keyof Stage = never> = Omit<
  Stage,
  Keys | Left
> & { readonly [Key in Keys]: null } & { readonly why: Text }
