import { type CoordinationProfile, type Lever, levers } from '#core/model/corridor.ts'

/** The corridor's profile with the levers in `on`, the market's value for every other lever. */
export function mixProfiles(
  corridor: CoordinationProfile,
  market: CoordinationProfile,
  on: ReadonlySet<Lever>,
): CoordinationProfile {
  const from = (lever: Lever): CoordinationProfile => (on.has(lever) ? corridor : market)
  return {
    parallel: from('parallel').parallel,
    search: from('search').search,
    file: from('file').file,
    pilot: from('pilot').pilot,
    land: from('land').land,
  }
}

/** Levers on which the two profiles differ in value, whatever claim carries the value. */
export function leversInUse(corridor: CoordinationProfile, market: CoordinationProfile): Lever[] {
  return levers.filter((lever) => profileValue(corridor, lever) !== profileValue(market, lever))
}

/** Every subset of `inUse`, the empty one first and the whole one last. */
export function leverSubsets(inUse: readonly Lever[]): ReadonlySet<Lever>[] {
  return Array.from(
    { length: 1 << inUse.length },
    (_, bits) => new Set(inUse.filter((_lever, index) => (bits >> index) & 1)),
  )
}

function profileValue(profile: CoordinationProfile, lever: Lever): string {
  if (lever === 'parallel') {
    return profile.parallel.sideBySide ? 'side by side' : profile.parallel.order.join()
  }
  const estimate = {
    search: profile.search.days,
    file: profile.file.daysPerDocument,
    pilot: profile.pilot.queueDays,
    land: profile.land.extraDays,
  }[lever]
  // When a search begins matters only where there is one.
  const begins = lever === 'search' && estimate.high > 0 ? profile.search.begins : ''
  return `${estimate.low} ${estimate.mode} ${estimate.high} ${estimate.unit} ${begins}`
}
