import type { Text } from '#core/model/text.ts'
import { stageInChinese } from './chain.ts'
import type { MaterialOutcome, Stage } from './material-problem.ts'
import { siteId } from './network.ts'
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
    .map(({ place }) => {
      const percent = Math.round((solved.problem.originShare[place] ?? 0) * 100)
      return {
        constraint: `origin:${place}`,
        facility: null,
        words: {
          en: `At least ${percent} % of the rare earths must come from ${place}, and not enough does.`,
          zh: `至少${percent}%的稀土须来自${place}，而该来源供应不足。`,
        },
      }
    })

/** Feeds that no open station takes somewhere on the way in a period, with the outages and closed lanes that may be why. */
function blockedFeeds(solved: SolvedNetwork, period: number): Binding[] {
  const { chain, network, problem } = solved
  const id = problem.periods[period]?.id ?? ''
  const stations = (stage: Stage) => chain.stations.filter((station) => station.stage === stage)
  return chain.recipe.feeds.flatMap((feed): Binding[] => {
    const reached = (stage: Stage) =>
      stations(stage).some((station) =>
        stage === 'mine'
          ? (station.open[period] as number) > 0
          : network
              .loadsAt(station.id, period)
              .some(({ stream }) => stream === null || stream.feed === feed.id),
      )
    if (network.loadsAt(siteId, period).some(({ stream }) => stream?.feed === feed.id)) return []
    const missing = chain.stages.find((stage) => !reached(stage))
    const words: Text = missing
      ? {
          en: `No open facility with a lane takes ${feed.id} at the stage ${missing} in ${id}.`,
          zh: `${id}没有可达且在产的设施承接${feed.id}的${stageInChinese[missing]}环节。`,
        }
      : {
          en: `No open lane brings finished magnets with ${feed.id} to the site in ${id}.`,
          zh: `${id}没有开放的线路将含${feed.id}的成品磁体运到厂区。`,
        }
    const outages = problem.down
      .filter(
        ({ facility }) => missing && stations(missing).some(({ id: own }) => own === facility),
      )
      .map(({ facility }) => {
        const name = chain.stations.find((station) => station.id === facility)?.name
        return {
          constraint: `down:${facility}`,
          facility,
          words: {
            en: `${name?.en ?? facility} is down.`,
            zh: `${name?.zh ?? facility}停产。`,
          },
        }
      })
    return [
      { constraint: `stage:${missing ?? siteId}:${feed.id}`, facility: null, words },
      ...outages,
    ]
  })
}

function firstOfEach(bindings: readonly Binding[]): Binding[] {
  const seen = new Set<string>()
  return bindings.filter(({ constraint }) => {
    if (seen.has(constraint)) return false
    seen.add(constraint)
    return true
  })
}
