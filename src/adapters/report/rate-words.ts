import type { DatedRate } from '#core/model/dated-rate.ts'
import { showNumber } from '#core/units/show-number.ts'
import type { Reader } from './reader.ts'

/** A rate with its day, its basis and who published it. */
export function rateWords(
  { base, quote, rate, date: of, basis, sources }: DatedRate,
  known: readonly { readonly id: string; readonly publisher: string | null }[],
  { word, date, language }: Pick<Reader, 'word' | 'date' | 'language'>,
): string {
  const cited = sources.map((id) => {
    const publisher = known.find((source) => source.id === id)?.publisher
    return publisher ? `${id} ${publisher}` : id
  })
  const reasons = [word(basis), ...cited].join(language === 'en' ? ', ' : '、')
  return word('rateOf', base, showNumber(rate, 4), quote, date(of), reasons)
}
