import type { Chain } from '#core/material/chain.ts'
import type { MaterialPlan } from '#core/model/plan.ts'
import type { Text } from '#core/model/text.ts'
import { showNumber } from '#core/units/show-number.ts'
import type { SurplusOxide } from './material-answers.ts'

/** Oxides that come out of separation and no magnet takes, over all periods, most first: an ore gives its whole basket. */
export function surplusOxides(
  { coProducts }: Pick<MaterialPlan, 'coProducts'>,
  { stations }: Pick<Chain, 'stations'>,
): SurplusOxide[] {
  const isKeepingPriced = stations.some(
    ({ stage, process }) => stage === 'separate' && process.parameters.surplusCost,
  )
  return [...Map.groupBy(coProducts, ({ element }) => element)]
    .map(([element, rows]) => {
      const soldKg = rows.reduce((sum, row) => sum + row.soldKg, 0)
      const keptKg = rows.reduce((sum, row) => sum + row.stockKg, 0)
      return { element, soldKg, keptKg, words: wordsOf(element, soldKg, keptKg, isKeepingPriced) }
    })
    .sort((one, other) => other.soldKg + other.keptKg - one.soldKg - one.keptKg)
}

function wordsOf(element: string, soldKg: number, keptKg: number, isPriced: boolean): Text {
  if (keptKg === 0)
    return {
      en: `${element} oxide: ${showNumber(soldKg)} kg that the magnets do not take, sold at its price.`,
      zh: `${element}氧化物：${showNumber(soldKg)}公斤为磁体所不用，按其价格出售。`,
    }
  const unpriced: Text = isPriced
    ? { en: '', zh: '' }
    : { en: ' What keeping it costs is not known and not counted.', zh: '其存放费用不详，未计入。' }
  return {
    en: `${element} oxide: ${showNumber(keptKg)} kg that the magnets do not take and for which no price is known; it is kept.${unpriced.en}`,
    zh: `${element}氧化物：${showNumber(keptKg)}公斤为磁体所不用且无已知价格，予以存放。${unpriced.zh}`,
  }
}
