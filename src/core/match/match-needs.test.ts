import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Estimate } from '#core/model/claim.ts'
import type { Offer } from '#core/model/corridor.ts'
import type { Need } from '#core/model/step.ts'
import { day } from '#core/units/day.ts'
import type { MatchContext } from './judge-offer.ts'
import { finishMatch, matchNeeds } from './match-needs.ts'

const need: Need = {
  id: 'need.trial',
  kind: 'pilot.sinter',
  desk: 'pilot',
  hub: 'plain',
  step: 'trial',
  hubs: ['plain'],
}

const context: MatchContext = {
  facts: {},
  asOf: day(20000),
  goneOffers: new Set(),
  downFacilities: new Set(),
  placeName: (id) => ({ en: id, zh: id }),
  providers: { institute: { en: 'Plain Institute', zh: '平原研究院' } },
}

const estimate = (mode: number, unit: string): Estimate => ({
  low: mode,
  mode,
  high: mode,
  unit,
  claim: 'world#self',
})

const offer = (id: string, changes: Partial<Offer> = {}): Offer => ({
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

function matched(offers: readonly Offer[], chosen: string | null) {
  const [candidates] = matchNeeds([need], offers, context)
  assert.ok(candidates)
  return { candidates, match: finishMatch(candidates, chosen) }
}

test('an offer without a published price and duration is no candidate for a step, but says whom to ask', () => {
  const { candidates, match } = matched(
    [offer('asked', { duration: null, cost: null }), offer('known')],
    'known',
  )
  assert.deepEqual(
    candidates.offers.map(({ id }) => id),
    ['known'],
  )
  assert.deepEqual(match.rejected, [
    {
      offer: 'asked',
      reasons: [
        {
          en: 'price and duration not published: ask Plain Institute',
          zh: '价格与时长未公布：请询问平原研究院',
        },
      ],
      wouldMatchIf: { en: 'Plain Institute states both', zh: '平原研究院给出价格与时长' },
    },
  ])
})

test('an unpublished duration stands beside every other reason against the same offer', () => {
  const { match } = matched([offer('far', { duration: null, hub: 'hill' })], null)
  assert.deepEqual(
    match.rejected[0]?.reasons.map(({ en }) => en),
    ['it works in hill, the need is in plain', 'duration not published: ask Plain Institute'],
  )
})

test('an offer with a known duration stays a candidate when only its price is unknown', () => {
  const { candidates } = matched([offer('unpriced', { cost: null }), offer('known')], 'known')
  // Neither dominates the other: an unknown price can be neither beaten nor beat.
  assert.deepEqual(
    candidates.offers.map(({ id }) => id),
    ['known', 'unpriced'],
  )
})

test('an offer that is slower and dearer than another is rejected with both figures', () => {
  const slow = offer('slow', { duration: estimate(30, 'days'), cost: estimate(2000, 'CNY') })
  const { match } = matched([slow, offer('known')], 'known')
  assert.equal(
    match.rejected[0]?.reasons[0]?.en,
    'known is no slower (20–20 against 30–30 days) and no dearer (CNY 1,000 against CNY 2,000)',
  )
})
