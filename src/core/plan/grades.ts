import { gradeClaims } from '#core/evidence/grade-claim.ts'
import type { Grades } from './risk-input.ts'
import type { World } from './world.ts'
import { claimsOf, sourcesOf } from './world-claims.ts'

/** The grade of every claim the world holds; a claim verified by scenario counts as verified. */
export function gradesOf(world: World): Grades {
  return gradeClaims(claimsOf(world), sourcesOf(world), world.switches.verifiedClaims)
}
