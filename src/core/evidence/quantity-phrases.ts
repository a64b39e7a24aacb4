import { type Quantity, readQuantity } from './quantity.ts'

/** An amount with its unit as it stands in a running text. */
export interface QuantityPhrase {
  readonly text: string
  /** Letters of the text before it. */
  readonly at: number
  /** Null where the words around it leave open what is meant. */
  readonly quantity: Quantity | null
}

/**
 * The amounts of mass and money in a running text, in their order. A number without a unit is none: it may be a year or a number of
 * a document. What is said of it beside the number ("over", "约", "REO", "per year") belongs to it.
 */
export function quantityPhrases(text: string): readonly QuantityPhrase[] {
  return [...text.matchAll(phrase)].map((match) => {
    const stated = match[0].trim()
    const at = match.index + match[0].indexOf(stated)
    const isVague = vague.test(text.slice(Math.max(0, at - 12), at))
    return { text: stated, at, quantity: isVague ? null : readQuantity(stated) }
  })
}

const before =
  'over|more than|at least|exceeding|about|approximately|around|up to|less than|超过|超|逾|不低于|不少于|不超过|约|近|至多|年产能?|月产能?|annual(?: output| capacity)? of'
const number = String.raw`(?:\d[\d,]*(?:\.\d+)?|[一二两三四五六七八九十百千]+(?=[万亿吨]))`
const scale = '(?:万亿|千万|百万|亿|万|千(?!克)|trillion|billion|million|thousand|bn|mn)'
const currency = String.raw`(?:(?:US|A|CA?|HK)?\$|€|£|USD|EUR|RMB|CNY|人民币)`
const unit =
  '(?:公?吨|千克|公斤|美元|欧元|日元|元|(?:metric )?tons?|tonnes?|kt|kg|Mt|mt|t|USD|EUR|RMB|CNY|yuan)'
const between = String.raw`\s?(?:-|–|—|~|至|到|to)\s?`
const basis = String.raw`(?:\s?(?:of )?(?:total )?(?:REO|rare[- ]earth oxides?(?: equivalent)?|稀土氧化物|氧化物|of metal|金属))?`
const rate = String.raw`(?:\s?(?:per year|a year|per annum|annually|per month|a month|per day|\/ ?(?:yr|year|a|年|月|日)|tpa))?`
const after = '(?:以上|以下|以内|左右| or more| or less)?'
const amount = `${number}\\s?${scale}?`

/** With a unit behind it or a currency before it. */
const phrase = new RegExp(
  `(?:(?<![a-z])(?:${before})\\s?)?(?<![\\d.,第〔A-Za-z])(?:${currency}\\s?${amount}(?:${between}${currency}?\\s?${amount})?|${amount}(?:\\s?${unit})?(?:${between}${amount})?\\s?${unit}(?![A-Za-z]))${after}${basis}${rate}`,
  'gi',
)

/** Words after which a number is nearly, and not quite, what is meant. */
const vague = /(?:nearly|almost|close to|将近|接近|数|几)\s?$/i
