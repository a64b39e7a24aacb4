import type { Decoded } from '#contract/issues.ts'
import { hubFor, isObserved, type ObservedPlant } from '#core/benchmark/at-groundbreaking.ts'
import {
  type PlantPrediction,
  type PlantQuestion,
  planPlant,
  predictionOf,
} from '#core/benchmark/predict-plant.ts'
import type { PlantCase, WholeCatalog } from '#core/model/whole-catalog.ts'
import { inCurrency } from '#core/plan/in-currency.ts'
import type { SampleJobs } from '#core/plan/sampling-port.ts'
import type { World } from '#core/plan/world.ts'
import type { ListApplications } from './ports.ts'
import { readWorld, type WorldPorts } from './read-world.ts'

/** What a backtest needs from outside. */
export interface BacktestPorts extends WorldPorts {
  readonly readWholeCatalog: () => Promise<Decoded<WholeCatalog>>
  /** Files of the shipped applications. */
  readonly shippedApplications: () => ReturnType<ListApplications>
  readonly createSampler: (workers: number | null) => {
    readonly sampleJobs: SampleJobs
    readonly close: () => Promise<void>
  }
}

/** Observed plants with what would have been predicted; those that no corridor has a place for; and plans nobody saw come true. */
export interface Backtest {
  readonly samples: number
  readonly predictions: readonly PlantPrediction[]
  readonly unplaced: readonly ObservedPlant[]
  readonly stated: readonly PlantCase[]
}

export type BacktestPlants = (request: {
  readonly seed: number
  readonly samples: number
}) => Promise<Decoded<Backtest>>

/** Predicts every observed magnet plant of the catalog from its groundbreaking on, with every value derived from it removed. */
export const backtestPlants =
  (ports: BacktestPorts): BacktestPlants =>
  async ({ seed, samples }) => {
    const wholeCatalog = await ports.readWholeCatalog()
    if (wholeCatalog.kind === 'faults') return wholeCatalog
    const examples = readExamples(ports)
    if (examples.kind === 'faults') return examples
    const { plantCases, catalog } = wholeCatalog.value
    const observed = plantCases.filter(isObserved)
    const asked = observed.flatMap((plant) => questionOn(plant, examples.value) ?? [])
    const plans = asked.map((question) => planPlant(question, catalog.claims, seed))
    const sampler = ports.createSampler(null)
    try {
      const drawn = await sampler.sampleJobs(plans.map(({ risk }) => ({ input: risk, samples })))
      return {
        kind: 'ok',
        value: {
          samples,
          predictions: plans.map((plan, index) =>
            predictionOf(plan, drawn[index] as (typeof drawn)[number]),
          ),
          unplaced: observed.filter((plant) => asked.every((one) => one.plant !== plant)),
          stated: plantCases.filter(
            ({ state, monthsGroundToFirst }) => state === 'plan' && monthsGroundToFirst !== null,
          ),
        },
      }
    } finally {
      await sampler.close()
    }
  }

/** The worlds of the shipped applications, each in its corridor's currency. */
function readExamples(ports: BacktestPorts): Decoded<World[]> {
  const applications = ports.shippedApplications()
  if (applications.kind === 'faults') return applications
  const worlds: World[] = []
  for (const application of applications.value) {
    const read = readWorld({ application, corridorFolder: null, asOf: null }, ports)
    if (read.kind === 'faults') return read
    const counted = inCurrency(read.value)
    if (counted.kind === 'faults') return { kind: 'faults', issues: [...counted.issues] }
    worlds.push(counted.world)
  }
  return { kind: 'ok', value: worlds }
}

/** The first shipped example of the plant's kind in a corridor that has a place for it. */
function questionOn(plant: ObservedPlant, examples: readonly World[]): PlantQuestion | undefined {
  const kind = plant.product.en.toLowerCase().replaceAll(' ', '-')
  for (const example of examples) {
    const hub = hubFor(plant, example.corridor)
    if (hub && example.application.product.family.endsWith(kind)) return { plant, hub, example }
  }
  return undefined
}
