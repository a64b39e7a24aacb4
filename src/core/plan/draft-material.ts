import type { SolveLinearProgram } from '#core/linear/program.ts'
import { ownStages, takesPart } from '#core/material/chain.ts'
import {
  type MaterialOutcome,
  type MaterialProblem,
  planMaterial,
} from '#core/material/plan-material.ts'
import type { Facility } from '#core/model/corridor.ts'
import { type Day, parseDay } from '#core/units/day.ts'
import { barredFacilities, type OriginBar, untoldFacilities } from './barred-facilities.ts'
import { demandPeriods, type PeriodMonths, periodFrom, periodsDown } from './demand-periods.ts'
import type { BrokenConstraint } from './draft.ts'
import { scaleEstimate } from './draft-step.ts'
import { laneDuties, shutLanes } from './lane-rules.ts'
import { activitiesOnSite } from './own-lines.ts'
import { priceTermsOf } from './price-terms.ts'
import { supplyNeed } from './supply-steps.ts'
import type { CapacityFactor, Switches, World } from './world.ts'

/** The material path with the named constraints that keep it from covering the demand. */
export interface Material {
  readonly outcome: MaterialOutcome
  readonly broken: readonly BrokenConstraint[]
}

/** Share of a quarter's demand that counts as covered: the solver's own tolerance. */
const covered = 1e-6

/** Solves the material path of a world once per question: the same demand, facilities, lanes and prices are not solved again. */
export function materialSolver(
  solve: SolveLinearProgram,
): (world: World, firstOutput: Day, bars: readonly OriginBar[]) => Material {
  const answers = new Map<string, Material>()
  return (world, firstOutput, bars) => {
    const problem = problemOf(world, firstOutput, bars)
    const { catalog: _catalog, ...question } = problem
    const key = JSON.stringify({ ...question, closedLanes: [...question.closedLanes] })
    const known = answers.get(key)
    if (known) return known
    const outcome = planMaterial(problem, solve)
    const answer = { outcome, broken: brokenBy(world, outcome, bars) }
    answers.set(key, answer)
    return answer
  }
}

/** What a world asks of the chain once output begins, by quarters or by months. */
export function problemOf(
  world: World,
  firstOutput: Day,
  bars: readonly OriginBar[],
  months: PeriodMonths = 3,
): MaterialProblem {
  const { application, corridor, catalog, switches } = world
  const periods = demandPeriods(world, months)
  const span = { firstOutput, count: periods.length, months }
  return {
    catalog,
    ...priceTermsOf(world),
    facilities: corridor.facilities.map((facility) => scaled(facility, world)),
    lanes: corridor.lanes,
    hubs: corridor.hubs,
    site: { hub: application.site.hub, activities: activitiesOnSite(application) },
    grade: application.product.grade,
    additions: application.product.additions,
    grainBoundaryDiffusion: application.product.grainBoundaryDiffusion,
    coating: application.product.coating,
    months,
    periods,
    originShare: application.limits.originShare,
    down: [
      ...outages(switches, firstOutput, periods.length, months),
      ...withoutContract(world),
      ...barredFacilities(bars, world).map(({ id }) => ({ facility: id, from: null, to: null })),
    ],
    openings: openings(world, firstOutput, months),
    closedLanes: switches.closedLanes,
    shutLanes: shutLanes(world, span),
    laneDuties: laneDuties(world, span),
    untold: untoldFacilities(bars, world),
    objective: 'cost',
  }
}

/** A facility with the day from which it serves new buyers. */
interface Opening {
  readonly facility: Facility
  readonly day: Day
}

/** Facilities of this case's chain of which it is said when they open to new buyers. */
export function openingsOf({ application, catalog, corridor, switches }: World): Opening[] {
  const { coating } = application.product
  const { hub } = application.site
  const activities = activitiesOnSite(application).filter(
    (activity) => !switches.downFacilities.has(`own.${ownStages[activity]}`),
  )
  return corridor.facilities.flatMap((facility) => {
    const day = facility.opens === null ? undefined : parseDay(facility.opens.date)
    const isAsked = takesPart(facility, { catalog, site: { hub, activities }, coating })
    return day !== undefined && isAsked ? [{ facility, day }] : []
  })
}

const openings = (
  world: World,
  firstOutput: Day,
  months: PeriodMonths,
): MaterialProblem['openings'] =>
  Object.fromEntries(
    openingsOf(world).map(({ facility, day }) => [
      facility.id,
      periodFrom(day, firstOutput, months),
    ]),
  )

function outages(
  switches: Switches,
  firstOutput: Day,
  count: number,
  months: PeriodMonths,
): MaterialProblem['down'] {
  return [...switches.downFacilities].flatMap(([facility, span]): MaterialProblem['down'] => {
    if (span === null) return [{ facility, from: null, to: null }]
    const inside = periodsDown(span, firstOutput, count, months)
    return inside ? [{ facility, ...inside }] : []
  })
}

/** Facilities whose every offer of a contract is gone: nothing can be had from them. */
function withoutContract({ corridor, switches }: World): MaterialProblem['down'] {
  return corridor.facilities.flatMap(({ id }) => {
    const contracts = corridor.offers.filter((offer) => offer.serves.includes(supplyNeed(id)))
    const gone = contracts.filter((offer) => switches.goneOffers.has(offer.id))
    return contracts.length > 0 && gone.length === contracts.length
      ? [{ facility: id, from: null, to: null }]
      : []
  })
}

/** A facility with its capacity as the scenarios on its country leave it. */
function scaled(facility: Facility, { catalog, switches }: World): Facility {
  const stage = catalog.processes[facility.process]?.stage ?? ''
  const factor = switches.capacityFactors
    .filter(({ country, kind }) => country === facility.country && scaledStages[kind](stage))
    .reduce((product, one) => product * one.factor, 1)
  return facility.capacity === null || factor === 1
    ? facility
    : { ...facility, capacity: scaleEstimate(facility.capacity, factor) }
}

/** Stages that each kind of factor scales. A rare-earth quota limits mining, and smelting with separation. */
const scaledStages: Readonly<Record<CapacityFactor['kind'], (stage: string) => boolean>> = {
  supply: () => true,
  quota: (stage) => stage === 'mine' || stage === 'precipitate' || stage === 'separate',
  mines: (stage) => stage === 'mine',
}

function brokenBy(
  world: World,
  outcome: MaterialOutcome,
  bars: readonly OriginBar[],
): BrokenConstraint[] {
  const demand = demandPeriods(world).reduce((sum, period) => sum + period.demandKg, 0)
  const unmet = Object.values(outcome.unmetKg).reduce((sum, kg) => sum + kg, 0)
  if (outcome.plan.status === 'optimal' && unmet <= covered * demand) return []
  return [
    { constraint: 'volume.ramp', found: `${Math.ceil(unmet)} kg unmet` },
    ...bars.map(({ rule }) => ({ constraint: `rule:${rule}`, found: '' })),
    ...outcome.binding.map(({ constraint }) => ({ constraint, found: '' })),
  ]
}
