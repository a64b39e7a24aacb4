import type { SolveLinearProgram } from '#core/linear/program.ts'
import {
  type MaterialOutcome,
  type MaterialProblem,
  planMaterial,
} from '#core/material/plan-material.ts'
import type { Application } from '#core/model/application.ts'
import { type Day, formatDay } from '#core/units/day.ts'
import { demandPeriods, periodsDown } from './demand-periods.ts'
import type { BrokenConstraint } from './draft.ts'
import type { Switches, World } from './world.ts'

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
): (world: World, firstOutput: Day) => Material {
  const answers = new Map<string, Material>()
  return (world, firstOutput) => {
    const problem = problemOf(world, firstOutput)
    const { catalog: _catalog, ...question } = problem
    const key = JSON.stringify({ ...question, closedLanes: [...question.closedLanes] })
    const known = answers.get(key)
    if (known) return known
    const outcome = planMaterial(problem, solve)
    const answer = { outcome, broken: brokenBy(world, outcome) }
    answers.set(key, answer)
    return answer
  }
}

function problemOf(world: World, firstOutput: Day): MaterialProblem {
  const { application, corridor, catalog, switches } = world
  const periods = demandPeriods(application)
  return {
    catalog,
    asOf: formatDay(world.asOf),
    facilities: corridor.facilities,
    lanes: corridor.lanes,
    hubs: corridor.hubs,
    site: { hub: application.site.hub, activities: ownActivities(application) },
    grade: application.product.grade,
    additions: application.product.additions,
    grainBoundaryDiffusion: application.product.grainBoundaryDiffusion,
    coating: application.product.coating,
    periods,
    originShare: application.limits.originShare,
    down: outages(switches, firstOutput, periods.length),
    closedLanes: switches.closedLanes,
    priceFactors: switches.priceFactors,
    objective: 'cost',
  }
}

/** What the applicant's own plant does: its activities, with coating where the coating is put on. */
export function ownActivities({
  site,
  product,
}: Pick<Application, 'site' | 'product'>): readonly string[] {
  const others = site.activities.filter((activity) => activity !== 'coating')
  const coats = product.coating !== 'none' && product.coatingPlace === 'on-site'
  return coats ? [...others, 'coating'] : others
}

function outages(switches: Switches, firstOutput: Day, count: number): MaterialProblem['down'] {
  return [...switches.downFacilities].flatMap(([facility, span]): MaterialProblem['down'] => {
    if (span === null) return [{ facility, from: null, to: null }]
    const inside = periodsDown(span, firstOutput, count)
    return inside ? [{ facility, ...inside }] : []
  })
}

function brokenBy(world: World, outcome: MaterialOutcome): BrokenConstraint[] {
  const demand = demandPeriods(world.application).reduce((sum, period) => sum + period.demandKg, 0)
  const unmet = Object.values(outcome.unmetKg).reduce((sum, kg) => sum + kg, 0)
  if (outcome.plan.status === 'optimal' && unmet <= covered * demand) return []
  return [
    { constraint: 'volume.ramp', found: `${Math.ceil(unmet)} kg unmet` },
    ...outcome.binding.map(({ constraint }) => ({ constraint, found: '' })),
  ]
}
