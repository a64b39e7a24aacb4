/** The value of a triangular distribution below which a share `u` lies; a point when low equals high. */
export function triangular(low: number, mode: number, high: number, u: number): number {
  const span = high - low
  if (span === 0) return mode
  return u * span < mode - low
    ? low + Math.sqrt(u * span * (mode - low))
    : high - Math.sqrt((1 - u) * span * (high - mode))
}
