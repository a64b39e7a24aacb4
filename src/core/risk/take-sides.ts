import { uniformAt } from './random.ts'
import type { RiskSide } from './risk-input.ts'

/** Values by row as one sample drew them, and the rows that other values are stated for. */
export interface DisputedValues {
  readonly value: Float64Array
  readonly disputed: readonly { readonly row: number; readonly sides: readonly RiskSide[] }[]
}

/** Multiplies each disputed value by the factor of the statement that holds in this sample; with the rest of the chance, by none. */
export function takeSides(
  { disputed, value }: DisputedValues,
  keys: Int32Array,
  draw: number,
): void {
  for (const { row, sides } of disputed) {
    let left = uniformAt(keys[row] as number, draw)
    for (const { factor, chance } of sides) {
      left -= chance
      if (left > 0) continue
      value[row] = (value[row] as number) * factor
      break
    }
  }
}
