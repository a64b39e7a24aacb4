/** What two names share and what each has alone, in weights of words or characters. */
export interface Overlap {
  readonly shared: number
  readonly leftOnly: number
  readonly rightOnly: number
}

/**
 * From 0 to just below 1. What stands against something else on the other side contradicts; what one side leaves out only
 * makes the match weaker. The more a shared name says the nearer to 1, so that long names rank above short ones.
 */
export function overlapScore({ shared, leftOnly, rightOnly }: Overlap): number {
  if (shared === 0) return 0
  const against = Math.min(leftOnly, rightOnly)
  const leftOut = Math.abs(leftOnly - rightOnly)
  const share = shared / (shared + conflictCost * against + omissionCost * leftOut)
  return share * (1 - 0.1 * Math.exp(-shared / 2))
}

const conflictCost = 2

const omissionCost = 0.35
