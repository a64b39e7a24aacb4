import type { Estimate } from '#core/model/claim.ts'
import type { Offer } from '#core/model/corridor.ts'
import type { Need } from '#core/model/step.ts'
import { day } from '#core/units/day.ts'
import type { MatchContext } from './judge-offer.ts'

/** A pilot trial in the plain, for tests and examples. */
export const need: Need = {
  id: 'need.trial',
  kind: 'pilot.sinter',
  desk: 'pilot',
  hub: 'plain',
  step: 'trial',
  hubs: ['plain'],
}

/** Nothing known, nothing gone, nothing down. */
export const context: MatchContext = {
  facts: {},
  asOf: day(20000),
  goneOffers: new Set(),
  downFacilities: new Set(),
  placeName: (id) => ({ en: id, zh: id }),
  providers: { institute: { en: 'Plain Institute', zh: '平原研究院' } },
}

/** A figure without a range. */
export const estimate = (mode: number, unit: string): Estimate => ({
  low: mode,
  mode,
  high: mode,
  unit,
  claim: 'world#self',
})

/** Twenty days for CNY 1,000 that serve the trial; `changes` say what is otherwise. */
export const offer = (id: string, changes: Partial<Offer> = {}): Offer => ({
  id,
  name: { en: id, zh: id },
  provider: 'institute',
  hub: 'plain',
  desk: 'pilot',
  serves: ['pilot.sinter'],
  eligibility: null,
  duration: estimate(20, 'days'),
  calendar: 'calendar',
  cost: estimate(1000, 'CNY'),
  uses: {},
  facility: null,
  starts: null,
  ends: null,
  illustrative: false,
  claim: 'world#self',
  ...changes,
})
