import type { Estimate } from '#core/model/claim.ts'
import { desks } from '#core/model/condition.ts'
import type { CoordinationProfile } from '#core/model/corridor.ts'
import type { Text } from '#core/model/text.ts'
import { scaleEstimate } from './draft-step.ts'
import type { World } from './world.ts'

/** One assumption under the difference between the twins, set to another value of its range. */
export interface TwinAssumption {
  readonly id: string
  readonly name: Text
  readonly change: (world: World) => World
}

/** What the difference rests on: the market's waits at both ends of their ranges, how it works otherwise, the officers in both, and a corridor that keeps less than it says. */
export function twinAssumptions({ corridor }: World): readonly TwinAssumption[] {
  const { market } = corridor.coordination
  return [
    ...ends('search', market.search.days, searchNames, (profile, days) => ({
      ...profile,
      search: { ...profile.search, days },
    })),
    ...ends('file', market.file.daysPerDocument, fileNames, (profile, daysPerDocument) => ({
      ...profile,
      file: { daysPerDocument },
    })),
    ...ends('pilot', market.pilot.queueDays, pilotNames, (profile, queueDays) => ({
      ...profile,
      pilot: { queueDays },
    })),
    inMarket('search-at-filing', begins.atFiling, (profile) => ({
      ...profile,
      search: { ...profile.search, begins: 'at-filing' },
    })),
    inMarket('search-when-ready', begins.whenReady, (profile) => ({
      ...profile,
      search: { ...profile.search, begins: 'when-ready' },
    })),
    inMarket('side-by-side', orders.sideBySide, (profile) => ({
      ...profile,
      parallel: { ...profile.parallel, sideBySide: true },
    })),
    // Every desk after the one before it: stricter than anybody works, shown for scale.
    inMarket('one-after-another', orders.oneByOne, (profile) => ({
      ...profile,
      parallel: { ...profile.parallel, sideBySide: false, order: desks },
    })),
    { id: 'officers-half', name: officers.half, change: withOfficers((n) => Math.ceil(n / 2)) },
    { id: 'officers-double', name: officers.double, change: withOfficers((n) => 2 * n) },
    inCorridor('half-kept', kept.half, (own, other) => ({
      ...own,
      search: { ...own.search, days: halfOf(other.search.days) },
      file: { daysPerDocument: halfOf(other.file.daysPerDocument) },
      pilot: { queueDays: halfOf(other.pilot.queueDays) },
    })),
    inCorridor('none-kept', kept.none, (_own, other) => other),
    inCorridor('worse', kept.worse, (_own, other) => ({
      ...other,
      pilot: { queueDays: scaleEstimate(other.pilot.queueDays, 2) },
    })),
  ]
}

type Change = (profile: CoordinationProfile, other: CoordinationProfile) => CoordinationProfile

const inMarket = (id: string, name: Text, change: Change): TwinAssumption => ({
  id,
  name,
  change: (world) =>
    withProfiles(world, ({ corridor, market }) => ({ corridor, market: change(market, corridor) })),
})

const inCorridor = (id: string, name: Text, change: Change): TwinAssumption => ({
  id,
  name,
  change: (world) =>
    withProfiles(world, ({ corridor, market }) => ({ corridor: change(corridor, market), market })),
})

type Profiles = World['corridor']['coordination']

const withProfiles = (world: World, change: (profiles: Profiles) => Profiles): World => ({
  ...world,
  corridor: { ...world.corridor, coordination: change(world.corridor.coordination) },
})

/** A wait of the market at the low and at the high end of its range. */
function ends(
  id: string,
  days: Estimate,
  names: (days: number) => Text,
  put: (profile: CoordinationProfile, days: Estimate) => CoordinationProfile,
): TwinAssumption[] {
  return (['low', 'high'] as const).map((end) =>
    inMarket(`${id}-${end}`, names(days[end]), (profile) => put(profile, pointAt(days, days[end]))),
  )
}

const pointAt = (estimate: Estimate, value: number): Estimate => ({
  ...estimate,
  low: value,
  mode: value,
  high: value,
})

const halfOf = (estimate: Estimate): Estimate => scaleEstimate(estimate, 0.5)

/** Both twins keep the same officers, more or fewer of them. */
const withOfficers =
  (change: (capacity: number) => number) =>
  (world: World): World => ({
    ...world,
    corridor: {
      ...world.corridor,
      resources: world.corridor.resources.map((resource) =>
        resource.id.startsWith('desk-')
          ? { ...resource, capacity: change(resource.capacity) }
          : resource,
      ),
    },
  })

const searchNames = (days: number): Text => ({
  en: `Market: ${days} working days to find and contract each provider`,
  zh: `市场：寻找并签约每个服务方需${days}个工作日`,
})
const fileNames = (days: number): Text => ({
  en: `Market: ${days} working days to make each document again`,
  zh: `市场：每份文件重复编制需${days}个工作日`,
})
const pilotNames = (days: number): Text => ({
  en: `Market: ${days} days of queue for a pilot line`,
  zh: `市场：中试线排队${days}天`,
})
const begins = {
  atFiling: {
    en: 'Market: looks for every provider from the first day',
    zh: '市场：自首日起寻找全部服务方',
  },
  whenReady: {
    en: 'Market: looks for a provider only once the step is ready',
    zh: '市场：步骤就绪后才寻找服务方',
  },
}
const orders = {
  sideBySide: { en: 'Market: lenders begin beside the permits', zh: '市场：融资与审批并行' },
  oneByOne: { en: 'Market: every desk waits for the one before', zh: '市场：各窗口依次进行' },
}
const officers = {
  half: { en: 'Both: half as many desk officers', zh: '双方：窗口人员减半' },
  double: { en: 'Both: twice as many desk officers', zh: '双方：窗口人员加倍' },
}
const kept = {
  half: { en: 'Corridor: spares only half of each wait', zh: '走廊：各项等待仅减半' },
  none: { en: 'Corridor: works as the market does', zh: '走廊：与市场相同' },
  worse: {
    en: 'Corridor: as the market, with twice its queue for a pilot line',
    zh: '走廊：与市场相同，且中试线排队加倍',
  },
}
