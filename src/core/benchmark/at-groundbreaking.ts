import type { Application } from '#core/model/application.ts'
import type { Corridor, Hub } from '#core/model/corridor.ts'
import type { PlantCase } from '#core/model/whole-catalog.ts'
import { peakOutput } from '#core/plan/output-volume.ts'
import type { World } from '#core/plan/world.ts'
import { type Day, parseDay } from '#core/units/day.ts'

/** A plant case with a day of groundbreaking, a capacity and the months to first output that were observed. */
export type ObservedPlant = PlantCase & {
  readonly groundbreaking: string
  readonly capacityTonnesPerYear: number
  readonly monthsGroundToFirst: number
}

/** Whether ground was broken and first output seen, with all that a prediction needs to be held against. */
export const isObserved = (plant: PlantCase): plant is ObservedPlant =>
  plant.state === 'observed' &&
  plant.groundbreaking !== null &&
  plant.capacityTonnesPerYear !== null &&
  plant.monthsGroundToFirst !== null

/** The hub of a corridor nearest to a plant: the one in its town, else the first production hub of its country; undefined where the corridor has none. */
export function hubFor(plant: PlantCase, { hubs }: Corridor): Hub | undefined {
  const there = hubs.filter(
    ({ country, role }) => country === plant.jurisdiction && role === 'production',
  )
  return there.find(({ city }) => plant.name.en.includes(city)) ?? there[0]
}

/**
 * The world on the day a plant broke ground. Product, coating and law questions are answered as in the example given;
 * place, day and capacity are the plant's own; energy and hydrogen grow with the capacity. A maker who breaks ground for a
 * series plant has its laboratory and pilot work behind it and a buyer: an assumption.
 */
export function atGroundbreaking(example: World, plant: ObservedPlant, hub: Hub): World {
  const asOf = groundDay(plant)
  return { ...example, asOf, application: plantApplication(example, plant, hub, asOf) }
}

function plantApplication(world: World, plant: ObservedPlant, hub: Hub, asOf: Day): Application {
  const { application: example } = world
  const { site, readiness, sales } = example
  const tonnes = plant.capacityTonnesPerYear
  const scale = tonnes / peakOutput(world).tonnes
  return {
    ...example,
    id: plant.id,
    asOf,
    applicant: { ...example.applicant, name: plant.name, hubs: [hub.id] },
    volume: { ramp: [{ year: Number(plant.groundbreaking.slice(0, 4)), tonnes }] },
    readiness: { ...readiness, trl: readiness.targetTrl, mrl: readiness.targetMrl },
    site: {
      ...site,
      hub: hub.id,
      land: 'greenfield',
      newBuilding: true,
      energyTce: site.energyTce * scale,
      hydrogenKgOnSite: site.hydrogenKgOnSite * scale,
    },
    sales: { ...sales, buyerSigned: true },
    limits: { deadline: null, budget: null, originShare: {} },
  }
}

/** The day itself; of a month, its first. */
function groundDay({ id, groundbreaking }: ObservedPlant): Day {
  const text = `${groundbreaking}-01`.slice(0, 10)
  const day = parseDay(text)
  if (day === undefined) throw new RangeError(`plant ${id} broke ground on '${groundbreaking}'`)
  return day
}
