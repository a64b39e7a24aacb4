import { returnsAfter } from './availability.ts'
import type { Station, Stream } from './chain.ts'
import { createLots, massOf, put, send, sharesOf } from './lots.ts'
import { type Arc, siteId, streamLoad } from './network.ts'
import { othersFeed } from './others-feed.ts'
import { bodyYield, feedYield } from './process-yield.ts'
import { type SolvedNetwork, throughputOf } from './solved-network.ts'

/** What a mixing station took in of one feed in one period with what it held, and where that went. */
export interface Pool {
  readonly station: Station
  readonly feed: string
  readonly period: number
  /** kg of each stream, others' feed with it: as separated at a separator, as it enters elsewhere. */
  readonly content: ReadonlyMap<Stream, number>
  /** Station id, `site` or `stock` -> kg. */
  readonly sent: ReadonlyMap<string, number>
}

/**
 * The same masses on the same ways, with the origins they physically carry. All that leaves a mixing station of a feed holds
 * the streams that entered it in the period and those it held from before in one proportion; where it runs others' feed too,
 * as much of that comes out as goes to them. A station that keeps origins apart passes each load of the program on as the lot
 * it came as. What a mixing process held before the first period is not known and left out.
 */
export function followMix(solved: SolvedNetwork): { mixed: SolvedNetwork; pools: readonly Pool[] } {
  const { problem, chain } = solved
  const lotAt = createLots()
  const pools: Pool[] = []
  const moves = new Map<string, { arc: Arc; kg: number }>()
  const held = new Map<string, SolvedNetwork['held'][number]>()
  const delivered = new Map<string, SolvedNetwork['delivered'][number]>()
  const exchanged: SolvedNetwork['exchanged'][number][] = []
  const leaving = Map.groupBy(solved.moves, ({ arc }) => `${arc.from.id}|${arc.period}`)
  const kept = Map.groupBy(solved.held, (one) => `${one.station?.id ?? siteId}|${one.period}`)
  const sold = Map.groupBy(solved.delivered, ({ period }) => period)

  function move(arc: Arc, kg: number): void {
    const key = `${arc.from.id}|${arc.to?.id ?? siteId}|${arc.load.id}|${arc.period}`
    moves.set(key, { arc, kg: kg + (moves.get(key)?.kg ?? 0) })
  }

  /** An ore keeps its name until separation, where each of its streams comes out of it. */
  function moveOre(arc: Arc, kg: number): void {
    move(arc, kg)
    const { to, period, load } = arc
    if (to?.stage !== 'separate') return
    for (const stream of chain.streams)
      if (stream.ore === load.ore && stream.separation === to.process.id) {
        const separated = kg * arc.arriving * stream.perKgOxide
        put(lotAt(to, stream, period), stream, separated, separated)
      }
  }

  function blend(station: Station, period: number): void {
    const others = othersFeed(problem, chain, station, period)
    for (const { id: feed } of chain.recipe.feeds) {
      const lot = lotAt(station, { feed, id: feed }, period)
      const ownKg = massOf(lot)
      if (ownKg === 0) continue
      const own = new Map(lot.parts)
      for (const [stream, kg] of others) if (stream.feed === feed) put(lot, stream, kg, kg)
      if (station.untold)
        for (const [stream, { kg }] of lot.parts) lot.parts.set(stream, { kg, toldKg: 0 })
      const content = new Map([...lot.parts].map(([stream, { kg }]) => [stream, kg]))
      pools.push({ station, feed, period, content, sent: lot.sent })
      const totalKg = massOf(lot)
      if (totalKg === ownKg) continue
      for (const [stream, kg] of content) {
        const swapped = (kg / totalKg) * ownKg - (own.get(stream)?.kg ?? 0)
        exchanged.push({ station, stream, period, kg: swapped * passed(station, feed) })
      }
    }
  }

  function keep(station: Station | null, period: number): void {
    for (const stock of kept.get(`${station?.id ?? siteId}|${period}`) ?? []) {
      const lot = lotAt(station, stock.stream, period)
      send(lot, 'stock', stock.kg)
      for (const { stream, share, told } of sharesOf(lot, stock.stream)) {
        const kg = stock.kg * share
        const key = `${station?.id ?? siteId}|${period}|${stream.id}`
        held.set(key, { ...stock, stream, kg: kg + (held.get(key)?.kg ?? 0) })
        put(lotAt(station, stock.stream, period + 1), stream, kg, kg * told)
      }
    }
  }

  function run(station: Station, period: number): void {
    const filled = station.stage === 'recycle' ? period - returnsAfter(problem) : period
    if (station.mixes && filled >= 0) blend(station, filled)
    for (const { arc, kg } of leaving.get(`${station.id}|${period}`) ?? []) {
      const { to, load } = arc
      if (!load.stream) {
        moveOre(arc, kg)
        continue
      }
      const lot = lotAt(station, load.stream, filled)
      send(lot, to?.id ?? siteId, kg)
      for (const { stream, share, told } of sharesOf(lot, load.stream)) {
        move({ ...arc, load: streamLoad(stream) }, kg * share)
        const arrived = kg * share * arc.arriving
        put(lotAt(to, load.stream, period), stream, arrived, arrived * told)
      }
    }
    keep(station, period)
  }

  function deliver(period: number): void {
    for (const { stream: load, kg } of sold.get(period) ?? [])
      for (const { stream, share, told } of sharesOf(lotAt(null, load, period), load)) {
        const key = `${stream.id}|${period}`
        const before = delivered.get(key)
        delivered.set(key, {
          stream,
          period,
          kg: kg * share + (before?.kg ?? 0),
          toldKg: kg * share * told + (before?.toldKg ?? 0),
        })
      }
    keep(null, period)
  }

  // Recycled oxide enters metal making periods after its swarf was collected.
  const stages = ['recycle', ...chain.stages]
  for (let period = 0; period < problem.periods.length; period++) {
    for (const stage of stages)
      for (const station of chain.stations) if (station.stage === stage) run(station, period)
    deliver(period)
  }
  const moved = [...moves.values()]
  const mixed = {
    ...solved,
    moves: moved,
    held: [...held.values()],
    delivered: [...delivered.values()],
    exchanged,
    throughput: throughputOf(moved),
  }
  return { mixed, pools }
}

/** Share of what enters a station that leaves it, in the measure of its pool. */
const passed = ({ stage, process }: Station, feed: string): number =>
  stage === 'separate'
    ? 1
    : ((stage === 'metal' || stage === 'recycle' ? feedYield(process, feed) : bodyYield(process)) ??
      0)
