import { decimalNumber } from '#core/evidence/number-words.ts'

/** A cell of a USGS table: amounts in the unit of its row, with the marks that say what they are worth. */
export interface UsgsValue {
  readonly kind: 'amount' | 'withheld' | 'not-available' | 'net-exporter'
  /** Null where the cell leaves that side open or states nothing. */
  readonly low: number | null
  readonly high: number | null
  readonly isEstimated: boolean
  readonly isRevised: boolean
}

/** Reads one cell: `e` estimated, `r` revised, `W` withheld, `NA`, `E` net exporter, a dash for none; null where it is none of these. */
export function usgsValue(cell: string): UsgsValue | null {
  const text = cell.normalize('NFKC').replace(/\s+/g, ' ').trim()
  const silent = silences[text]
  if (silent !== undefined) return { ...stated, kind: silent, low: null, high: null }
  if (/^[—–-]+$/.test(text)) return { ...stated, low: 0, high: 0 }
  const marked =
    /^(?<before>[er]{0,2}) ?(?<than>[<>]|less than |more than )?(?<from>[\d.,]+)(?: ?[-–—] ?(?<to>[\d.,]+))? ?(?<after>[er]{0,2})$/i.exec(
      text,
    )
  if (marked?.groups === undefined) return null
  const { before = '', than = '', from = '', to, after = '' } = marked.groups
  const [first, last] = [amount(from), to === undefined ? undefined : amount(to)]
  if (first === null || last === null || (last !== undefined && (last < first || than !== '')))
    return null
  const isLess = /<|less/i.test(than)
  const isMore = /[>]|more/i.test(than)
  const marks = `${before}${after}`
  return {
    kind: 'amount',
    low: isLess ? null : first,
    high: isMore ? null : (last ?? first),
    isEstimated: marks.includes('e'),
    isRevised: marks.includes('r'),
  }
}

const stated = { kind: 'amount', isEstimated: false, isRevised: false } as const

const silences: Readonly<Record<string, Exclude<UsgsValue['kind'], 'amount'>>> = {
  W: 'withheld',
  NA: 'not-available',
  E: 'net-exporter',
}

function amount(text: string): number | null {
  const found = decimalNumber(text)
  return found === null ? null : Number(found.digits)
}
