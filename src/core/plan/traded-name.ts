import type { Catalog } from '#core/model/catalog.ts'
import type { Text } from '#core/model/text.ts'

/** What a price is quoted for: an oxide or metal of an element, a mixture, or a material of the catalog. */
export function tradedName(id: string, { elements, materials }: Catalog): Text {
  const form = /^([a-z]+)-(oxide|metal)$/.exec(id)
  const symbol = form?.[1] ?? ''
  const element = elements[symbol.charAt(0).toUpperCase() + symbol.slice(1)]?.name
  if (element && form)
    return form[2] === 'oxide'
      ? { en: `${element.en} oxide`, zh: `氧化${element.zh}` }
      : { en: `${element.en} metal`, zh: `金属${element.zh}` }
  return mixtures[id] ?? materials[id]?.name ?? { en: id, zh: id }
}

/** The basis of a quote as its id writes it, with hyphens for spaces. */
export const priceBasisWords = (basis: string): Text =>
  bases[basis] ?? { en: basis.replaceAll('-', ' '), zh: basis.replaceAll('-', ' ') }

const mixtures: Readonly<Record<string, Text>> = {
  'ndpr-oxide': { en: 'NdPr oxide', zh: '氧化镨钕' },
  'ndpr-metal': { en: 'NdPr metal', zh: '金属镨钕' },
  'ndpr-alloy-metal': { en: 'NdPr alloy', zh: '镨钕合金' },
  're-carbonate': { en: 'rare-earth carbonate', zh: '碳酸稀土' },
  'mid-y-ore': { en: 'medium-yttrium ion-clay ore', zh: '中钇离子矿' },
  'monazite-concentrate': { en: 'monazite concentrate', zh: '独居石精矿' },
  mischmetal: { en: 'mischmetal', zh: '混合稀土金属' },
}

const bases: Readonly<Record<string, Text>> = {
  'China-ex-works': { en: 'ex works China', zh: '中国出厂价' },
  'FOB-China': { en: 'free on board China', zh: '中国离岸价' },
  Europe: { en: 'Europe', zh: '欧洲' },
  'CIF-Rotterdam': { en: 'delivered Rotterdam', zh: '鹿特丹到岸价' },
  'Rotterdam-asking-price': { en: 'asking price Rotterdam', zh: '鹿特丹报价' },
  'annual-average': { en: 'average of the year', zh: '年均价' },
}
