import type { ProgramBuilder } from '#core/linear/program-builder.ts'
import { returnsAfter } from './availability.ts'
import type { Chain, Stream } from './chain.ts'
import type { Pool } from './follow-mix.ts'
import type { MaterialProblem } from './material-problem.ts'
import type { MaterialProgram } from './material-program.ts'
import { type Network, siteId } from './network.ts'
import { othersFeed } from './others-feed.ts'

interface Written extends Pick<MaterialProgram, 'arcColumns' | 'stocks' | 'scaleKg'> {
  readonly problem: MaterialProblem
  readonly chain: Chain
  readonly network: Network
  readonly pools: readonly Pool[]
}

/**
 * All that leaves a mixing station holds a stream at the share the pool has of it: `out = share x whole out`, with
 * `share = pool of the stream / whole pool`. That product is written to first order around the pools of the last answer
 * (share f, kg sent per kg of pool s): `out - f x whole out = s x (pool - f x whole pool)`. Where the answer is the one
 * the pools came from, the rows hold exactly.
 */
export function mixIsKept(builder: ProgramBuilder, written: Written): void {
  for (const pool of written.pools) keepMix(builder, written, pool)
}

function keepMix(builder: ProgramBuilder, written: Written, pool: Pool): void {
  const { problem, chain, network, scaleKg } = written
  const { station, period, content, sent } = pool
  const streams = streamsAt(written, pool)
  const total = [...content.values()].reduce((sum, kg) => sum + kg, 0)
  const others = othersFeed(problem, chain, station, period)
  const otherKg = streams.reduce((sum, stream) => sum + (others.get(stream) ?? 0), 0)
  const leaves = station.stage === 'recycle' ? period + returnsAfter(problem) : period
  const exits = (stream: Stream, to: string): number[] =>
    to === 'stock'
      ? stockOf(written, pool, stream, period)
      : network
          .leaving(station.id, stream.id, leaves)
          .filter((at) => (network.arcs[at]?.to?.id ?? siteId) === to)
          .map((at) => written.arcColumns[at] as number)
  const destinations = [
    ...new Set(
      streams.flatMap((stream) =>
        network
          .leaving(station.id, stream.id, leaves)
          .map((at) => network.arcs[at]?.to?.id ?? siteId),
      ),
    ),
    ...(station.stage === 'separate' ? ['stock'] : []),
  ]
  // Where all that enters leaves, what goes to the last place is what does not go to the others.
  const closes = station.stage !== 'separate' && station.stage !== 'part' && otherKg === 0
  // The rows of all streams sum to nothing, so the most common stream needs none.
  const common = streams.reduce((most, stream) =>
    (content.get(stream) ?? 0) > (content.get(most) ?? 0) ? stream : most,
  )
  for (const to of closes ? destinations.slice(0, -1) : destinations)
    for (const stream of streams) {
      if (stream === common) continue
      const share = (content.get(stream) ?? 0) / total
      const slope = (sent.get(to) ?? 0) / total
      const foreign = (slope * ((others.get(stream) ?? 0) - share * otherKg)) / scaleKg
      const row = builder.row(`mix ${station.id} ${stream.id} ${to} ${period}`, foreign, foreign)
      for (const other of streams) {
        const factor = (other === stream ? 1 : 0) - share
        if (factor === 0) continue
        for (const column of exits(other, to)) builder.add(row, column, factor)
        if (slope === 0) continue
        for (const [column, kg] of entering(written, pool, other))
          builder.add(row, column, -factor * slope * kg)
      }
    }
}

/** Streams of a pool's feed that lie in it, or can enter or leave it. */
function streamsAt(written: Written, pool: Pool): Stream[] {
  const { problem, chain, network } = written
  const { station, feed, period, content } = pool
  const leaves = station.stage === 'recycle' ? period + returnsAfter(problem) : period
  return chain.streams.filter(
    (stream) =>
      stream.feed === feed &&
      (content.has(stream) ||
        network.leaving(station.id, stream.id, leaves).length > 0 ||
        network.reaching(station.id, stream.id, period).length > 0 ||
        stockOf(written, pool, stream, period).length > 0),
  )
}

/** Columns that bring a stream into a pool, with the kg of it that one kg brings in the pool's measure. */
function entering(written: Written, pool: Pool, stream: Stream): [column: number, kg: number][] {
  const { network, arcColumns } = written
  const { station, period } = pool
  const separates = station.stage === 'separate'
  const load = separates ? stream.ore.id : stream.id
  return [
    ...network
      .reaching(station.id, load, period)
      .map((at): [number, number] => [
        arcColumns[at] as number,
        (network.arcs[at]?.arriving ?? 0) * (separates ? stream.perKgOxide : 1),
      ]),
    ...stockOf(written, pool, stream, period - 1).map((column): [number, number] => [column, 1]),
  ]
}

const stockOf = ({ stocks }: Written, { station }: Pool, stream: Stream, period: number) =>
  stocks
    .filter(
      (stock) => stock.station === station && stock.stream === stream && stock.period === period,
    )
    .map(({ column }) => column)
