import type { Catalog, OreBasket, Process } from '#core/model/catalog.ts'
import type { Estimate } from '#core/model/claim.ts'
import type { Facility } from '#core/model/corridor.ts'
import type { Text } from '#core/model/text.ts'
import { isDown, openCapacity } from './availability.ts'
import type { Place } from './lane-between.ts'
import {
  type ChainStage,
  chainStages,
  type MaterialProblem,
  type Stage,
} from './material-problem.ts'
import { hasUntoldFeed, mixes } from './mixing.ts'
import { openPriceBook, type PriceBook } from './price-book.ts'
import { separationYield } from './process-yield.ts'
import { type Recipe, readRecipe } from './recipe.ts'

/** A facility, or the applicant's own plant, at one stage of the chain. */
export interface Station extends Place {
  readonly name: Text
  readonly stage: Stage
  readonly process: Process
  /** Null for the applicant's own plant, which is sized to the demand. */
  readonly facility: Facility | null
  /** Open kg of the capacity's basis per period; Infinity for the applicant's own plant. */
  readonly open: readonly number[]
  /** The same with what is promised to others. */
  readonly working: readonly number[]
  /** Whether what leaves it carries the mix of all it took in. */
  readonly mixes: boolean
  /** Whether it mixes and it is not known in full what it runs for others. */
  readonly untold: boolean
  /** Currency units per kg on which the stage charges; null is unknown. */
  readonly costPerKg: number | null
  /** Claim of that cost; null with it. */
  readonly costClaim: string | null
}

/** One feed from one ore, as one separation process gives it. `elements` are shares of the feed's element mass. */
export interface Stream {
  readonly id: string
  readonly ore: OreBasket
  readonly separation: string
  readonly feed: string
  readonly elements: Readonly<Record<string, number>>
  /** kg of element per kg of mixed oxide that enters separation. */
  readonly perKgOxide: number
}

/** Everything the program is built from. */
export interface Chain {
  readonly stages: readonly ChainStage[]
  readonly stations: readonly Station[]
  /** What the mines in it dig. */
  readonly ores: readonly OreBasket[]
  /** Of those ores, and of the ores that its plants run for others. */
  readonly streams: readonly Stream[]
  readonly recipe: Recipe
  readonly elements: Catalog['elements']
  readonly prices: PriceBook
  readonly site: Place
}

/** The applicant's activities that are stages of the chain. */
export const ownStages: Readonly<Record<string, ChainStage>> = {
  'strip-casting': 'alloy',
  'jet-milling': 'powder',
  sintering: 'block',
  machining: 'part',
  coating: 'coat',
}

/** Joins catalog, corridor and application into stations, ores and streams. Throws when the grade is not in the catalog. */
export function layOutChain(problem: MaterialProblem): Chain {
  const product = problem.catalog.products[problem.grade]
  if (!product) throw new RangeError(`the catalog has no product '${problem.grade}'`)
  const recipe = readRecipe(product, problem, problem.catalog)
  const hub = problem.hubs.find((candidate) => candidate.id === problem.site.hub)
  const site: Place = {
    id: 'site',
    hub: problem.site.hub,
    region: hub?.region ?? null,
    country: hub?.country ?? '',
  }
  const stations = [...ownStations(problem, site), ...facilityStations(problem)]
  const mined = new Set(
    stations.flatMap(({ stage, facility }) => (stage === 'mine' ? (facility?.ores ?? []) : [])),
  )
  const ores = Object.values(problem.catalog.ores).filter((ore) => mined.has(ore.id))
  const others = new Set(
    stations.flatMap(({ facility }) => (facility?.otherFeed ?? []).map(({ ore }) => ore)),
  )
  const bought = Object.values(problem.catalog.ores).filter(
    ({ id }) => others.has(id) && !mined.has(id),
  )
  return {
    stages: problem.coating === 'none' ? chainStages.slice(0, -1) : chainStages,
    stations,
    ores,
    streams: streamsOf(problem, stations, [...ores, ...bought], recipe),
    recipe,
    elements: problem.catalog.elements,
    prices: openPriceBook(problem.catalog, problem),
    site,
  }
}

/** Whether a station at a stage before metal takes an ore. A mine must list it; a plant that lists none takes any. */
export function takesOre(station: Station, ore: string): boolean {
  const listed = station.facility?.ores ?? []
  return listed.includes(ore) || (station.stage !== 'mine' && listed.length === 0)
}

function ownStations(problem: MaterialProblem, site: Place): Station[] {
  return problem.site.activities.flatMap((activity): Station[] => {
    const stage = ownStages[activity]
    if (!stage) return []
    const process = ownProcess(problem, activity, stage)
    if (!process) return []
    const id = `own.${stage}`
    return [
      {
        ...site,
        id,
        name: { en: `own ${stage} line`, zh: `自有${stageInChinese[stage]}产线` },
        stage,
        process,
        facility: null,
        open: problem.periods.map((_, at) =>
          isDown(id, at, problem.periods, problem.down) ? 0 : Infinity,
        ),
        working: problem.periods.map(() => Infinity),
        mixes: mixes(stage, null),
        untold: false,
        costPerKg: process.parameters.cost?.mode ?? null,
        costClaim: process.parameters.cost?.claim ?? null,
      },
    ]
  })
}

function ownProcess(
  problem: MaterialProblem,
  activity: string,
  stage: ChainStage,
): Process | undefined {
  const ofStage = Object.values(problem.catalog.processes).filter(
    (process) => process.stage === stage && coats(process, problem.coating),
  )
  return ofStage.find((process) => process.id === activity) ?? ofStage[0]
}

/** Whether a facility's process is a stage of this case's chain that the applicant does not keep for itself. */
export function takesPart(
  { process: id }: Pick<Facility, 'process'>,
  { catalog, site, coating }: Pick<MaterialProblem, 'catalog' | 'site' | 'coating'>,
): boolean {
  const process = catalog.processes[id]
  const own = site.activities.map((activity): string | undefined => ownStages[activity])
  return (
    process !== undefined &&
    isStage(process.stage) &&
    coats(process, coating) &&
    !own.includes(process.stage)
  )
}

function facilityStations(problem: MaterialProblem): Station[] {
  const own = new Set(problem.site.activities.map((activity) => ownStages[activity]))
  /** Others work at a stage the applicant keeps for itself only while the applicant's own line is down. */
  const isAsked = (stage: string, period: number): boolean =>
    !own.has(stage as ChainStage) || isDown(`own.${stage}`, period, problem.periods, problem.down)
  return problem.facilities.flatMap((facility): Station[] => {
    const process = problem.catalog.processes[facility.process]
    if (!process || !isStage(process.stage) || !coats(process, problem.coating)) return []
    const open = openCapacity(facility, problem).map((kg, period) =>
      isAsked(process.stage, period) ? kg : 0,
    )
    if (own.has(process.stage as ChainStage) && open.every((kg) => kg === 0)) return []
    const charged = facility.cost ?? toll(process)
    const mixing = mixes(process.stage, facility.custody?.model ?? null)
    return [
      {
        id: facility.id,
        name: facility.name,
        hub: facility.hub,
        region: facility.region,
        country: facility.country,
        stage: process.stage,
        process,
        facility,
        open,
        working: openCapacity({ ...facility, committedShare: noneCommitted }, problem),
        mixes: mixing,
        untold: mixing && hasUntoldFeed(facility),
        costPerKg: charged?.mode ?? null,
        costClaim: charged?.claim ?? null,
      },
    ]
  })
}

const noneCommitted: Estimate = { low: 0, mode: 0, high: 0, unit: 'share', claim: '' }

/** What a plant charges for its work where it states no price. A mine sells what it digs, so its cost of digging is no price. */
const toll = (process: Process): Estimate | undefined =>
  process.stage === 'mine' ? undefined : process.parameters.cost

/** How the ids of coating processes begin, by the application's coating. */
const coatingProcess: Readonly<Record<string, string>> = {
  epoxy: 'epoxy',
  'ni-cu-ni': 'nicuni',
  zinc: 'zinc',
  phosphate: 'phosphat',
}

const coats = (process: Process, coating: string): boolean =>
  process.stage !== 'coat' || process.id.startsWith(coatingProcess[coating] ?? coating)

const isStage = (stage: string): stage is Stage =>
  stage === 'recycle' || (chainStages as readonly string[]).includes(stage)

function streamsOf(
  problem: MaterialProblem,
  stations: readonly Station[],
  ores: readonly OreBasket[],
  recipe: Recipe,
): Stream[] {
  const separations = new Map(
    stations
      .filter(({ stage }) => stage === 'separate')
      .map(({ process }) => [process.id, process]),
  )
  return ores.flatMap((ore) =>
    [...separations.values()].flatMap((process) =>
      recipe.feeds.flatMap((feed): Stream[] => {
        const masses = feed.elements.map((element): [string, number] => [
          element,
          (ore.shares[element] ?? 0) *
            (problem.catalog.elements[element]?.metalMassFractionInOxide ?? 0) *
            (separationYield(process, element) ?? 0),
        ])
        const perKgOxide = masses.reduce((sum, [, mass]) => sum + mass, 0)
        if (perKgOxide === 0) return []
        return [
          {
            id: `${ore.id}/${process.id}/${feed.id}`,
            ore,
            separation: process.id,
            feed: feed.id,
            elements: Object.fromEntries(
              masses.filter(([, mass]) => mass > 0).map(([el, mass]) => [el, mass / perKgOxide]),
            ),
            perKgOxide,
          },
        ]
      }),
    ),
  )
}

/** Stage names as they appear in Chinese sentences. */
export const stageInChinese: Readonly<Record<Stage, string>> = {
  mine: '采矿',
  precipitate: '沉淀',
  separate: '分离',
  metal: '金属',
  alloy: '合金',
  powder: '制粉',
  block: '毛坯',
  part: '加工',
  coat: '涂层',
  recycle: '回收',
}
