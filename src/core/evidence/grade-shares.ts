import { type Grade, grades } from '#core/model/claim.ts'
import type { GradeShares } from '#core/model/plan-evidence.ts'

/** Something a plan rests on: days, kilograms or money as weight (never negative), and the claims behind it. */
export interface WeighedItem {
  readonly weight: number
  readonly claims: readonly string[]
}

/**
 * Share of the weight that rests on each grade; an item is as good as its weakest claim, and one without
 * a graded claim is unverified. The shares sum to exactly 1; with no weight at all, all is unverified.
 */
export function gradeShares(
  items: readonly WeighedItem[],
  gradeOf: Readonly<Record<string, Grade>>,
): GradeShares {
  const weights = grades.map(() => 0)
  for (const item of items) {
    const rank = grades.indexOf(weakestGrade(item.claims, gradeOf))
    weights[rank] = (weights[rank] as number) + item.weight
  }
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  if (total === 0) weights[grades.indexOf('unverified')] = 1
  const shares = exactShares(weights, total || 1)
  return Object.fromEntries(grades.map((grade, rank) => [grade, shares[rank]])) as GradeShares
}

/** The worst grade among claims; a claim nobody graded, or no claim at all, is unverified. */
export function weakestGrade(
  claims: readonly string[],
  gradeOf: Readonly<Record<string, Grade>>,
): Grade {
  if (claims.length === 0) return 'unverified'
  const ranks = claims.map((claim) =>
    grades.indexOf(Object.hasOwn(gradeOf, claim) ? (gradeOf[claim] as Grade) : 'unverified'),
  )
  return grades[Math.max(...ranks)] as Grade
}

/** Whole parts in 2^30 by largest remainder: binary fractions add without error in any order. */
function exactShares(weights: readonly number[], total: number): number[] {
  const parts = 2 ** 30
  const exact = weights.map((weight) => (weight / total) * parts)
  const whole = exact.map(Math.floor)
  const missing = parts - whole.reduce((sum, part) => sum + part, 0)
  const byRemainder = exact
    .map((value, rank) => ({ rank, remainder: value - Math.floor(value) }))
    .sort((left, right) => right.remainder - left.remainder || left.rank - right.rank)
  for (const { rank } of byRemainder.slice(0, missing)) whole[rank] = (whole[rank] as number) + 1
  return whole.map((part) => part / parts)
}
