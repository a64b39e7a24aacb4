import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Catalog } from '#core/model/catalog.ts'
import { parseDay } from '#core/units/day.ts'
import type { Staffing } from './hire-steps.ts'
import { feedCosts, type PlacedStep, revenueByMonth, stepCosts, wageCosts } from './money-flows.ts'

const on = (iso: string) => parseDay(iso) ?? assert.fail(iso)
const filed = on('2026-12-15')

/** A step as the money sees it: what, at which desk, when (the finish is the day after the last one), at what price. */
const placed = (id: string, desk: string, start: string, finish: string, cost: number | null) =>
  ({
    step: { id, desk },
    mode: { cost: cost === null ? null : { low: cost, mode: cost, high: cost } },
    start: on(start),
    finish: on(finish),
  }) as unknown as PlacedStep

test('a step is paid evenly over the months it runs in, the month after its last day left out', () => {
  // 15 January to the end of 28 February: two months, 1 and 2 after filing.
  const costs = stepCosts([placed('trial', 'pilot', '2027-01-15', '2027-03-01', 600)], filed)
  assert.deepEqual(
    costs.map(({ month, amount }) => [month, amount]),
    [
      [1, 300],
      [2, 300],
    ],
  )
  const atOnce = stepCosts([placed('fee', 'market', '2027-02-01', '2027-02-01', 50)], filed)
  assert.deepEqual(
    atOnce.map(({ month, amount }) => [month, amount]),
    [[2, 50]],
  )
  assert.deepEqual(
    stepCosts([placed('unpriced', 'rd', '2027-01-15', '2027-03-01', null)], filed),
    [],
  )
})

test('building, equipment and tools are capital and may be granted; only research and pilot work is development', () => {
  const steps = [
    placed('construction', 'permit', '2027-01-01', '2027-01-31', 1),
    placed('equipment-delivery', 'pilot', '2027-01-01', '2027-01-31', 1),
    placed('tooling', 'pilot', '2027-01-01', '2027-01-31', 1),
    placed('lab-melts', 'rd', '2027-01-01', '2027-01-31', 1),
    placed('pilot-trial', 'pilot', '2027-01-01', '2027-01-31', 1),
    placed('insurance', 'finance', '2027-01-01', '2027-01-31', 1),
    placed('hire.R01', 'talent', '2027-01-01', '2027-01-31', 1),
  ]
  assert.deepEqual(
    stepCosts(steps, filed).map(({ kind, eligible }) => [kind, eligible]),
    [
      ['capital', true],
      ['capital', true],
      ['capital', true],
      ['development', false],
      ['development', false],
      ['preparation', false],
      ['preparation', false],
    ],
  )
})

test('wages run from the month of the hire to the last month looked at', () => {
  // Two heads at 120,000 a year are 20,000 a month, from March 2027 (month 3) to before month 5.
  const catalog = {
    roles: { R01: { yearlyCost: { mode: 120_000, claim: 'wage' } } },
  } as unknown as Catalog
  const hired = placed('hire.R01', 'talent', '2027-01-01', '2027-03-10', null)
  const crew = (role: string): Staffing => ({ role, heads: 2, claim: 'crew', place: 'site' })
  const wages = wageCosts([hired], [crew('R01')], catalog, filed, 5)
  assert.deepEqual(
    wages.map(({ month, amount, kind }) => [month, amount, kind]),
    [
      [3, 20_000, 'wages'],
      [4, 20_000, 'wages'],
    ],
  )
  assert.deepEqual(wages[0]?.claims, ['wage', 'crew'])
  assert.deepEqual(wageCosts([hired], [crew('R99')], catalog, filed, 5), [])
  assert.deepEqual(wageCosts([], [crew('R01')], catalog, filed, 5), [])
})

test('feed is paid by quarter of output, and after the ramp its last quarter but one repeats', () => {
  // Quarters of 30, 60 and 90 from month 10: a third a month. Afterwards 60 a quarter for ever.
  const feed = feedCosts([{ claims: ['quote'], amount: [30, 60, 90] }], 10, 15)
  assert.deepEqual(
    feed.map(({ amount }) => amount),
    [10, 10, 10, 20, 20, 20, 30, 30, 30, 20, 20, 20, 20, 20, 20],
  )
  assert.deepEqual([feed[0]?.month, feed.at(-1)?.month], [10, 24])
  assert.ok(
    feed.every(
      ({ kind, eligible, claims }) => kind === 'feed' && !eligible && claims[0] === 'quote',
    ),
  )
})

test('sales are received from the first payment on, at the output of their year, the last year repeating', () => {
  const years = [
    { year: 2028, units: 6000, tonnes: 12 },
    { year: 2029, units: 12_000, tonnes: 24 },
  ]
  // 12 t a year at CNY 100 a kg are 100,000 a month. The first payment comes in month 3.
  const byKg = { pricePerKg: { amount: 10_000, currency: 'CNY' as const } }
  const revenue = revenueByMonth(byKg, years, 3, 30, 32)
  assert.deepEqual(revenue.slice(0, 4), [0, 0, 0, 100_000])
  assert.deepEqual([revenue[14], revenue[15], revenue[31]], [100_000, 200_000, 200_000])
  // 6,000 units a year at CNY 90 each are 45,000 a month.
  const byUnit = { pricePerUnit: { amount: 9000, currency: 'CNY' as const } }
  assert.deepEqual(revenueByMonth(byUnit, years, 3, 30, 32).slice(14, 16), [45_000, 90_000])
})
