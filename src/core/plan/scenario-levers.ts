import type { Claim } from '#core/model/claim.ts'
import { type CoordinationProfile, type Lever, levers } from '#core/model/corridor.ts'
import { mixProfiles } from './lever-profiles.ts'
import type { World } from './world.ts'

/** The corridor's profile takes the market's value of a lever, under its own claim's id. */
export function leverOff(world: World, lever: Lever): World {
  const { corridor: own, market } = world.corridor.coordination
  const others = new Set(levers.filter((candidate) => candidate !== lever))
  const mixed = mixProfiles(own, market, others)
  const profile = keepClaim(mixed, own, lever)
  const claim = claimOf(own, lever)
  const from = world.corridor.claims[claimOf(market, lever)]
  const claims: Record<string, Claim> = { ...world.corridor.claims }
  const before = claims[claim]
  if (from && before)
    claims[claim] = { ...from, id: before.id, subject: before.subject, predicate: before.predicate }
  return {
    ...world,
    corridor: { ...world.corridor, claims, coordination: { corridor: profile, market } },
  }
}

function keepClaim(
  mixed: CoordinationProfile,
  own: CoordinationProfile,
  lever: Lever,
): CoordinationProfile {
  const claim = claimOf(own, lever)
  switch (lever) {
    case 'parallel':
      return { ...mixed, parallel: { ...mixed.parallel, claim } }
    case 'search':
      return { ...mixed, search: { ...mixed.search, days: { ...mixed.search.days, claim } } }
    case 'file':
      return { ...mixed, file: { daysPerDocument: { ...mixed.file.daysPerDocument, claim } } }
    case 'pilot':
      return { ...mixed, pilot: { queueDays: { ...mixed.pilot.queueDays, claim } } }
    case 'land':
      return { ...mixed, land: { ...mixed.land, extraDays: { ...mixed.land.extraDays, claim } } }
  }
}

function claimOf(profile: CoordinationProfile, lever: Lever): string {
  const { parallel, search, file, pilot, land } = profile
  return {
    parallel: parallel.claim,
    search: search.days.claim,
    file: file.daysPerDocument.claim,
    pilot: pilot.queueDays.claim,
    land: land.extraDays.claim,
  }[lever]
}
