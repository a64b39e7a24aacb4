import { stageInChinese } from '#core/material/chain.ts'
import type { SolvedNetwork } from '#core/material/solved-network.ts'
import type { Text } from '#core/model/text.ts'
import { showNumber } from '#core/units/show-number.ts'
import type { Concentration } from './material-answers.ts'

/**
 * How few hands each stage is in. Shares of what passes are of rare-earth mass as it enters (leaves, for a mine); shares of what is
 * open are of open capacity over all periods, and unknown where a place of the stage has no limit or the bases differ.
 */
export function concentration(solved: SolvedNetwork): Concentration[] {
  const { chain, throughput } = solved
  const stages = [...new Set(chain.stations.map(({ stage }) => stage))]
  return stages.flatMap((stage): Concentration[] => {
    const stations = chain.stations.filter((station) => station.stage === stage)
    const passed = stations.map((station) => ({
      ...station,
      kg: throughput.reduce((sum, run) => (run.station === station ? sum + run.kg : sum), 0),
    }))
    const inUse = passed.filter(({ kg }) => kg > 0)
    // The applicant's own lines are one hand by choice.
    if (!inUse.some(({ facility }) => facility)) return []
    const open = stations.map((station) => ({
      ...station,
      kg: station.open.reduce((sum, kg) => sum + kg, 0),
    }))
    const bases = new Set(stations.map(({ facility }) => facility?.basis ?? null))
    const isTold = bases.size === 1 && !bases.has(null)
    const found = {
      byPlace: index(inUse, ({ id }) => id),
      byCountry: index(inUse, ({ country }) => country),
      openByPlace: isTold ? index(open, ({ id }) => id) : null,
      openByCountry: isTold ? index(open, ({ country }) => country) : null,
    }
    return [{ stage, places: inUse.length, ...found, words: wordsOf(stage, inUse.length, found) }]
  })
}

/** Sum of squared shares. */
function index<Entry extends { readonly kg: number }>(
  entries: readonly Entry[],
  keyOf: (entry: Entry) => string,
): number {
  const total = entries.reduce((sum, { kg }) => sum + kg, 0)
  if (total === 0) return 1
  return [...Map.groupBy(entries, keyOf).values()]
    .map((own) => own.reduce((sum, { kg }) => sum + kg, 0) / total)
    .reduce((sum, share) => sum + share * share, 0)
}

type Indexes = Pick<Concentration, 'byPlace' | 'byCountry' | 'openByPlace'>

function wordsOf(
  stage: Concentration['stage'],
  places: number,
  { byPlace, byCountry, openByPlace }: Indexes,
): Text {
  const show = (value: number): string => showNumber(value, 2)
  const en = `${stage}: ${places} in use, concentration ${show(byPlace)} by place and ${show(byCountry)} by country`
  const zh = `${stageInChinese[stage]}：在用${places}处，集中度按场所为${show(byPlace)}，按国家为${show(byCountry)}`
  return openByPlace === null
    ? { en: `${en}.`, zh: `${zh}。` }
    : {
        en: `${en}; of what is open there ${show(openByPlace)}.`,
        zh: `${zh}；可用产能的集中度为${show(openByPlace)}。`,
      }
}
