import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Claim } from '#core/model/claim.ts'
import type { Samples } from '#core/risk/samples.ts'
import type { Draft } from './draft.ts'
import { regradedBy } from './regraded.ts'

const point = { low: 1, mode: 1, high: 1 }

const claim = (id: string, value: Claim['value'], ...sources: string[]) => ({
  ...{ id, subject: id, predicate: 'duration', value },
  evidence: sources.map((source) => ({ source, stance: 'supports' })),
})

const world = {
  catalog: { claims: { law: claim('law', point, 'B'), place: claim('place', null) } },
  corridor: { claims: {}, currency: 'CNY', offers: [], facilities: [] },
  switches: {
    formerClaims: { law: claim('law', point, 'A', 'B'), place: claim('place', null, 'A') },
  },
} as unknown as Draft['world']

const samples = (finish: readonly number[], cost: number) =>
  ({
    finish: Int32Array.from(finish),
    cost: new Float64Array(finish.length).fill(cost),
    count: finish.length,
  }) as unknown as Samples

const hundred = Array.from({ length: 100 }, (_, at) => at + 1)

test('what lost a grade is named with its widths, and the samples say how much later and wider it comes', () => {
  // Finishes 1 to 100: P50 50, P90 90. The later half comes 10 days later: P50 50, P90 100.
  const regraded = regradedBy(
    { world },
    ['law', 'place'],
    { law: 'single-source', place: 'unverified' },
    {
      grades: { law: 'verified', place: 'single-source' },
      before: samples(hundred, 100),
      after: samples(
        hundred.map((day) => (day > 50 ? day + 10 : day)),
        130,
      ),
    },
  )
  assert.deepEqual(
    regraded.claims.map(({ claim: id, widthFrom, widthTo }) => [id, widthFrom, widthTo]),
    [
      ['law', 0.05, 0.2],
      ['place', 0.2, 0.32],
    ],
  )
  assert.deepEqual([regraded.p90Days, regraded.spreadDays], [10, 10])
  assert.equal(regraded.p90Cost.amount, 3000)
  // exp(1.2816 × 0.05) = 1.066, exp(1.2816 × 0.2) = 1.292.
  assert.match(regraded.words.en, /^Without A 2 claims .* below 29 % .* instead of 7 %/)
  assert.match(
    regraded.words.en,
    /P90 moves by \+10 days, P90 − P50 by \+10 days, cost at P90 by \+CNY 30/,
  )
  assert.match(regraded.words.zh, /^去除A后，本方案有2项陈述/)
})

test('what keeps its grade is not named', () => {
  const same = { law: 'verified' } as const
  const still = samples(hundred, 1)
  const { claims, words } = regradedBy({ world }, ['law'], same, {
    grades: same,
    before: still,
    after: still,
  })
  assert.deepEqual(claims, [])
  assert.match(words.en, /^Without A 0 claims of this plan are graded otherwise\. On 100 common/)
})
