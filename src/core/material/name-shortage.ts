import type { Text } from '#core/model/text.ts'
import { stageInChinese, takesOre } from './chain.ts'
import type { MaterialOutcome, Stage } from './material-problem.ts'
import { type Load, siteId } from './network.ts'
import { metWithin } from './read-plan.ts'
import type { SolvedNetwork } from './solved-network.ts'

type Binding = MaterialOutcome['binding'][number]

/**
 * Why demand stays unmet. `solved` is the solve that minimised unmet demand: its duals name the capacities and origin limits
 * that one more kilogram would ease; where a feed cannot reach the site at all, the first stage it does not reach.
 */
export function nameShortage(solved: SolvedNetwork): Binding[] {
  const short = solved.problem.periods.flatMap(({ demandKg }, at) =>
    (solved.unmetKg[at] as number) > metWithin * demandKg ? [at] : [],
  )
  if (short.length === 0) return []
  return firstOfEach([
    ...short.flatMap((period) => blockedFeeds(solved, period)),
    ...tightCapacities(solved),
    ...tightOrigins(solved),
  ])
}

const isTight = (solved: SolvedNetwork, row: number): boolean =>
  Math.abs(solved.optimum.rowDual[row] as number) > 1e-7

const tightCapacities = (solved: SolvedNetwork): Binding[] =>
  solved.program.capacityRows
    .filter(({ row }) => isTight(solved, row))
    .map(({ station, period }) => {
      const id = solved.problem.periods[period]?.id ?? ''
      return {
        constraint: `capacity:${station.id}`,
        facility: station.id,
        words: {
          en: `${station.name.en} is full in ${id}; more open capacity there would serve more demand.`,
          zh: `${station.name.zh}在${id}已满负荷；增加其可用产能可满足更多需求。`,
        },
      }
    })

const tightOrigins = (solved: SolvedNetwork): Binding[] =>
  solved.program.originRows
    .filter(({ row }) => isTight(solved, row))
    .map(({ place }) => originBinding(solved.problem, place))

/** A least origin share as what stands in the way. */
export function originBinding({ originShare }: SolvedNetwork['problem'], place: string): Binding {
  const percent = Math.round((originShare[place] ?? 0) * 100)
  return {
    constraint: `origin:${place}`,
    facility: null,
    words: {
      en: `At least ${percent} % of the rare earths must come from ${place}, and not enough does.`,
      zh: `至少${percent}%的稀土须来自${place}，而该来源供应不足。`,
    },
  }
}

/** Feeds that cannot reach the site in a period: where they stop, and the outages and closed lanes that may be why. */
function blockedFeeds(solved: SolvedNetwork, period: number): Binding[] {
  const { chain, network, problem } = solved
  const id = problem.periods[period]?.id ?? ''
  return chain.recipe.feeds.flatMap((feed): Binding[] => {
    const name = feedName(solved, feed.id)
    const bearing = new Set(
      chain.streams
        .filter((stream) => stream.feed === feed.id && chain.ores.includes(stream.ore))
        .map(({ ore }) => ore.id),
    )
    if (bearing.size === 0)
      return [
        {
          constraint: `ore:${feed.id}`,
          facility: null,
          words: {
            en: `No ore that a facility mines and separates is known to hold ${name.en}.`,
            zh: `现有可开采并分离的矿石中，没有已知含${name.zh}者。`,
          },
        },
      ]
    const bears = (load: Load) =>
      load.stream ? load.stream.feed === feed.id : bearing.has(load.ore.id)
    if (network.loadsAt(siteId, period).some(bears)) return []
    const missing = chain.stages.find(
      (stage) =>
        !chain.stations.some((station) =>
          station.stage !== stage
            ? false
            : stage === 'mine'
              ? (station.open[period] as number) > 0 &&
                [...bearing].some((ore) => takesOre(station, ore))
              : network.loadsAt(station.id, period).some(bears),
        ),
    )
    return [
      {
        constraint: `stage:${missing ?? siteId}:${feed.id}`,
        facility: null,
        words: missing
          ? {
              en: `No open facility with an open lane takes ${name.en} at the stage ${missing} in ${id}.`,
              zh: `${id}没有在产且线路畅通的设施承接${name.zh}的${stageInChinese[missing]}环节。`,
            }
          : {
              en: `No open lane brings magnets with ${name.en} to the site in ${id}.`,
              zh: `${id}没有开放的线路将含${name.zh}的磁体运到厂区。`,
            },
      },
      ...outagesAt(solved, missing),
      ...closedLanes(solved),
    ]
  })
}

const outagesAt = ({ chain, problem }: SolvedNetwork, stage: Stage | undefined): Binding[] =>
  problem.down.flatMap(({ facility }) => {
    const station = chain.stations.find(({ id }) => id === facility)
    if (!station || station.stage !== stage) return []
    const words = { en: `${station.name.en} is down.`, zh: `${station.name.zh}停产。` }
    return [{ constraint: `down:${facility}`, facility, words }]
  })

const closedLanes = ({ problem }: SolvedNetwork): Binding[] =>
  problem.lanes
    .filter((lane) => !lane.open || problem.closedLanes.has(lane.id) || problem.shutLanes[lane.id])
    .map(({ id, from, to }) => ({
      constraint: `lane:${id}`,
      facility: null,
      words: {
        en: `The lane ${id} between ${from} and ${to} is closed.`,
        zh: `${from}与${to}之间的线路${id}已关闭。`,
      },
    }))

/** A feed in words. */
export const feedName = ({ problem }: SolvedNetwork, feed: string): Text =>
  feed === 'NdPr'
    ? { en: 'neodymium and praseodymium', zh: '镨钕' }
    : (problem.catalog.elements[feed]?.name ?? { en: feed, zh: feed })

function firstOfEach(bindings: readonly Binding[]): Binding[] {
  const seen = new Set<string>()
  return bindings.filter(({ constraint }) => {
    if (seen.has(constraint)) return false
    seen.add(constraint)
    return true
  })
}
