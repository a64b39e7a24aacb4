import type { Claim } from '#core/model/claim.ts'
import type { Hub } from '#core/model/corridor.ts'
import { gradesOf } from '#core/plan/grades.ts'
import type { PlacedStep } from '#core/plan/money-flows.ts'
import type { Placement } from '#core/plan/place-steps.ts'
import { riskInputOf } from '#core/plan/risk-input.ts'
import type { World } from '#core/plan/world.ts'
import { claimsOf, sourcesOf } from '#core/plan/world-claims.ts'
import { quantiles } from '#core/risk/quantile.ts'
import type { RiskInput } from '#core/risk/risk-input.ts'
import type { Samples } from '#core/risk/samples.ts'
import { atGroundbreaking, type ObservedPlant } from './at-groundbreaking.ts'
import { claimsOfPlant, sourcesOfPlant } from './claims-of-plant.ts'
import { withoutClaims } from './without-claims.ts'
import { workToFirstOutput } from './work-to-first-output.ts'

/** A plant, the hub it is placed at, and the world of a shipped example of that corridor, all in one currency. */
export interface PlantQuestion {
  readonly plant: ObservedPlant
  readonly hub: Hub
  readonly example: World
}

/** A plant's way from ground to first output as it would have been planned without anything known of the plant itself. */
export interface PlantPlan {
  readonly plant: ObservedPlant
  readonly hub: Hub
  readonly risk: RiskInput
  readonly removed: readonly RemovedValue[]
}

/** A value taken away because a source about the plant stands behind it, and what the steps that rested on it rest on now. */
export interface RemovedValue {
  readonly claim: Claim
  /** The sources about the plant among its own. */
  readonly sources: readonly string[]
  /** Empty where no step of the prediction rested on it: then it is unknown, and nothing takes its place. */
  readonly fallback: readonly {
    readonly step: string
    readonly was: PlacedStep['mode']
    readonly now: PlacedStep['mode']
  }[]
}

/** What the samples of a plan say, held against what happened; months of 365.2425 / 12 days. */
export interface PlantPrediction extends Omit<PlantPlan, 'risk'> {
  readonly observed: number
  readonly p10: number
  readonly p50: number
  readonly p90: number
  /** P50 less observed. */
  readonly error: number
  readonly inside: boolean
}

/**
 * Plans a plant at a hub of the example's corridor, with every claim taken away that a source about it stands behind.
 * `wholeCatalog` holds all shipped claims, those that no plan reads included, so that they are named as well. Throws where the
 * planner cannot do without a value that rests on the plant.
 */
export function planPlant(
  { plant, hub, example }: PlantQuestion,
  wholeCatalog: Readonly<Record<string, Claim>>,
  seed: number,
): PlantPlan {
  const claims = { ...wholeCatalog, ...claimsOf(example) }
  const about = sourcesOfPlant(plant, claims, sourcesOf(example))
  const gone = claimsOfPlant(claims, about)
  const blind = withoutClaims(example, new Set(gone.map(({ id }) => id)), about)
  checkStillPlannable(blind)
  const seeing = workToFirstOutput(atGroundbreaking(example, plant, hub))
  const world = atGroundbreaking(blind, plant, hub)
  const placement = workToFirstOutput(world)
  return {
    plant,
    hub,
    risk: riskInputOf(
      { ...placement, totalCost: placement.stepCost, costPerDelayDay: 0 },
      gradesOf(world),
      seed,
    ),
    removed: gone.map((claim) => ({
      claim,
      sources: claim.evidence.map(({ source }) => source).filter((source) => about.has(source)),
      fallback: fallbackOf(claim.id, seeing, placement),
    })),
  }
}

/** A step or a post whose time rests on the plant alone cannot be predicted, and must not count as done in no time. */
function checkStillPlannable({ catalog: { playbooks, roles } }: World): void {
  const steps = Object.values(playbooks).flatMap((playbook) => playbook.steps)
  const bare = [
    ...steps.filter(
      ({ duration, gate }) => !duration || (gate && !(gate.passProbability && gate.reworkDays)),
    ),
    ...Object.values(roles).filter(({ fillWeeks }) => !fillWeeks),
  ]
  if (bare.length > 0)
    throw new RangeError(
      `nothing but the plant itself says how long these take: ${bare.map(({ id }) => id).join(', ')}`,
    )
}

/** The prediction that the samples of a plan's risk give. */
export function predictionOf(
  { risk: _risk, ...plan }: PlantPlan,
  samples: Samples,
): PlantPrediction {
  const days = quantiles(samples.finish)
  const [p10, p50, p90] = [days.p10, days.p50, days.p90].map(monthsOf) as [number, number, number]
  const observed = plan.plant.monthsGroundToFirst
  return {
    ...plan,
    observed,
    p10,
    p50,
    p90,
    error: p50 - observed,
    inside: p10 <= observed && observed <= p90,
  }
}

const monthsOf = (days: number): number => (days * 12) / 365.2425

/** Steps that were done in a mode resting on the claim, with the mode they are done in now. */
function fallbackOf(claim: string, seeing: Placement, blind: Placement): RemovedValue['fallback'] {
  return seeing.placed.flatMap(({ step, mode }) => {
    const now = blind.placed.find((placed) => placed.step.id === step.id)?.mode
    return mode.claims.includes(claim) && now ? [{ step: step.id, was: mode, now }] : []
  })
}
