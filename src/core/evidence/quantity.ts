import { chineseNumber, decimalNumber } from './number-words.ts'
import { isMoney, unitIn } from './quantity-units.ts'

/** An amount as a text states it; unknown bounds are null, and nothing stated is no amount at all. */
export interface Quantity {
  /** As written. */
  readonly text: string
  /** Least and most in `unit`; null where the text leaves that side open ("over 20 kt"). */
  readonly low: number | null
  readonly high: number | null
  /** `kg` for masses, an ISO 4217 code for money in whole units, `%`, `pieces`; null where the text names none. */
  readonly unit: string | null
  /** What a mass is counted as; null where the text does not say. */
  readonly basis: 'REO' | 'oxide' | 'metal' | 'gross' | null
  /** Of a rate; null for a stock, or where the text does not say. */
  readonly per: 'year' | 'month' | 'day' | null
  readonly isApproximate: boolean
}

/**
 * Reads one amount in English or Chinese: 1.2万吨, 3.5亿元, 20 kt, 2,000–3,200 t REO, over 20 kt, 约5000吨以上. Null where the text
 * holds no amount or several, where it can be read in two ways, and where a range runs backwards.
 */
export function readQuantity(text: string): Quantity | null {
  const plain = text.normalize('NFKC').replace(/\s+/g, ' ').trim()
  const found = [...plain.matchAll(numberWithScale)].map(
    ({ 0: whole, 1: number, 2: scale, index }) => ({
      number: number as string,
      scale: scale?.toLowerCase() ?? '',
      start: index,
      end: index + whole.length,
    }),
  )
  const [first, second, third] = found
  if (first === undefined || third !== undefined) return null
  const before = plain.slice(0, first.start)
  const after = plain.slice((second ?? first).end)
  const between = second === undefined ? null : plain.slice(first.end, second.start)
  if (between !== null && !rangeSign.test(between)) return null
  const unit = unitIn(before, `${between ?? ''} ${after}`)
  if (unit === undefined) return null
  if (/^[mk]$/.test((second ?? first).scale) && !isMoney(before, after)) return null
  const last = second && amountOf(second.number, second.scale, unit.power)
  // In "2-3 million" the scale of the second number holds for the first as well.
  const start = amountOf(first.number, first.scale || (second?.scale ?? ''), unit.power)
  if (start === null || last === null || (last !== undefined && last < start)) return null
  const isMost = most.test(before) || orLess.test(after)
  const isLeast = (least.test(before) && !most.test(before)) || orMore.test(after)
  if ((isLeast && isMost) || (last !== undefined && (isLeast || isMost))) return null
  return {
    text,
    low: isMost ? null : start,
    high: isLeast ? null : (last ?? start),
    unit: unit.name,
    basis: bases.find(({ written }) => written.test(after))?.basis ?? null,
    per: rates.find(({ written }) => written.test(`${before} ${after}`))?.per ?? null,
    isApproximate: unit.isLoose || about.test(before) || /左右|上下/.test(after),
  }
}

const numberWithScale =
  /((?:^-)?(?:\d[\d,.]*\d|\d)|[零一二两三四五六七八九十百千]+(?=[万亿吨元]))\s?(万亿|千万|百万|亿|万|千(?!克)|trillion|billion|million|thousand|bn|mn|[mk](?![a-z²³\d]))?/gi

const rangeSign = /^ ?(?:公?吨|元|t|kt)? ?(?:-|–|—|~|至|到|to|and) ?(?:(?:US|A|CA?|HK)?\$|[€£¥])?$/i

const least = /over|more than|at least|above|exceed|≥|>|超过?|逾|不低于|不少于|至少|大于/i

const most =
  /under|less than|at most|up to|below|≤|<|不超过?|不高于|不足|至多|最多|小于|低于(?<!不低于)/i

const orMore = /以上|or more|\+/i

const orLess = /以下|以内|or less/i

const about = /about|approx|around|circa|roughly|~|约|近/i

const bases: readonly { readonly written: RegExp; readonly basis: Quantity['basis'] }[] = [
  { written: /REO|rare[- ]earth oxides?|稀土氧化物|折氧化物/i, basis: 'REO' },
  { written: /oxide|氧化物|氧化/i, basis: 'oxide' },
  { written: /metal|金属/i, basis: 'metal' },
  { written: /gross|毛重|实物/i, basis: 'gross' },
]

const rates: readonly { readonly written: RegExp; readonly per: Quantity['per'] }[] = [
  {
    written:
      /per (?:year|annum)|a year|annual|yearly|\/ ?(?:y|yr|a|year|年)(?![a-z])|tpa|年产|每年/i,
    per: 'year',
  },
  { written: /per month|a month|monthly|\/ ?(?:month|月)|月产|每月/i, per: 'month' },
  { written: /per day|a day|daily|\/ ?(?:d|day|日|天)(?![a-z])|日产|每天|每日/i, per: 'day' },
]

/** The decimal digits with all powers of ten joined before they are read, so that 3.3万 is 33000 and nothing beside it. */
function amountOf(number: string, scale: string, power: number): number | null {
  const found = /^[-\d]/.test(number) ? decimalNumber(number) : chineseNumber(number)
  return found === null
    ? null
    : Number(`${found.digits}e${found.power + (scalePowers[scale] ?? 0) + power}`)
}

const scalePowers: Readonly<Record<string, number>> = {
  千: 3,
  k: 3,
  thousand: 3,
  万: 4,
  百万: 6,
  m: 6,
  mn: 6,
  million: 6,
  千万: 7,
  亿: 8,
  bn: 9,
  billion: 9,
  万亿: 12,
  trillion: 12,
}
