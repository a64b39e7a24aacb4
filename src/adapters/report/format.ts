import { dateWords } from '#core/model/date-words.ts'
import { moneyWords } from '#core/model/money-words.ts'
import type { Language, Text } from '#core/model/text.ts'
import type { Money } from '#core/units/money.ts'
import { showNumber } from '#core/units/show-number.ts'
import { datesInText } from './dates-in-text.ts'

/** A text in the reader's language, its ISO dates written as that language writes them. */
export const say = (text: Text, language: Language): string =>
  datesInText(language === 'en' ? text.en : text.zh, language)

/** An amount as people of the language read it: CNY 12.3 million, or 1230万元. */
export const showMoney = (money: Money, language: Language): string => {
  const words = moneyWords(money)
  return language === 'en' ? words.en : words.zh
}

/** A share as a percentage. */
export const showShare = (share: number, language: Language, digits = 0): string =>
  `${showNumber(share * 100, digits)}${language === 'en' ? ' %' : '%'}`

/** Days with their unit, signed on request. */
export function showDays(days: number, language: Language, signed = false): string {
  const sign = signed && days > 0 ? '+' : ''
  const unit = language === 'en' ? (Math.abs(days) === 1 ? ' day' : ' days') : '天'
  return `${sign}${showNumber(days, 1)}${unit}`
}

/** A mass in kilograms, in tonnes from one tonne up. */
export function showMass(kg: number, language: Language): string {
  if (Math.abs(kg) >= 1000) return `${showNumber(kg / 1000, 1)}${language === 'en' ? ' t' : '吨'}`
  return `${showNumber(kg, Math.abs(kg) < 10 ? 1 : 0)}${language === 'en' ? ' kg' : '千克'}`
}

/** An ISO date, month, year or quarter as people of the language read it; anything else is returned as it is. */
export function showDate(iso: string, language: Language): string {
  const words = dateWords(iso)
  return language === 'en' ? words.en : words.zh
}
