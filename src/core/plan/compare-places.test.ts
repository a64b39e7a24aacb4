import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { PlanDocument } from '#core/model/no-plan.ts'
import { type ByPart, planParts } from '#core/model/plan-comparison.ts'
import { day, formatDay } from '#core/units/day.ts'
import type { Currency, Money } from '#core/units/money.ts'
import { areInPlaces, comparePlaces, type RateBook } from './compare-places.ts'
import type { Split } from './place-comparison.ts'

/** Days and cents of one place: what its market-only twin spends by part, and what the corridor saves against it. */
interface Given {
  readonly name: string
  readonly currency: Currency
  readonly days: readonly [number, number, number, number]
  readonly cents: readonly [number, number, number, number]
  readonly savedDays: number
  readonly savedCents: number
  readonly grade?: string
}

const filed = 20_000
const date = (offset: number): string => formatDay(day(filed + offset))
const byPart = <Figure>(of: readonly Figure[]): ByPart<Figure> =>
  Object.fromEntries(planParts.map((part, at) => [part, of[at]])) as ByPart<Figure>
const sum = (of: readonly number[]): number => of.reduce((total, one) => total + one, 0)

function planOf(given: Given): PlanDocument {
  const { name, currency, days, cents, savedDays, savedCents, grade = 'ndfeb-SH' } = given
  const money = (amount: number): Money => ({ amount, currency })
  const unknownPrices = byPart([0, 2, 0, 0])
  const twin = (lasts: number, of: readonly number[]) => {
    const costs = byPart(of.map(money))
    const finish = { planned: date(lasts), p10: date(lasts), p50: date(lasts), p90: date(lasts) }
    const costsByPart = { untilOutput: costs, inAll: costs, unknownPrices }
    return { finish, daysByPart: byPart(days), chainDays: byPart([0, 0, 0, lasts]), costsByPart }
  }
  const [supply, law, capacity, coordination] = cents
  return {
    status: 'feasible',
    asOf: date(0),
    application: { id: name, product: { grade }, site: { hub: name } },
    corridor: { id: name, version: '1', hash: name, name: { en: name, zh: name } },
    hubs: [{ id: name, name: { en: name, zh: name } }],
    scenarios: [],
    conflicts: [],
    duties: [],
    coverage: [],
    matches: [],
    schedule: { finish: '', steps: [] },
    risk: { finish: {}, cost: { p10: money(0), p50: money(0), p90: money(0) } },
    material: { cost: money(0), elementBalance: [], elementFlows: [], places: [] },
    finance: { totalCost: money(0), gap: money(0), npv: money(0), stack: [] },
    comparison: {
      marketOnly: twin(sum(days), cents),
      corridor: twin(sum(days) - savedDays, [supply, law, capacity - savedCents, coordination]),
    },
    evidence: { assumptions: { criticalPath: 0.5, money: 0.25 } },
  } as unknown as PlanDocument
}

const noPlan = {
  status: 'infeasible',
  asOf: date(0),
  application: { id: 'nowhere', site: { hub: 'nowhere' } },
  corridor: { id: 'nowhere', version: '1', hash: '', name: { en: 'nowhere', zh: '无' } },
  hubs: [],
  scenarios: [],
  conflicts: [{ constraint: 'limits.deadline' }],
} as unknown as PlanDocument

const book: RateBook = {
  exchangeRates: [
    { date: '2020-01-01', base: 'EUR', quote: 'CNY', rate: 9, claim: 'old' },
    { date: '2024-01-01', base: 'EUR', quote: 'CNY', rate: 8, claim: 'new' },
  ],
  claims: {
    new: { basis: 'read', evidence: [{ source: 'bank' }] },
  } as unknown as RateBook['claims'],
  sources: { bank: { id: 'bank', title: 'Parity' } } as unknown as RateBook['sources'],
}

const here: Given = {
  name: 'here',
  currency: 'CNY',
  days: [10, 84, 600, 236],
  cents: [5000, 0, 90_000, 0],
  savedDays: 241,
  savedCents: 3000,
}
const there: Given = {
  name: 'there',
  currency: 'EUR',
  days: [40, 20, 700, 200],
  cents: [1000, 100, 12_000, 0],
  savedDays: 150,
  savedCents: 500,
}

const parts = <Figure>({ parts: of }: Split<Figure>): Figure[] => planParts.map((part) => of[part])

test('two places by hand: days by part, money by part at the newest rate known, and which rate', () => {
  const { currency, places, differences, sources, needDiffers } = comparePlaces(
    [planOf(here), planOf(there)],
    book,
  )
  const [first, second] = places.map(({ outcome }) => outcome)
  assert.ok(first && second && first.money && second.money)
  // Here 10 + 84 + 600 days, and 236 of waits less 241 saved: 689. There 40 + 20 + 700 and 200 - 150: 810.
  assert.deepEqual([first.days.total, parts(first.days)], [689, [10, 84, 600, -5]])
  assert.deepEqual([second.days.total, parts(second.days)], [810, [40, 20, 700, 50]])
  assert.equal(second.finish.planned, date(810))
  assert.deepEqual(second.coordination, { marketWaits: 200, saved: 150 })
  // One euro is 8 yuan: 80.00, 8.00, 960.00 and -40.00 yuan there, against 50, 0, 900 and -30 here.
  const amounts = (split: Split<Money>): number[] => parts(split).map(({ amount }) => amount)
  assert.equal(currency, 'CNY')
  assert.deepEqual(amounts(second.money.inAll), [8000, 800, 96_000, -4000])
  assert.deepEqual(second.ownMoney.inAll, { amount: 12_600, currency: 'EUR' })
  assert.deepEqual(second.rates, [
    { base: 'EUR', quote: 'CNY', rate: 8, date: '2024-01-01', basis: 'read', sources: ['bank'] },
  ])
  assert.deepEqual(
    sources.map(({ title }) => title),
    ['Parity'],
  )
  const [between] = differences
  assert.ok(between?.days && between.money)
  assert.deepEqual([between.days.total, parts(between.days)], [121, [30, -64, 100, 55]])
  assert.deepEqual(amounts(between.money.untilOutput), [3000, 800, 6000, -1000])
  assert.equal(between.money.untilOutput.total.amount, 8800)
  // Two fees unknown in each place.
  assert.equal(between.unknownPrices?.law, 4)
  assert.deepEqual(needDiffers, [])
})

test('where no rate leads, amounts are unknown with why, and never taken one to one', () => {
  const { places, differences } = comparePlaces([planOf(here), planOf(there)], {
    ...book,
    exchangeRates: [],
  })
  assert.equal(places[1]?.outcome?.money, null)
  assert.match(places[1]?.outcome?.why?.en ?? '', /No dated rate leads from EUR to CNY/)
  assert.equal(differences[0]?.money, null)
  assert.equal(differences[0]?.days?.total, 121)
})

test('a place without a plan says so, and nothing is compared with it', () => {
  const { currency, places, differences } = comparePlaces([noPlan, planOf(there)], book)
  assert.equal(currency, 'EUR')
  assert.equal(places[0]?.outcome, null)
  assert.ok(places[0]?.why)
  assert.deepEqual([differences[0]?.days, differences[0]?.contracts], [null, null])
})

test('a need that is not the same is told with the value of each place', () => {
  const { needDiffers } = comparePlaces(
    [planOf(here), planOf({ ...there, grade: 'ndfeb-UH' })],
    book,
  )
  assert.deepEqual(
    needDiffers.map(({ path, values }) => [path, values]),
    [['product.grade', ['ndfeb-SH', 'ndfeb-UH']]],
  )
})

test('three places make three pairs; versions of one place are no places', () => {
  const third = { ...there, name: 'third' }
  const { differences } = comparePlaces([here, there, third].map(planOf), book)
  assert.deepEqual(
    differences.map(({ from, to }) => [from, to]),
    [
      [0, 1],
      [0, 2],
      [1, 2],
    ],
  )
  assert.equal(areInPlaces([planOf(here), planOf(here)]), false)
  assert.equal(areInPlaces([planOf(here), planOf(there)]), true)
})

const whole = (most: number) => fc.integer({ min: 0, max: most })
const anywhere = fc.record({
  name: fc.constantFrom('a', 'b', 'c'),
  currency: fc.constantFrom<Currency>('CNY', 'EUR'),
  days: fc.tuple(whole(90), whole(400), whole(900), whole(300)),
  cents: fc.tuple(whole(1e9), whole(1e7), whole(1e9), whole(1e6)),
  savedDays: fc.integer({ min: -90, max: 0 }),
  savedCents: fc.integer({ min: -1e6, max: 1e6 }),
})

const amountsOf = (split: Split<Money>): Split<number> => ({
  total: split.total.amount,
  parts: byPart(parts(split).map(({ amount }) => amount)),
})

test('parts sum to the difference of the planned finishes and costs exactly, in every currency', () => {
  fc.assert(
    fc.property(anywhere, anywhere, (left, right) => {
      const { places, differences } = comparePlaces([planOf(left), planOf(right)], book)
      const [one] = differences
      assert.ok(one?.days && one.money)
      const [from, to] = places.map(({ outcome }) => outcome?.finish.planned ?? '')
      const apart = (Date.parse(to ?? '') - Date.parse(from ?? '')) / 86_400_000
      assert.equal(sum(parts(one.days)), apart)
      for (const split of [one.days, ...Object.values(one.money).map(amountsOf)])
        assert.equal(sum(parts(split)), split.total)
    }),
  )
})

test('the other way round, every difference has the other sign; a plan against itself has none', () => {
  fc.assert(
    fc.property(anywhere, anywhere, (left, right) => {
      // In one currency: the common one is that of the first place.
      const plans = [left, { ...right, currency: left.currency }].map(planOf)
      const there = comparePlaces(plans, book).differences[0]
      const back = comparePlaces(plans.toReversed(), book).differences[0]
      assert.ok(there?.days && there.money && back?.days && back.money)
      const figures = (of: NonNullable<typeof there.days>): number[] => [of.total, ...parts(of)]
      const opposite = (of: readonly number[]): number[] => of.map((one) => 0 - one)
      assert.deepEqual(figures(there.days), opposite(figures(back.days)))
      for (const key of ['untilOutput', 'inAll'] as const)
        assert.deepEqual(
          figures(amountsOf(there.money[key])),
          opposite(figures(amountsOf(back.money[key]))),
        )
      const self = comparePlaces([plans[0], plans[0]] as PlanDocument[], book).differences[0]
      assert.ok(self?.days && self.money)
      assert.ok(figures(self.days).every((figure) => figure === 0))
      assert.ok(figures(amountsOf(self.money.inAll)).every((figure) => figure === 0))
      assert.deepEqual([self.contracts, self.entities, self.borders, self.changes], [0, 0, 0, []])
    }),
  )
})
