import { stageInChinese, takesOre } from '#core/material/chain.ts'
import type { ChainStage } from '#core/material/material-problem.ts'
import { feedName } from '#core/material/name-shortage.ts'
import type { SolvedNetwork } from '#core/material/solved-network.ts'
import type { Text } from '#core/model/text.ts'
import type { SingleSource } from './material-answers.ts'

/** Stages at which only one facility can take a feed in any period. The applicant's own lines are no source. */
export function singleSources(solved: SolvedNetwork): SingleSource[] {
  const { chain, network, problem } = solved
  return chain.stages.flatMap((stage) =>
    chain.recipe.feeds.flatMap((feed): SingleSource[] => {
      const bearing = new Set(
        chain.streams.filter((stream) => stream.feed === feed.id).map(({ ore }) => ore.id),
      )
      const able = chain.stations.filter(
        (station) =>
          station.stage === stage &&
          problem.periods.some(
            (_, period) =>
              (station.open[period] as number) > 0 &&
              (stage === 'mine'
                ? chain.ores.some(({ id }) => bearing.has(id) && takesOre(station, id))
                : network
                    .loadsAt(station.id, period)
                    .some(({ stream, ore }) =>
                      stream ? stream.feed === feed.id : bearing.has(ore.id),
                    )),
          ),
      )
      const only = able.length === 1 ? able[0] : undefined
      if (!only?.facility) return []
      return [
        {
          stage,
          feed: feed.id,
          facility: only.id,
          words: wordsOf(stage, feedName(solved, feed.id), only.name),
        },
      ]
    }),
  )
}

const wordsOf = (stage: ChainStage, feed: Text, place: Text): Text => ({
  en: `${place.en} is the only place for ${feed.en} at the stage ${stage}.`,
  zh: `${feed.zh}的${stageInChinese[stage]}环节只有${place.zh}可以承接。`,
})
