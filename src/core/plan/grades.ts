import { gradeClaims } from '#core/evidence/grade-claim.ts'
import type { Grades } from './risk-input.ts'
import type { World } from './world.ts'
import { claimsOf, sourcesOf } from './world-claims.ts'

/** The grade of every claim the world holds; a claim verified by scenario counts as verified. */
export function gradesOf(world: World): Grades {
  return gradeClaims(claimsOf(world), sourcesOf(world), world.switches.verifiedClaims)
}

/** The grades as they were before any source was taken away; null when none was. */
export function formerGradesOf(world: World, grades: Grades): Grades | null {
  const { formerClaims, verifiedClaims } = world.switches
  if (Object.keys(formerClaims).length === 0) return null
  return { ...grades, ...gradeClaims(formerClaims, sourcesOf(world), verifiedClaims) }
}
