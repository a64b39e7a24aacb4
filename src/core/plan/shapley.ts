/**
 * Shapley value of each of `players` members, from the worth of every coalition (`worth[bits]`, bit i is member i):
 * its marginal worth averaged over all orders in which the members may join (Shapley 1953). Shares sum to
 * `worth[all] - worth[none]`.
 */
export function shapleyValues(players: number, worth: readonly number[]): number[] {
  const weight = orderWeights(players)
  return Array.from({ length: players }, (_, player) => {
    let value = 0
    for (let bits = 0; bits < worth.length; bits++) {
      if ((bits >> player) & 1) continue
      const gain = (worth[bits | (1 << player)] as number) - (worth[bits] as number)
      value += (weight[popCount(bits)] as number) * gain
    }
    return value
  })
}

/** `weight[k]`: share of orders in which exactly k given members come before one given member and the rest after. */
function orderWeights(players: number): number[] {
  const factorial = (n: number): number => (n <= 1 ? 1 : n * factorial(n - 1))
  return Array.from(
    { length: players },
    (_, before) => (factorial(before) * factorial(players - before - 1)) / factorial(players),
  )
}

function popCount(bits: number): number {
  let count = 0
  for (let rest = bits; rest > 0; rest &= rest - 1) count++
  return count
}
