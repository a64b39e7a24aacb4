import { type Money, minorPerMajor } from '#core/units/money.ts'
import type { PlaceReader } from './place-reader.ts'

/** An amount with the prices missing from it; nothing but missing prices is unknown and not zero. */
export function priced(
  amount: Money,
  unknown: number,
  { word, money }: PlaceReader,
  signed = false,
): string {
  if (unknown === 0) return money(amount, signed)
  return Math.abs(amount.amount) < minorPerMajor(amount.currency)
    ? word('onlyUnknown', unknown)
    : word('unknownPrices', money(amount, signed), unknown)
}
