import type { Quantity } from './unit.ts'

/** A probability or share between 0 and 1. */
export type Probability = Quantity<'probability'>

/** Names a number as a probability; throws outside [0, 1], because a larger one is always a bug upstream. */
export function probability(value: number): Probability {
  if (!(value >= 0 && value <= 1))
    throw new RangeError(`${value} is not a probability between 0 and 1`)
  return value as Probability
}
