import type { LinearProgram } from '#core/linear/program.ts'
import { createProgramBuilder } from '#core/linear/program-builder.ts'
import type { OreBasket } from '#core/model/catalog.ts'
import { holdingCost } from './arc-cost.ts'
import { returnsAfter } from './availability.ts'
import { capacityWeight } from './capacity-weight.ts'
import type { Chain, Station, Stream } from './chain.ts'
import type { Pool } from './follow-mix.ts'
import type { MaterialProblem } from './material-problem.ts'
import { mixIsKept } from './mix-rows.ts'
import { loadOf, type Network, siteId, streamLoad } from './network.ts'
import { othersFeed } from './others-feed.ts'
import { bodyYield, feedYield, swarfShare } from './process-yield.ts'

/** What a column or row stands for, so that the answer can be read back. Masses in the program are in units of `scaleKg`. */
export interface MaterialProgram {
  readonly program: LinearProgram
  readonly scaleKg: number
  /** Column of each arc, in the network's order. */
  readonly arcColumns: readonly number[]
  readonly stocks: readonly {
    readonly column: number
    /** Separator, or null for finished magnets at the site. */
    readonly station: Station | null
    readonly stream: Stream
    /** Held from the end of this period into the next. */
    readonly period: number
    /** Currency units per kg. */
    readonly cost: number
  }[]
  readonly deliveries: readonly {
    readonly column: number
    readonly stream: Stream
    readonly period: number
  }[]
  /** Column of the unmet magnets of each period. */
  readonly unmet: readonly number[]
  readonly capacityRows: readonly {
    readonly row: number
    readonly station: Station
    readonly period: number
  }[]
  readonly demandRows: readonly {
    readonly row: number
    readonly period: number
    readonly share: number
  }[]
  readonly originRows: readonly { readonly row: number; readonly place: string }[]
}

const mixingStages: ReadonlySet<string> = new Set(['alloy', 'powder', 'block', 'part', 'coat'])

/**
 * Writes the network as a linear program: what enters a station times its yield leaves it, within capacity, on recipe. Each
 * load keeps its origin; where `pools` of an earlier answer are given, mixing stations keep to the mix close to them.
 */
export function writeMaterialProgram(
  problem: MaterialProblem,
  chain: Chain,
  network: Network,
  pools: readonly Pool[],
): MaterialProgram {
  const builder = createProgramBuilder()
  const last = problem.periods.length - 1
  const recycling = returnsAfter(problem)
  const scaleKg = Math.max(...problem.periods.map((period) => period.demandKg), 0) / 1000 || 1
  const arcColumns = network.arcs.map((arc) =>
    builder.column(
      `flow ${arc.from.id} ${arc.to?.id ?? siteId} ${arc.load.id} ${arc.period}`,
      arc.cost + arc.tie,
    ),
  )
  const arrive = (row: number, arcs: readonly number[], factor: number) => {
    for (const at of arcs)
      builder.add(row, arcColumns[at] as number, factor * (network.arcs[at]?.arriving ?? 0))
  }
  const leave = (row: number, arcs: readonly number[], factor: number) => {
    for (const at of arcs) builder.add(row, arcColumns[at] as number, factor)
  }
  const stocks: MaterialProgram['stocks'][number][] = []
  const hold = (station: Station | null, stream: Stream, period: number): number => {
    const cost = holdingCost(chain, stream, problem.months) * (station ? 1 : 2)
    const name = `stock ${station?.id ?? siteId} ${stream.id} ${period}`
    // Magnets held into the last periods would be made early only for their swarf to return before the end.
    const until = station ? last : last - recycling
    const column = builder.column(name, cost, period < until ? Infinity : 0)
    stocks.push({ column, station, stream, period, cost })
    return column
  }

  // A pool that takes in others' feed gives back as much as it took, and not the same: there only the whole feed adds up.
  const shared = new Set(
    pools
      .filter(({ station, period }) => othersFeed(problem, chain, station, period).size > 0)
      .map(({ station, feed, period }) => `${station.id} ${feed} ${period}`),
  )
  const sharedRows = new Map<string, number>()
  function ownRow(station: Station, feed: string, period: number): number | null {
    const key = `${station.id} ${feed} ${period}`
    if (!shared.has(key)) return null
    const upper = station.stage === 'separate' ? Infinity : 0
    const row = sharedRows.get(key) ?? builder.row(`shared ${key}`, 0, upper)
    sharedRows.set(key, row)
    return row
  }

  /** Separated oxide: what is neither sent on nor held is surplus. */
  function separationGivesWholeBaskets(station: Station): void {
    for (const stream of chain.streams.filter((s) => s.separation === station.process.id)) {
      let before: number | null = null
      for (let period = 0; period <= last; period++) {
        const entering = network.reaching(station.id, stream.ore.id, period)
        const leaving = network.leaving(station.id, stream.id, period)
        if (entering.length + leaving.length === 0 && before === null) continue
        const name = `separate ${station.id} ${stream.id} ${period}`
        const row = ownRow(station, stream.feed, period) ?? builder.row(name, 0, Infinity)
        arrive(row, entering, stream.perKgOxide)
        leave(row, leaving, -1)
        if (before !== null) builder.add(row, before, 1)
        before = hold(station, stream, period)
        builder.add(row, before, -1)
      }
    }
  }

  function massIsKept(station: Station, period: number): void {
    for (const load of network.loadsAt(station.id, period)) {
      const entering = network.reaching(station.id, load.id, period)
      const passed =
        station.stage === 'metal' || station.stage === 'recycle'
          ? feedYield(station.process, load.stream?.feed ?? '')
          : bodyYield(station.process)
      const out = network
        .leaving(station.id, load.id, station.stage === 'recycle' ? period + recycling : period)
        .filter((at) => network.arcs[at]?.to?.stage !== 'recycle')
      const name = `${station.stage} ${station.id} ${load.id} ${period}`
      const row = ownRow(station, load.stream?.feed ?? '', period) ?? builder.row(name, 0, 0)
      arrive(row, entering, passed ?? 0)
      leave(row, out, -1)
      const swarf = network
        .leaving(station.id, load.id, period)
        .filter((at) => network.arcs[at]?.to?.stage === 'recycle')
      if (station.stage !== 'part' || swarf.length === 0) continue
      const limit = builder.row(`swarf ${station.id} ${load.id} ${period}`, 0, Infinity)
      arrive(limit, entering, swarfShare(station.process))
      leave(limit, swarf, -1)
    }
  }

  const capacityRows: MaterialProgram['capacityRows'][number][] = []
  function capacityIsNotExceeded(station: Station, period: number): void {
    const open = station.open[period] as number
    if (open === 0 || open === Infinity) return
    const row = builder.row(`capacity ${station.id} ${period}`, -Infinity, open / scaleKg)
    capacityRows.push({ row, station, period })
    const mine = station.stage === 'mine'
    for (const load of mine ? chain.ores.map(loadOf) : network.loadsAt(station.id, period)) {
      const { ore, stream } = load
      const weight = capacityWeight(chain, station, ore, stream, problem.catalog.elements)
      if (mine) leave(row, network.leaving(station.id, load.id, period), weight)
      else arrive(row, network.reaching(station.id, load.id, period), weight)
    }
  }

  /** Where several plants share a stage, each one's alloy keeps to the recipe. */
  function recipeIsKept(station: Station | null, period: number): void {
    const id = station?.id ?? siteId
    const loads = network.loadsAt(id, period)
    if (loads.length === 0) return
    const made = builder.column(`made ${id} ${period}`, 0)
    for (const feed of chain.recipe.feeds) {
      const row = builder.row(`recipe ${id} ${feed.id} ${period}`, 0, 0)
      builder.add(row, made, -feed.share)
      for (const load of loads)
        if (load.stream?.feed === feed.id) arrive(row, network.reaching(id, load.id, period), 1)
    }
  }

  for (const station of chain.stations) {
    const alone = chain.stations.filter(({ stage }) => stage === station.stage).length === 1
    if (station.stage === 'separate') separationGivesWholeBaskets(station)
    for (let period = 0; period <= last; period++) {
      if (station.stage !== 'separate') massIsKept(station, period)
      capacityIsNotExceeded(station, period)
      if (mixingStages.has(station.stage) && !alone) recipeIsKept(station, period)
    }
  }

  mixIsKept(builder, { problem, chain, network, pools, arcColumns, stocks, scaleKg })

  const deliveries: MaterialProgram['deliveries'][number][] = []
  for (const stream of chain.streams) {
    let before: number | null = null
    for (let period = 0; period <= last; period++) {
      const finished = network.reaching(siteId, streamLoad(stream).id, period)
      if (finished.length === 0 && before === null) continue
      const column = builder.column(`delivered ${stream.id} ${period}`, 0)
      deliveries.push({ column, stream, period })
      const row = builder.row(`finished ${stream.id} ${period}`, 0, 0)
      arrive(row, finished, 1)
      if (before !== null) builder.add(row, before, 1)
      before = hold(null, stream, period)
      builder.add(row, before, -1)
      builder.add(row, column, -1)
    }
  }
  const demandRows: MaterialProgram['demandRows'][number][] = []
  const unmet = problem.periods.map(({ id, demandKg }, period) => {
    recipeIsKept(null, period)
    const wanted = demandKg / scaleKg
    const column = builder.column(`unmet ${id}`, 0, wanted)
    for (const { id: feed, share } of chain.recipe.feeds) {
      const row = builder.row(`demand ${feed} ${id}`, share * wanted, share * wanted)
      demandRows.push({ row, period, share })
      builder.add(row, column, share)
      for (const delivery of deliveries)
        if (delivery.period === period && delivery.stream.feed === feed)
          builder.add(row, delivery.column, 1)
    }
    return column
  })
  const originRows = Object.entries(problem.originShare).map(([place, least]) => {
    const row = builder.row(`origin ${place}`, 0, Infinity)
    for (const { column, stream } of deliveries)
      builder.add(row, column, (isFrom(stream.ore, place) ? 1 : 0) - least)
    return { row, place }
  })
  return {
    program: builder.program(),
    scaleKg,
    arcColumns,
    stocks,
    deliveries,
    unmet,
    capacityRows,
    demandRows,
    originRows,
  }
}

/** Whether an ore lies in a country or region; a region covers its parts, as CN-JX covers CN-JX-Ganzhou. */
export const isFrom = (ore: OreBasket, place: string): boolean =>
  ore.country === place || ore.region === place || (ore.region?.startsWith(`${place}-`) ?? false)
