import { capacityWeight } from './capacity-weight.ts'
import type { Chain, Station, Stream } from './chain.ts'
import type { MaterialProblem } from './material-problem.ts'
import { makesMetal } from './process-yield.ts'

/**
 * kg of each stream that a mixing station takes in for others in a period, at its whole working capacity: as separated for
 * a separator, as it enters elsewhere. Past separation others' material is taken to hold the feeds in this recipe's proportions.
 */
export function othersFeed(
  { catalog }: Pick<MaterialProblem, 'catalog'>,
  chain: Chain,
  station: Station,
  period: number,
): ReadonlyMap<Stream, number> {
  const taken = new Map<Stream, number>()
  const capacityKg = station.working[period] as number
  if (!station.mixes || capacityKg === 0) return taken
  for (const { ore, share } of station.facility?.otherFeed ?? []) {
    const streams = enteringOf(chain, station, ore)
    const parts = streams.reduce((sum, { feed }) => sum + shareOf(chain, feed), 0)
    for (const stream of streams) {
      const separates = station.stage === 'separate'
      const weight = capacityWeight(
        chain,
        station,
        stream.ore,
        separates ? null : stream,
        catalog.elements,
      )
      if (weight === 0) continue
      const each = separates ? stream.perKgOxide : shareOf(chain, stream.feed) / parts
      taken.set(stream, ((capacityKg * share.mode) / weight) * each)
    }
  }
  return taken
}

/** The streams of an ore that a station works on, one a feed. */
function enteringOf(chain: Chain, { stage, process }: Station, ore: string): Stream[] {
  const ofOre = chain.streams.filter((stream) => stream.ore.id === ore)
  if (stage === 'separate') return ofOre.filter(({ separation }) => separation === process.id)
  return ofOre.filter(
    ({ feed }, at) =>
      ofOre.findIndex((other) => other.feed === feed) === at &&
      (stage !== 'metal' || makesMetal(process, feed)),
  )
}

const shareOf = (chain: Chain, feed: string): number =>
  chain.recipe.feeds.find(({ id }) => id === feed)?.share ?? 0
