import type { Grade } from '#core/model/claim.ts'

/**
 * How far an estimate of this grade is widened when it is sampled: the standard deviation of the logarithm.
 * The widths are assumptions until finished cases recalibrate them.
 */
export const widthOf = (grade: Grade): number => widths[grade]

const widths: Readonly<Record<Grade, number>> = {
  verified: 0.05,
  corroborated: 0.12,
  'single-source': 0.2,
  unverified: 0.32,
  contradicted: 0.45,
}
