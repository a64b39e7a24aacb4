import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { MaterialPlan } from '#core/model/plan.ts'
import { parseDay } from '#core/units/day.ts'
import { plannedCost } from './planned-cost.ts'

const on = (iso: string) => parseDay(iso) ?? assert.fail(iso)

const run = (facility: string, process: string) => ({ facility, process })
const leadTime = (mode: number) => ({ parameters: { leadTime: { mode } } })

test('the cost before output is the steps in full and wages to the day of output; feed and parts come with output', () => {
  // One head at 365,242.5 a year is 30,436.875 a month and 1,000 a day. Hired in February, output on 11 April 2027:
  // February and March in full, ten days of April: 2 x 30,436.875 + 10 x 1,000 = 70,873.75. A step of 5,000 besides.
  const placed = [
    {
      step: { id: 'hire.R01', desk: 'talent' },
      mode: { cost: null },
      start: on('2027-01-01'),
      finish: on('2027-02-20'),
    },
    {
      step: { id: 'lab-melts', desk: 'rd' },
      mode: { cost: { mode: 5000, claim: 'price' } },
      start: on('2027-01-01'),
      finish: on('2027-01-31'),
    },
  ]
  const cost = plannedCost(
    {
      asOf: on('2027-01-01'),
      corridor: {
        currency: 'CNY',
        prices: { basis: 'works', quotedIn: 'CNY', includesTaxOf: null },
      },
      catalog: {
        prices: [],
        processes: { sintering: leadTime(30), coating: leadTime(17), leaching: leadTime(240) },
        finance: {},
        roles: { R01: { yearlyCost: { mode: 365_242.5, claim: 'wage' } } },
        materials: { case: { price: { mode: 3, unit: 'CNY/piece', claim: 'case' } } },
      },
      application: {
        product: { magnetMassKg: 1 },
        volume: { ramp: [{ year: 2027, units: 400 }] },
        billOfMaterials: [{ material: 'case', perUnit: 1 }],
      },
      switches: { priceFactors: {} },
    } as unknown as Parameters<typeof plannedCost>[0],
    { placed, finish: on('2027-04-11'), stepCost: 5000 } as unknown as Parameters<
      typeof plannedCost
    >[1],
    [{ role: 'R01', heads: 1, claim: 'crew', place: 'site' }],
    {
      costParts: [{ claims: ['quote'], amount: [90, 60, 90] }],
      plan: {
        runs: [run('own.block', 'sintering'), run('own.coat', 'coating'), run('mill', 'leaching')],
      } as unknown as MaterialPlan,
    },
  )
  assert.ok(Math.abs(cost.totalCost - 75_873.75) < 1e-6, `${cost.totalCost}`)
  assert.ok(Math.abs(cost.costPerDelayDay - 1000) < 1e-9)
  // Wages run on to the end of the five years of output looked at, feed through them.
  const months = (kind: string) =>
    cost.costs.filter((line) => line.kind === kind).map(({ month }) => month)
  assert.deepEqual(months('development'), [0])
  assert.deepEqual(
    months('wages'),
    Array.from({ length: 62 }, (_, at) => at + 1),
  )
  // Material spends 30 + 17 days in the plant: 1.5 months, so feed is paid two months before its output.
  assert.deepEqual(
    months('feed').slice(0, 60),
    Array.from({ length: 60 }, (_, at) => at + 1),
  )
  // 400 cases a year at 3 each are 100 a month, through the same five years.
  const parts = cost.costs.filter(({ id }) => id === 'part.case')
  assert.deepEqual(
    parts.map(({ month, amount }) => [month, amount]),
    Array.from({ length: 60 }, (_, at) => [at + 3, 100]),
  )
})
