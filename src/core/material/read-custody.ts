import { custodyWords } from '#core/model/custody.ts'
import type { CustodyLine, MaterialPlan } from '#core/model/plan.ts'
import type { Text } from '#core/model/text.ts'
import type { Station } from './chain.ts'
import type { SolvedNetwork } from './solved-network.ts'

/** Plants in use that mix, or that say how they keep origins apart, in the chain's order. */
export function readCustody({
  chain,
  problem,
  throughput,
}: SolvedNetwork): MaterialPlan['custody']['places'] {
  const used = new Set(throughput.map(({ station }) => station))
  return chain.stations
    .filter((station) => used.has(station) && (station.mixes || station.facility?.custody))
    .map((station) => lineOf(station, problem.untold))
}

function lineOf(station: Station, untold: SolvedNetwork['problem']['untold']): CustodyLine {
  const { facility, mixes } = station
  const stated = facility?.custody ?? null
  return {
    facility: station.id,
    model: stated?.model ?? null,
    claim: stated?.claim ?? null,
    treatedAs: mixes ? 'blended' : 'kept-apart',
    otherFeed: otherFeedOf(station),
    untoldAgainst: untold.flatMap((one) => (one.facility === station.id ? [one.rule] : [])),
    words: wordsOf(station),
  }
}

function otherFeedOf({ facility, untold }: Station): CustodyLine['otherFeed'] {
  if (facility === null) return 'none'
  if (facility.otherFeed) return untold ? 'unknown' : 'known'
  return facility.committedShare?.mode === 0 ? 'none' : 'unknown'
}

function wordsOf(station: Station): Text {
  const { facility, mixes, untold } = station
  const model = custodyWords(facility?.custody?.model ?? null)
  if (!mixes)
    return {
      en: `Custody: ${model.en}; every lot keeps its own origin.`,
      zh: `产销监管方式：${model.zh}；各批次保持各自来源。`,
    }
  const taken: Text = {
    en: `Custody: ${model.en}; all that leaves it carries the mix of what it took in.`,
    zh: `产销监管方式：${model.zh}；其全部产出均带有进料的混合来源。`,
  }
  if (!untold) return taken
  return {
    en: `${taken.en} Whether it runs feed for others, and of which ore, is not known in full, so what its output really holds cannot be told; shares count the feed that is known.`,
    zh: `${taken.zh}其是否及以何种矿石为他人加工尚不全知，故产出的实际来源无法确认；所列份额仅计已知进料。`,
  }
}
