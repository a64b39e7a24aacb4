import type { Language, Text } from '#core/model/text.ts'
import type { Money } from '#core/units/money.ts'

/** A text in the reader's language. */
export const say = (text: Text, language: Language): string =>
  language === 'en' ? text.en : text.zh

/** An amount as people of the language read it: CNY 12.3 million, or 1,230 万元. */
export function showMoney({ amount, currency }: Money, language: Language): string {
  const major = amount / (currency === 'JPY' ? 1 : 100)
  const sign = major < 0 ? '−' : ''
  const size = Math.abs(major)
  if (language === 'en') {
    if (size >= 1e9) return `${sign}${currency} ${showNumber(size / 1e9, 2)} billion`
    if (size >= 1e6) return `${sign}${currency} ${showNumber(size / 1e6, 1)} million`
    return `${sign}${currency} ${showNumber(size, size < 1000 ? 2 : 0)}`
  }
  const unit = currency === 'CNY' ? '元' : ` ${currency}`
  if (size >= 1e8) return `${sign}${showNumber(size / 1e8, 2)} 亿${unit}`
  if (size >= 1e4) return `${sign}${showNumber(size / 1e4, size >= 1e7 ? 0 : 1)} 万${unit}`
  return `${sign}${showNumber(size, size < 1000 ? 2 : 0)} ${unit.trim()}`
}

/** A number with thousands separated by a comma and at most `digits` decimals; never in the machine's own locale. */
export function showNumber(value: number, digits = 0): string {
  const rounded = Math.abs(value)
    .toFixed(digits)
    .replace(/(\.\d*?)0+$/, '$1')
    .replace(/\.$/, '')
  const [whole = '0', rest] = rounded.split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, ',')
  const sign = value < 0 && Number(rounded) !== 0 ? '−' : ''
  return `${sign}${grouped}${rest ? `.${rest}` : ''}`
}

/** A share as a percentage. */
export const showShare = (share: number, digits = 0): string =>
  `${showNumber(share * 100, digits)} %`

/** Days with their unit, signed on request. */
export function showDays(days: number, language: Language, signed = false): string {
  const sign = signed && days > 0 ? '+' : ''
  const unit = language === 'en' ? (Math.abs(days) === 1 ? 'day' : 'days') : '天'
  return `${sign}${showNumber(days, 1)} ${unit}`
}

/** A mass in kilograms, in tonnes from one tonne up. */
export function showMass(kg: number, language: Language): string {
  if (Math.abs(kg) >= 1000) return `${showNumber(kg / 1000, 1)} ${language === 'en' ? 't' : '吨'}`
  return `${showNumber(kg, kg < 10 ? 1 : 0)} ${language === 'en' ? 'kg' : '千克'}`
}
