import type { Quantity } from './unit.ts'

/** Mass in kilograms. */
export type Kilograms = Quantity<'kg'>

/** Names a bare number as kilograms; called where data enters and where a solver's answer is read back. */
export const kilograms = (value: number): Kilograms => value as Kilograms
