import type { Column, ColumnKind } from '#app/ports.ts'
import type { Money } from '#core/units/money.ts'
import { minorPerMajor } from '#core/units/money.ts'

const widths: Readonly<Record<ColumnKind, number>> = {
  text: 28,
  number: 14,
  whole: 10,
  share: 12,
  date: 12,
  month: 10,
  money: 18,
}

/** A column; a unit is said behind the title. */
export const column = (
  kind: ColumnKind,
  title: string,
  more: { readonly unit?: string; readonly width?: number } = {},
): Column => ({
  kind,
  title: more.unit ? `${title} (${more.unit})` : title,
  width: more.width ?? widths[kind],
})

/** A column of amounts in one currency, named behind the title. */
export const moneyColumn = (title: string, currency: string): Column =>
  column('money', title, { unit: currency })

/** An amount in whole units; in words where it is not in the column's currency, null where it is not known. */
export function amountIn(money: Money | null, currency: string): number | string | null {
  if (money === null) return null
  const whole = money.amount / minorPerMajor(money.currency)
  return money.currency === currency ? whole : `${money.currency} ${whole}`
}
