import { say, showDate, showDays, showMoney, showShare } from '#adapters/report/format.ts'
import { speak } from '#adapters/report/words.ts'
import type { Language, Text } from '#core/model/text.ts'
import type { PlaceComparison } from '#core/plan/place-comparison.ts'
import type { Money } from '#core/units/money.ts'

/** A comparison of places with everything that is said in the reader's language. */
export interface PlaceReader {
  readonly comparison: PlaceComparison
  readonly language: Language
  readonly word: ReturnType<typeof speak>
  readonly say: (text: Text) => string
  readonly date: (iso: string) => string
  readonly days: (days: number, signed?: boolean) => string
  readonly money: (amount: Money, signed?: boolean) => string
  readonly share: (share: number) => string
  readonly listed: (items: readonly string[]) => string
  readonly pair: (name: string, value: string) => string
}

/** Joins a comparison to a language. */
export const placeReader = (comparison: PlaceComparison, language: Language): PlaceReader => ({
  comparison,
  language,
  word: speak(language),
  say: (text) => say(text, language),
  date: (iso) => showDate(iso, language),
  days: (days, signed) => showDays(days, language, signed),
  money: (amount, signed) =>
    `${signed && amount.amount > 0 ? '+' : ''}${showMoney(amount, language)}`,
  share: (share) => showShare(share, language),
  listed: (items) => items.join(language === 'en' ? ', ' : '、'),
  pair: (name, value) => (language === 'en' ? `${name}: ${value}` : `${name}：${value}`),
})
