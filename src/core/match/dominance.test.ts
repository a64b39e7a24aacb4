import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Offer } from '#core/model/corridor.ts'
import { dominatorOf } from './dominance.ts'
import { context, estimate, need, offer } from './example-offer.ts'
import type { TimedOffer } from './judge-offer.ts'
import { matchNeeds } from './match-needs.ts'

const beats = (left: Partial<Offer>, right: Partial<Offer>): boolean => {
  const [better, other] = [offer('better', left), offer('other', right)] as TimedOffer[]
  return dominatorOf(other as TimedOffer, [better as TimedOffer, other as TimedOffer]) === better
}

const days = (mode: number, unit = 'days'): Partial<Offer> => ({ duration: estimate(mode, unit) })
const cny = (mode: number, unit = 'CNY'): Partial<Offer> => ({ cost: estimate(mode, unit) })

test('quicker at the same price, or cheaper at the same pace, is better; the same is not', () => {
  assert.equal(beats(days(19), {}), true)
  assert.equal(beats(cny(999), {}), true)
  assert.equal(beats({}, {}), false)
})

test('quicker but dearer, or cheaper but slower, is not better', () => {
  assert.equal(beats({ ...days(10), ...cny(1001) }, {}), false)
  assert.equal(beats({ ...days(21), ...cny(10) }, {}), false)
})

test('a worse upper end counts, in days and in money', () => {
  const wide = (mode: number, high: number, unit: string) => ({ ...estimate(mode, unit), high })
  assert.equal(beats({ duration: wide(10, 21, 'days') }, {}), false)
  assert.equal(beats({ cost: wide(10, 1001, 'CNY') }, {}), false)
  assert.equal(beats({ duration: wide(10, 20, 'days') }, {}), true)
})

test('what takes more of a shared resource, or of another one, is not better', () => {
  assert.equal(beats({ ...days(10), uses: { bench: 1 } }, {}), false)
  assert.equal(beats({ ...days(10), uses: { bench: 2 } }, { uses: { bench: 1 } }), false)
  assert.equal(beats({ ...days(10), uses: { bench: 1 } }, { uses: { bench: 1 } }), true)
  assert.equal(beats(days(10), { uses: { bench: 1 } }), true)
})

test('other calendars, other units of price and unknown prices cannot be compared', () => {
  assert.equal(beats({ ...days(1, 'working days'), calendar: 'working' }, {}), false)
  assert.equal(beats(cny(1, 'CNY/(t/y)'), {}), false)
  assert.equal(beats({ ...days(1), cost: null }, {}), false)
  assert.equal(beats(days(1), { cost: null }), false)
})

test('weeks and days are compared as days', () => {
  // Two weeks are 14 days, against 20; three weeks are 21.
  assert.equal(beats(days(2, 'weeks'), {}), true)
  assert.equal(beats(days(3, 'weeks'), {}), false)
})

const anyOffers = fc
  .array(
    fc.record({
      days: fc.integer({ min: 1, max: 4 }),
      cost: fc.option(fc.integer({ min: 1, max: 4 })),
      bench: fc.nat(1),
    }),
    { minLength: 1, maxLength: 6 },
  )
  .map((sketches) =>
    sketches.map(({ days: mode, cost, bench }, index) =>
      offer(`o${index}`, {
        ...days(mode),
        cost: cost === null ? null : estimate(cost, 'CNY'),
        uses: bench ? { bench } : {},
      }),
    ),
  )

test('no candidate is dominated, every other offer is by a candidate, and taking the best away brings back what it kept out', () => {
  fc.assert(
    fc.property(anyOffers, (offers) => {
      const candidatesOf = (gone: readonly string[]) =>
        matchNeeds([need], offers, { ...context, goneOffers: new Set(gone) })[0]?.offers ?? []
      const kept = candidatesOf([])
      assert.ok(kept.length > 0)
      for (const one of offers as TimedOffer[])
        assert.equal(kept.includes(one), dominatorOf(one, kept) === undefined)
      const [best] = kept
      const rest = candidatesOf([best?.id ?? ''])
      assert.equal(rest.length > 0, offers.length > 1)
      for (const one of kept.slice(1)) assert.ok(rest.includes(one))
    }),
    { numRuns: 300, seed: 1 },
  )
})
