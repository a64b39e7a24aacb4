/** Round values that span all of `values` and zero, four to eight of them, from the least to the greatest. */
export function niceTicks(values: readonly number[]): readonly number[] {
  const least = Math.min(0, ...values)
  const most = Math.max(1, ...values)
  const step = niceStep((most - least) / 5)
  const first = Math.floor(least / step)
  const last = Math.ceil(most / step)
  return Array.from({ length: last - first + 1 }, (_, at) => (first + at) * step)
}

/** The least of 1, 2, 2.5, 5 and 10 times a power of ten that is at least `size`. */
function niceStep(size: number): number {
  const power = 10 ** Math.floor(Math.log10(size))
  return power * ([1, 2, 2.5, 5, 10].find((one) => one * power >= size) ?? 10)
}
