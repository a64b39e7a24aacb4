import { moneyWords } from '#core/model/money-words.ts'
import type { Text } from '#core/model/text.ts'
import { unitWords } from '#core/model/unit-words.ts'
import { type Currency, money } from '#core/units/money.ts'

/** A price in words: money, or money for each unit of size where the unit says so (`CNY/(t/y)`). */
export function priceWords(value: number, unit: string): Text {
  const [currency = ''] = unit.split('/')
  const amount = moneyWords(money(value, currency as Currency))
  if (currency === unit) return amount
  const each = unitWords(unit)
  return {
    en: `${amount.en}${each.en.replace(currency, '')}`,
    zh: `${amount.zh}${each.zh.replace('元', '')}`,
  }
}
