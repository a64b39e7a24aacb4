import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { CoordinationProfile } from '#core/model/corridor.ts'
import type { Samples } from '#core/risk/samples.ts'
import { compareWithMarket } from './compare-with-market.ts'
import type { Draft } from './draft.ts'

const days = (mode: number, claim: string) => ({ low: mode, mode, high: mode, unit: 'days', claim })

const profile = (search: number, queue: number): CoordinationProfile => ({
  parallel: { sideBySide: true, order: [], claim: 'p' },
  search: { days: days(search, 's'), begins: 'when-ready' },
  file: { daysPerDocument: days(2, 'f') },
  pilot: { queueDays: days(queue, 'q') },
  land: { extraDays: days(0, 'l'), reason: { en: 'open to all', zh: '对所有人开放' } },
})

const coordination = { corridor: profile(5, 0), market: profile(30, 60) }

const drafted = (finish: number) =>
  ({
    finish,
    network: { links: [], activities: [{ release: 0 }] },
    schedule: { start: Int32Array.of(0), finish: Int32Array.of(finish) },
    placed: [
      {
        step: { id: 'series-output', cause: '', rule: null },
        mode: { uses: {} },
        start: 0,
        finish,
      },
    ],
    costs: [],
    totalCost: 10 * finish,
    world: { asOf: 0, corridor: { coordination }, catalog: { findings: [] } },
  }) as unknown as Draft

const sampled = (finish: readonly number[], cost: readonly number[]): Samples => ({
  first: 0,
  count: finish.length,
  finish: Int32Array.from(finish),
  cost: Float64Array.from(cost),
  stepFinish: new Int32Array(finish.length),
  criticalCount: new Int32Array(1),
  dayMoments: new Float64Array(3),
})

// Search and pilot differ: mixtures without either, with search, with pilot, with both.
const mixtures = [50, 40, 45, 30].map(drafted)
const mixed = [
  sampled([100, 200], [1000, 1000]),
  sampled([90, 180], [900, 900]),
  sampled([80, 190], [960, 960]),
  sampled([60, 150], [800, 800]),
]
const comparison = compareWithMarket(drafted(30), drafted(50), mixtures, {
  corridor: sampled([60, 150, 70], [800, 800, 700]),
  market: sampled([100, 200, 65], [1000, 950, 720]),
  mixtures: mixed,
})

test('the difference is market less corridor, sample by sample', () => {
  // 40, 50 and -5 days; 200, 150 and 20 CNY.
  assert.deepEqual(comparison.differenceDays, { p10: -5, p50: 40, p90: 50 })
  assert.deepEqual(
    Object.values(comparison.differenceCost).map(({ amount }) => amount),
    [2000, 15_000, 20_000],
  )
  assert.equal(comparison.corridor.finish.p50, '1970-03-12')
  assert.equal(comparison.leverSamples, 2)
})

test('each lever gets its Shapley share, and the shares add up to what all levers together make', () => {
  // Search: half of 10 + 20 = 15 in the first sample, half of 20 + 40 = 30 in the second. Pilot: 25 and 20.
  // Together 40 and 50, which is none less both. Money: search half of 100 + 160, pilot half of 40 + 100.
  const [search, pilot] = ['search', 'pilot'].map((id) =>
    comparison.levers.find(({ lever }) => lever === id),
  )
  assert.deepEqual(search?.days, { p10: 15, p50: 15, p90: 30 })
  assert.deepEqual(pilot?.days, { p10: 20, p50: 20, p90: 25 })
  assert.equal(search?.money.amount, 13_000)
  assert.equal(pilot?.money.amount, 7000)
  // Planned: on alone 50 - 40 and 50 - 45; off alone 45 - 30 and 40 - 30.
  assert.deepEqual([search?.firstDays, search?.lastDays], [10, 15])
  assert.deepEqual([pilot?.firstDays, pilot?.lastDays], [5, 10])
})

test('a lever with one value on both sides is not in use and says so', () => {
  const idle = comparison.levers.filter(({ inUse }) => !inUse)
  assert.deepEqual(
    idle.map(({ lever }) => lever),
    ['parallel', 'file', 'land'],
  )
  assert.ok(idle.every(({ days: saved, money }) => saved.p90 === 0 && money.amount === 0))
  assert.equal(idle.at(-1)?.why.en, 'open to all')
})
