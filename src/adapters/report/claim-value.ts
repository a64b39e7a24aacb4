import type { PlanClaim } from '#core/model/plan-evidence.ts'
import { unitWords } from '#core/model/unit-words.ts'
import { valueWords } from '#core/model/value-words.ts'
import { showNumber } from '#core/units/show-number.ts'
import type { Reader } from './reader.ts'

/** What a claim says, with its unit: one value, or low – typical – high. */
export function claimValue(
  { value, unit }: PlanClaim,
  { language, say, share, word }: Reader,
): string {
  if (value === 'unknown') return word('unknown')
  const numbers = value.split(' / ').map(Number)
  if (numbers.some(Number.isNaN)) return say(valueWords(value))
  if (unit === 'share') return numbers.map((one) => share(one, 1)).join(' – ')
  const shown = numbers.map((one) => showNumber(one, 3)).join(' – ')
  const space = language === 'en' ? ' ' : ''
  return unit === null ? shown : `${shown}${space}${say(unitWords(unit))}`
}
