/**
 * Relative standard deviation of a first official estimate: the root mean square of ln(later / first) over seven figures of the
 * USGS on rare earths was 0.32.
 */
export const estimatedSpread = 0.32

/** Of a figure that is reported and final: the width that a verified claim keeps. An assumption. */
export const reportedSpread = 0.05

/**
 * Standard deviation of a published figure in its own unit: its relative spread, and half of the place it is rounded to, spread
 * evenly. A figure of none is exact.
 */
export function figureSigma(value: number, isEstimated: boolean): number {
  const spread = Math.abs(value) * (isEstimated ? estimatedSpread : reportedSpread)
  return Math.hypot(spread, roundingStep(value) / Math.sqrt(12))
}

/** The place value of the last digit that is not zero: 17,900 is rounded to hundreds. */
function roundingStep(value: number): number {
  if (value === 0) return 0
  const [, digits = '', exponent = '0'] = /^-?([\d.]+)(?:e([+-]\d+))?$/.exec(
    Math.abs(value).toExponential(),
  ) as RegExpExecArray
  return 10 ** (Number(exponent) - digits.replace('.', '').length + 1)
}
