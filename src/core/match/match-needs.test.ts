import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Offer } from '#core/model/corridor.ts'
import { context, estimate, need, offer } from './example-offer.ts'
import { chosenWords, finishMatch, matchNeeds } from './match-needs.ts'

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

test('candidates stand by pace, then by cost, working weeks counted as weeks', () => {
  // 15 working days are three weeks of 21 days; 20 days are less.
  const { candidates } = matched(
    [
      offer('office', { duration: estimate(15, 'working days'), calendar: 'working' }),
      offer('through', { cost: estimate(2000, 'CNY') }),
      offer('saver', { duration: estimate(30, 'days'), cost: estimate(10, 'CNY') }),
    ],
    'through',
  )
  assert.deepEqual(
    candidates.offers.map(({ id }) => id),
    ['through', 'office', 'saver'],
  )
})

test('the words for a choice say what it is best at', () => {
  const quick = offer('quick', { duration: estimate(10, 'days'), cost: estimate(3000, 'CNY') })
  const plain = offer('plain')
  const cheap = offer('cheap', { duration: estimate(30, 'days'), cost: estimate(100, 'CNY') })
  const wordsOf = (offers: readonly Offer[], chosen: string | null): string =>
    chosenWords(matched(offers, chosen).candidates, chosen)[0]?.en ?? ''
  const all = [quick, plain, cheap]
  assert.match(wordsOf(all, 'quick'), /^quickest of those that fit/)
  assert.match(wordsOf(all, 'cheap'), /^cheapest of those that fit/)
  assert.match(wordsOf(all, 'plain'), /^best for the joint finish/)
  assert.match(wordsOf([plain], 'plain'), /^the only offer/)
  assert.match(wordsOf([], null), /^no offer serves it/)
  const shared = offer('shared', { uses: { bench: 1 } })
  assert.match(wordsOf([plain, shared], 'plain'), /^quickest and cheapest|^the only offer/)
})

test('every alternative says what the choice has over it, in days and money', () => {
  const quick = offer('quick', { duration: estimate(19, 'days'), cost: estimate(3000, 'CNY') })
  const dear = offer('dear', { duration: estimate(10, 'days'), cost: estimate(9000, 'CNY') })
  const { match } = matched(
    [quick, dear, offer('plain'), offer('unpriced', { cost: null })],
    'quick',
  )
  assert.equal(match.chosen, 'quick')
  assert.deepEqual(
    match.alternatives.map(({ offer: id, reasons }) => `${id}: ${reasons[0]?.en}`),
    [
      'dear: fits; −9 days and CNY 6,000 more than the choice',
      'plain: fits; +1 days and CNY 2,000 less than the choice',
      'unpriced: fits; +1 days; a price is not published',
    ],
  )
  assert.deepEqual(matched([quick], null).match.alternatives[0]?.reasons[0]?.en, 'fits')
})
