import type { Claim, Grade, Source } from '#core/model/claim.ts'
import { weighClaim } from './weigh-claim.ts'

/** How well a claim is evidenced: see `weighClaim`. */
export const gradeClaim = (claim: Claim, sources: Readonly<Record<string, Source>>): Grade =>
  weighClaim(claim, sources).grade

/** Grade of every claim by id; ids in `verified` count as verified, which is how a plan asks what checking one would change. */
export function gradeClaims(
  claims: Readonly<Record<string, Claim>>,
  sources: Readonly<Record<string, Source>>,
  verified: ReadonlySet<string>,
): Record<string, Grade> {
  return Object.fromEntries(
    Object.values(claims).map((claim) => [
      claim.id,
      verified.has(claim.id) ? 'verified' : gradeClaim(claim, sources),
    ]),
  )
}
