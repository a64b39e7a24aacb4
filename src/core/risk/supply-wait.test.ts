import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { compileRisk, sampleBlock } from './compile-risk.ts'
import { exampleRisk } from './example-risk.ts'
import { quantiles } from './quantile.ts'
import type { RiskSupply, SupplyLuck } from './risk-input.ts'

const sure: SupplyLuck = {
  name: 'plant',
  cause: 'provider:plant',
  kind: 'amount',
  low: 1,
  mode: 1,
  high: 1,
  sigma: 0,
}

/** One plant that gives `open` of the 100 kg wanted in a ramp of 360 days, times its luck. */
const supplyOf = (open: number, luck: Partial<SupplyLuck> = {}): RiskSupply => ({
  step: 0,
  rampDays: 360,
  wantedKg: 100,
  groups: [[{ ...sure, ...luck }]],
  places: [{ groups: [0], opening: null }],
  shortfalls: [{ kg: 100, perFactor: [-open] }],
})

const net = (supply: RiskSupply | null, spread = 0) =>
  sampleBlock(
    compileRisk(
      exampleRisk(
        [
          { id: 'feed', low: 30 - spread, mode: 30, high: 30 + 3 * spread },
          { id: 'series', mode: 15, after: ['feed'] },
        ],
        { supply },
      ),
    ),
    0,
    1000,
  )

test('certain supply with slack moves nothing', () => {
  assert.deepEqual(net(supplyOf(120), 5), net(null, 5))
})

test('certain supply that is short holds the feed back by one span', () => {
  // 80 of 100 kg come in the ramp's 360 days; the other 20 take 20 / 80 of them: 90 days on top of 30 + 15.
  assert.ok(net(supplyOf(80)).finish.every((finish) => finish === 45 + 90))
})

test('a ramp that is hardly served waits no longer than it takes itself', () => {
  assert.ok(net(supplyOf(1)).finish.every((finish) => finish === 45 + 360))
})

test('uncertain supply waits as its quantiles say', () => {
  // Uniform luck would be simpler, but a triangle about 1 has its tenth at .5 + sqrt(.1 x 1 x .5) = .7236: of 100 kg 27.64 are
  // short, 27.64 / 72.36 x 360 = 137.5 days. At its median, 1, nothing is.
  const { finish } = net(supplyOf(100, { low: 0.5, high: 1.5 }))
  const { p10, p50, p90 } = quantiles(finish)
  assert.equal(p10, 45)
  assert.ok(p50 - 45 <= 12, `${p50}`)
  assert.ok(Math.abs(p90 - 45 - 137.5) < 15, `${p90}`)
})

test('widening a range or its grade keeps the quantiles in order and never makes P90 earlier', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 70, max: 140, noNaN: true }),
      fc.double({ min: 0, max: 0.5, noNaN: true }),
      fc.double({ min: 0, max: 0.4, noNaN: true }),
      (open, spread, sigma) => {
        const narrow = quantiles(
          net(supplyOf(open, { low: 1 - spread, high: 1 + spread, sigma })).finish,
        )
        const wide = quantiles(
          net(supplyOf(open, { low: 1 - 1.5 * spread, high: 1 + spread, sigma: 1.5 * sigma }))
            .finish,
        )
        assert.ok(narrow.p10 <= narrow.p50 && narrow.p50 <= narrow.p90)
        assert.ok(wide.p90 >= narrow.p90 - 3, `${wide.p90} after ${narrow.p90}`)
      },
    ),
    { numRuns: 40 },
  )
})

test('a share is widened on its odds and stays between 0 and 1', () => {
  // A yield of .9 over its typical value is at most 1 / .9, however weak its evidence: 90 x 1.11 = 100 kg, all that is wanted.
  const yields = { kind: 'share', low: 0.9, mode: 0.9, high: 0.9, sigma: 3 } as const
  const { finish } = net(supplyOf(90, yields))
  assert.ok(finish.some((days) => days > 45 + 100))
  assert.ok(finish.filter((days) => days > 45).length > 700)
  const amounts = net(supplyOf(90, { ...yields, kind: 'amount' })).finish
  assert.ok(amounts.filter((days) => days === 45).length > 400)
})

test('values of one name share their luck, and the least of a group counts', () => {
  const half = { ...sure, low: 0.5, high: 1.5 }
  const twice = { ...supplyOf(100), groups: [[half, half]] }
  assert.deepEqual(net(twice), net({ ...twice, groups: [[half]] }))
  const apart = net({ ...twice, groups: [[half, { ...half, name: 'other' }]] })
  const alone = net({ ...twice, groups: [[half]] })
  assert.ok(apart.finish.every((finish, at) => finish >= (alone.finish[at] as number)))
  assert.ok(quantiles(apart.finish).p50 > quantiles(alone.finish).p50)
})

test('a plant that opens later has less in the periods that its ramp then loses', () => {
  const opening = { group: 0, days: 300, periodDays: 100, ramp: [0.5, 1] }
  // Its own four periods of 100 kg wanted; half of the first is all it has as planned, and others give what is wanted then.
  const inPeriods = (luck: Partial<SupplyLuck>): RiskSupply => ({
    ...supplyOf(0),
    groups: [[{ ...sure, kind: 'days', low: 300, mode: 300, high: 300, ...luck }]],
    places: [0, 1, 2, 3].map((since) => ({ groups: [], opening: { ...opening, since } })),
    shortfalls: [{ kg: 100, perFactor: [-10, -30, -30, -30] }],
  })
  assert.deepEqual(net(inPeriods({}), 5), net(null, 5))
  // Up to 150 days later: by more than 50 it loses its first period and half of the second, 10 + 15 of 100 kg, which take
  // 25 / 75 of 360 days; by less it loses nothing.
  const { finish } = net(inPeriods({ high: 449 }))
  assert.deepEqual(
    [...new Set(finish)].sort((one, other) => one - other),
    [45, 45 + 120],
  )
})

test('what makes the steps of a cause long makes its supply small', () => {
  // The feed's days and the plant's amount are widened alike and have the cause in common: in samples of long feed more wait.
  const long = { low: 30, mode: 30, high: 30, sigma: 0.4, cause: 'provider:plant' }
  const supply = supplyOf(100, { sigma: 0.4 })
  const run = (given: RiskSupply | null) =>
    sampleBlock(
      compileRisk(
        exampleRisk(
          [
            { id: 'feed', ...long },
            { id: 'late', mode: 1 },
          ],
          {
            supply: given && { ...given, step: 1 },
          },
        ),
      ),
      0,
      2000,
    )
  // Columns are the two steps: the first has the feed's days, the second one day and the wait.
  const { stepFinish } = run(supply)
  const pairs = Array.from({ length: 2000 }, (_, row) => ({
    feed: stepFinish[2 * row] as number,
    wait: (stepFinish[2 * row + 1] as number) - 1,
  }))
  const meanWait = (of: typeof pairs) => of.reduce((sum, { wait }) => sum + wait, 0) / of.length
  const [slow, quick] = [
    pairs.filter(({ feed }) => feed > 30),
    pairs.filter(({ feed }) => feed < 30),
  ]
  assert.ok(meanWait(slow) > 1.2 * meanWait(quick), `${meanWait(slow)} and ${meanWait(quick)}`)
})
