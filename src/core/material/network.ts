import type { OreBasket } from '#core/model/catalog.ts'
import { arcCost } from './arc-cost.ts'
import { returnsAfter } from './availability.ts'
import { type Chain, type Station, type Stream, takesOre } from './chain.ts'
import { type Passage, passageBetween } from './lane-between.ts'
import type { MaterialProblem, Stage } from './material-problem.ts'
import { othersFeed } from './others-feed.ts'
import { bodyYield, feedYield, makesMetal, swarfShare } from './process-yield.ts'

/** What an arc carries: the mixed oxide of an ore (kg of oxide), or one stream (kg of its elements). */
export interface Load {
  readonly id: string
  readonly ore: OreBasket
  readonly stream: Stream | null
}

/** One way a load can move in one period. `to` is null for the applicant's finished goods at the site. */
export interface Arc {
  readonly from: Station
  readonly to: Station | null
  readonly period: number
  readonly load: Load
  readonly passage: Passage
  /** Share of what leaves that arrives. */
  readonly arriving: number
  /** Currency units per kg leaving. */
  readonly cost: number
  /** Breaks ties between equal costs, so that the answer does not depend on the amount wanted. */
  readonly tie: number
}

/** Arcs by where and when they leave and arrive. */
export interface Network {
  readonly arcs: readonly Arc[]
  /** Arc indexes that leave a station with a load in a period. */
  leaving(station: string, load: string, period: number): readonly number[]
  /** Arc indexes that reach a station with a load in a period. */
  reaching(station: string, load: string, period: number): readonly number[]
  /** Loads that can be at a station in a period. */
  loadsAt(station: string, period: number): readonly Load[]
}

/** Id under which finished magnets wait at the applicant's site. */
export const siteId = 'site'

/** Lays out every arc that material can really take: open stations, open lanes, accepted loads, and only what is reachable. */
export function layOutNetwork(problem: MaterialProblem, chain: Chain): Network {
  const arcs: Arc[] = []
  const leaving = new Map<string, number[]>()
  const reaching = new Map<string, number[]>()
  const present = new Map<string, Map<string, Load>>()
  const stationsOf = (stage: Stage | undefined) =>
    chain.stations.filter((station) => station.stage === stage)
  const loadsAt = (station: string, period: number) => [
    ...(present.get(`${station}|${period}`)?.values() ?? []),
  ]
  const passages = new Map<string, Passage | null>()
  const passage = (from: Station, to: Station | null, period: number): Passage | null => {
    const shut = shutIn(problem, period)
    const key = `${from.id}|${to?.id ?? siteId}|${shut.join('|')}`
    const known = passages.get(key)
    if (known !== undefined) return known
    const closed = shut.length > 0 ? problem.closedLanes.union(new Set(shut)) : problem.closedLanes
    const found = passageBetween(from, to ?? chain.site, problem.lanes, closed)
    passages.set(key, found)
    return found
  }

  function connect(from: Station, to: Station | null, period: number, load: Load): void {
    const found = passage(from, to, period)
    const way = found && { ...found, duties: dutiesOn(problem, found.lane, period) }
    if (!way || (to && !(to.open[period] as number)) || (to && !takes(to, load))) return
    const at = arcs.length
    arcs.push({
      from,
      to,
      period,
      load,
      passage: way,
      arriving: 1 - way.lossShare,
      cost: arcCost(chain, { from, to, ore: load.ore, stream: load.stream, passage: way }),
      tie: tieBreak(chain, from, to, load),
    })
    const target = to?.id ?? siteId
    push(leaving, `${from.id}|${load.id}|${period}`, at)
    push(reaching, `${target}|${load.id}|${period}`, at)
    place(target, period, load)
  }

  function place(station: string, period: number, load: Load): void {
    const key = `${station}|${period}`
    const loads = present.get(key) ?? new Map<string, Load>()
    loads.set(load.id, load)
    present.set(key, loads)
  }

  /** What a station can send on: a mine its ores, a separator its streams now or from stock, others what reached them. */
  function sendable(station: Station, period: number): readonly Load[] {
    if (station.stage === 'mine')
      return chain.ores.filter((ore) => takesOre(station, ore.id)).map(loadOf)
    if (station.stage !== 'separate') return loadsAt(station.id, period)
    const ores = new Set<string>()
    for (let earlier = 0; earlier <= period; earlier++)
      for (const load of loadsAt(station.id, earlier)) ores.add(load.ore.id)
    return chain.streams
      .filter((stream) => stream.separation === station.process.id && ores.has(stream.ore.id))
      .map(streamLoad)
  }

  const recycling = returnsAfter(problem)
  for (let period = 0; period < problem.periods.length; period++) {
    // What comes out of others' feed can be sent on like one's own.
    for (const station of chain.stations)
      for (const stream of othersFeed(problem, chain, station, period).keys())
        place(station.id, period, streamLoad(stream))
    for (const from of stationsOf('recycle'))
      for (const load of period >= recycling ? loadsAt(from.id, period - recycling) : [])
        for (const to of stationsOf('metal')) connect(from, to, period, load)
    chain.stages.forEach((stage, at) => {
      const next = chain.stages[at + 1]
      for (const from of stationsOf(stage)) {
        if (!(from.open[period] as number) && stage !== 'separate') continue
        for (const load of sendable(from, period))
          for (const to of next ? stationsOf(next) : [null]) connect(from, to, period, load)
      }
      // Swarf of the last periods would return after the plan ends.
      if (stage !== 'part' || period + recycling >= problem.periods.length) return
      for (const from of stationsOf('part'))
        for (const load of swarfShare(from.process) > 0 ? loadsAt(from.id, period) : [])
          for (const to of stationsOf('recycle')) connect(from, to, period, load)
    })
  }
  return {
    arcs,
    leaving: (station, load, period) => leaving.get(`${station}|${load}|${period}`) ?? [],
    reaching: (station, load, period) => reaching.get(`${station}|${load}|${period}`) ?? [],
    loadsAt,
  }
}

/** Lanes that a rule shuts in a period. */
const shutIn = ({ shutLanes }: MaterialProblem, period: number): string[] =>
  Object.keys(shutLanes).filter((lane) => shutLanes[lane]?.includes(period))

/** Duties asked of what crosses a lane in a period. */
const dutiesOn = (
  { laneDuties }: MaterialProblem,
  lane: string | null,
  period: number,
): Passage['duties'] =>
  (laneDuties[lane ?? ''] ?? [])
    .filter(({ periods }) => periods.includes(period))
    .map(({ share, claim }) => ({ share, claim }))

/** Mixed oxide of an ore as a load. */
export const loadOf = (ore: OreBasket): Load => ({ id: ore.id, ore, stream: null })

/** A stream as a load. */
export const streamLoad = (stream: Stream): Load => ({ id: stream.id, ore: stream.ore, stream })

function takes(station: Station, load: Load): boolean {
  switch (station.stage) {
    case 'mine':
      return false
    case 'precipitate':
      return takesOre(station, load.ore.id) && bodyYield(station.process) !== undefined
    case 'separate':
      return takesOre(station, load.ore.id)
    case 'metal':
      return makesMetal(station.process, load.stream?.feed ?? '')
    case 'recycle':
      return feedYield(station.process, load.stream?.feed ?? '') !== undefined
    default:
      return bodyYield(station.process) !== undefined
  }
}

// A thousandth of a yuan per kg at most: of equals, the one listed first is used. It orders equals and moves nothing else.
function tieBreak(chain: Chain, from: Station, to: Station | null, load: Load): number {
  const mine = from.stage === 'mine' ? chain.stations.indexOf(from) : 0
  const place = mine + (to ? chain.stations.indexOf(to) : 0)
  const ore = Math.max(0, chain.ores.indexOf(load.ore)) / (chain.ores.length + 1)
  return (1e-3 * (place + ore)) / chain.stations.length
}

function push(map: Map<string, number[]>, key: string, value: number): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}
