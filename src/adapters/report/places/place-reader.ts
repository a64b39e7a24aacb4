import { type Voice, voiceOf } from '#adapters/report/voice.ts'
import type { Language } from '#core/model/text.ts'
import type { PlaceComparison } from '#core/plan/place-comparison.ts'
import type { Money } from '#core/units/money.ts'

/** A comparison of places with everything that is said in the reader's language. */
export interface PlaceReader extends Omit<Voice, 'money'> {
  readonly comparison: PlaceComparison
  readonly money: (amount: Money, signed?: boolean) => string
  readonly listed: (items: readonly string[]) => string
}

/** Joins a comparison to a language. */
export function placeReader(comparison: PlaceComparison, language: Language): PlaceReader {
  const voice = voiceOf(language)
  return {
    ...voice,
    comparison,
    money: (amount, signed) => `${signed && amount.amount > 0 ? '+' : ''}${voice.money(amount)}`,
    listed: (items) => items.join(language === 'en' ? ', ' : '、'),
  }
}
