import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { RampYear } from '#core/model/application.ts'
import type { MaterialPlan } from '#core/model/plan.ts'
import { parseDay } from '#core/units/day.ts'
import { datePeriods, demandPeriods, periodFrom, periodsDown } from './demand-periods.ts'
import type { Wanted } from './output-volume.ts'

const on = (iso: string) => parseDay(iso) ?? assert.fail(iso)
const firstOutput = on('2028-11-10')

const wanted = (ramp: readonly RampYear[], magnetMassKg: number): Wanted =>
  ({
    application: { product: { magnetMassKg, use: null }, volume: { ramp } },
    catalog: { uses: {} },
  }) as unknown as Wanted

test('a year of the ramp is wanted in four equal quarters', () => {
  // 60 t a year are 15,000 kg a quarter, 100 t are 25,000 kg.
  const ramp = [
    { year: 2028, tonnes: 60 },
    { year: 2029, tonnes: 100 },
  ]
  const periods = demandPeriods(wanted(ramp, 0.02))
  assert.deepEqual(
    periods.map(({ id, demandKg }) => `${id} ${demandKg}`),
    [15_000, 25_000].flatMap((kg, year) => [1, 2, 3, 4].map((at) => `q0${4 * year + at} ${kg}`)),
  )
})

test('a ramp in units wants their magnets', () => {
  // 20,000 motors of 1.6 kg are 32,000 kg a year, 8,000 kg a quarter.
  const periods = demandPeriods(wanted([{ year: 2029, units: 20_000 }], 1.6))
  assert.deepEqual(
    periods.map(({ demandKg }) => demandKg),
    [8000, 8000, 8000, 8000],
  )
})

test('a day that opens a quarter counts from that quarter, any other from the next', () => {
  assert.equal(periodFrom(on('2029-01-01'), firstOutput), 1)
  assert.equal(periodFrom(on('2029-01-02'), firstOutput), 2)
  assert.equal(periodFrom(on('2028-10-01'), firstOutput), 0)
  assert.equal(periodFrom(on('2027-12-31'), firstOutput), -3)
})

test('an outage covers every quarter of output that it touches, both days included', () => {
  // Output begins in the fourth quarter of 2028, so q02 is the first of 2029.
  const down = (from: string, to: string) =>
    periodsDown({ from: on(from), to: on(to) }, firstOutput, 12)
  assert.deepEqual(down('2029-01-01', '2029-06-30'), { from: 'q02', to: 'q03' })
  assert.deepEqual(down('2029-03-31', '2029-04-01'), { from: 'q02', to: 'q03' })
  assert.deepEqual(down('2028-10-01', '2028-10-01'), { from: 'q01', to: 'q01' })
  assert.deepEqual(down('2031-09-30', '2040-01-01'), { from: 'q12', to: 'q12' })
  assert.equal(down('2028-01-01', '2028-09-30'), undefined)
  assert.equal(down('2031-10-01', '2040-01-01'), undefined)
})

test('quarters counted from output are written as quarters of the calendar, in words too', () => {
  const plan = {
    firstShortPeriod: 'q12',
    flows: [{ period: 'q01', from: 'quay', kg: 1 }],
    shadowPrices: [{ words: { en: 'in q02 it costs', zh: 'q02为' } }],
  } as unknown as MaterialPlan
  assert.deepEqual(datePeriods(plan, firstOutput), {
    firstShortPeriod: '2031-Q3',
    flows: [{ period: '2028-Q4', from: 'quay', kg: 1 }],
    shadowPrices: [{ words: { en: 'in 2029-Q1 it costs', zh: '2029-Q1为' } }],
  })
})
