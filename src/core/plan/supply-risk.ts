import type { KeepLinearProgram } from '#core/linear/program.ts'
import { rampShares } from '#core/material/availability.ts'
import { type KeptService, keepService } from '#core/material/kept-service.ts'
import type { MaterialProblem } from '#core/material/material-problem.ts'
import { layOut } from '#core/material/serve-demand.ts'
import type { Shortfall } from '#core/risk/risk-input.ts'
import { kgShort, supplyFactors } from '#core/risk/supply-wait.ts'
import { searchSeed } from './place-steps.ts'
import { type Grades, widthsOf } from './risk-input.ts'
import { luckOf, type PlantOpening, type SupplyRisk } from './supply-luck.ts'

/**
 * Learns how short a ramp comes. kg short is convex in the factors of what places have open, so each solve gives a plane below
 * it; the most that the planes say is exact where one was found, and never too much elsewhere. Draws are asked until many in a
 * row have told nothing new.
 */
export function supplyRisk(
  problem: MaterialProblem,
  grades: Grades,
  keep: KeepLinearProgram,
  openings: readonly DatedOpening[] = [],
): SupplyRisk {
  const layout = layOut(problem)
  const opening = new Map(openings.map((one) => [one.facility, plantOpening(one, problem)]))
  const service = keepService(layout, keep, ({ id }) => opening.has(id))
  const known = luckOf(layout.chain, service.places, opening)
  const factors = supplyFactors({ ...known, groups: widthsOf(known.groups, grades) }, searchSeed)
  const wantedKg = problem.periods.reduce((sum, { demandKg }) => sum + demandKg, 0)
  const shortfalls: Shortfall[] = []
  let silent = 0
  for (let sample = 0; sample < mostPilots && silent < enoughSilent; sample++) {
    const drawn = factors(sample)
    const found = newPlane(service, drawn, shortfalls, wantedKg)
    // What binds deep in the tail is seldom drawn, so it is asked for: at first always, then where a plane was found.
    const isDeeper = found || sample < firstDeeper
    const more = isDeeper && newPlane(service, drawn.map(lackDeepened), shortfalls, wantedKg)
    silent = found || more ? 0 : silent + 1
  }
  service.close()
  return { ...known, wantedKg, rampMonths: problem.periods.length * problem.months, shortfalls }
}

/** A plant that opens so many days after filing, by a claim. */
export interface DatedOpening {
  readonly facility: string
  readonly days: number
  readonly claim: string
}

function plantOpening(
  { facility: id, days, claim }: DatedOpening,
  { openings, facilities, months }: MaterialProblem,
): PlantOpening {
  const status = facilities.find((one) => one.id === id)?.status ?? 'operating'
  const ramp = rampShares(status, months)
  const periodDays = (months * 365.2425) / 12
  return { days, claim, period: openings[id] ?? 0, periodDays, ramp }
}

/** Draws asked at most, how many that tell nothing new end the asking, and how many at first are asked deeper too. */
const mostPilots = 200
const enoughSilent = 24
const firstDeeper = 12

const lackDeepened = (factor: number): number => (factor < 1 ? factor * factor : factor)

/** Adds the plane of a draw of which those before say too little; tells whether it did. */
function newPlane(
  service: KeptService,
  factors: readonly number[],
  shortfalls: Shortfall[],
  wantedKg: number,
): boolean {
  const { kg, perFactor } = service.shortWith(factors)
  if (kg <= kgShort({ shortfalls }, factors) + tolerance * wantedKg) return false
  const fallen = perFactor.reduce((sum, slope, at) => sum + slope * (factors[at] as number), 0)
  shortfalls.push({ kg: kg - fallen, perFactor })
  return true
}

/** Share of the ramp by which the planes may say too little before the next is kept. */
const tolerance = 1e-4
