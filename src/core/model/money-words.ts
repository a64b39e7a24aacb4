import { type Money, minorPerMajor } from '#core/units/money.ts'
import { showNumber } from '#core/units/show-number.ts'
import type { Text } from './text.ts'

/**
 * An amount as people of each language read it: CNY 12.3 million, 1230万元. Amounts are estimates: from ten thousand up to a
 * million English rounds to the thousand.
 */
export function moneyWords({ amount, currency }: Money): Text {
  const major = amount / minorPerMajor(currency)
  const sign = major < 0 ? '−' : ''
  const size = Math.abs(major)
  const unit = currency === 'CNY' ? '元' : currency
  return { en: `${sign}${currency} ${inEnglish(size)}`, zh: `${sign}${inChinese(size)}${unit}` }
}

function inEnglish(size: number): string {
  if (size >= 1e9) return `${showNumber(size / 1e9, 2)} billion`
  if (size >= 999_500) return `${showNumber(size / 1e6, 1)} million`
  if (size >= 1e4) return showNumber(Math.round(size / 1000) * 1000)
  return showNumber(size, size < 1000 ? 2 : 0)
}

function inChinese(size: number): string {
  if (size >= 1e8) return `${showNumber(size / 1e8, 2)}亿`
  if (size >= 1e4) return `${showNumber(size / 1e4, size >= 1e7 ? 0 : 1)}万`
  return showNumber(size, size < 1000 ? 2 : 0)
}
