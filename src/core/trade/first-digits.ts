/** How far the first two digits of many figures lie from those of figures that grew freely. */
export interface FirstDigits {
  readonly figures: number
  /** Mean over 10 to 99 of |share − log10(1 + 1/k)|. */
  readonly meanDeviation: number
  /** Pearson's, with 89 degrees of freedom. */
  readonly chiSquared: number
  readonly conformity: 'close' | 'acceptable' | 'marginal' | 'none'
}

/**
 * The first two digits of figures from 10 up against Benford's law; null for fewer than a thousand of them, or for less than three orders
 * of magnitude, where it says nothing. Bands of Nigrini, from memory: 0.0012, 0.0018, 0.0022. It opens a question and answers none:
 * prices, quotas and capacities do not follow it, and honest figures may not.
 */
export function firstDigits(figures: readonly number[]): FirstDigits | null {
  const counted = figures.filter((figure) => figure >= 10)
  if (counted.length < fewest) return null
  const [least, most] = counted.reduce(
    ([low, high], figure) => [Math.min(low, figure), Math.max(high, figure)],
    [Number.POSITIVE_INFINITY, 0],
  )
  if (Math.log10(most / least) < leastOrders) return null
  const counts = new Map<number, number>()
  for (const figure of counted) {
    const first = Number(figure.toExponential().replace('.', '').slice(0, 2).replace('e', '0'))
    counts.set(first, (counts.get(first) ?? 0) + 1)
  }
  let [deviation, chiSquared] = [0, 0]
  for (let first = 10; first < 100; first += 1) {
    const expected = Math.log10(1 + 1 / first)
    const share = (counts.get(first) ?? 0) / counted.length
    deviation += Math.abs(share - expected) / 90
    chiSquared += (counted.length * (share - expected) ** 2) / expected
  }
  const conformity = bands.find(({ below }) => deviation < below)?.conformity ?? 'none'
  return { figures: counted.length, meanDeviation: deviation, chiSquared, conformity }
}

const fewest = 1000

const leastOrders = 3

const bands = [
  { below: 0.0012, conformity: 'close' },
  { below: 0.0018, conformity: 'acceptable' },
  { below: 0.0022, conformity: 'marginal' },
] as const
