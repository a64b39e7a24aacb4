import assert from 'node:assert/strict'
import { test } from 'node:test'
import { planWith } from './lodestone.ts'
import { planCoordinated, withoutHashes } from './variants.ts'

const base = planWith([]).plan

test('swapping the two profiles swaps the two results, byte for byte', () => {
  const swapped = planCoordinated((corridor, market) => [market, corridor])
  assert.equal(
    JSON.stringify(swapped.comparison.corridor),
    JSON.stringify(base.comparison.marketOnly),
  )
  assert.equal(
    JSON.stringify(swapped.comparison.marketOnly),
    JSON.stringify(base.comparison.corridor),
  )
  assert.ok(swapped.comparison.differenceDays.p50 < 0, 'a corridor that coordinates worse loses')
})

test('with every lever off, by flag or by file, plan and twin are one, and so are the two plans', () => {
  const byFlag = planWith(['--scenario', 'levers=off']).plan
  assert.equal(
    JSON.stringify(byFlag.comparison.corridor),
    JSON.stringify(byFlag.comparison.marketOnly),
  )
  assert.equal(
    JSON.stringify(byFlag.comparison.corridor),
    JSON.stringify(base.comparison.marketOnly),
  )
  const byFile = planCoordinated((_corridor, market) => [market, market])
  assert.equal(withoutHashes(byFile), withoutHashes(byFlag))
})

test('each lever in use moves something when it alone is off; land stands at zero and says why', () => {
  for (const { lever, inUse, why } of base.comparison.levers) {
    const { risk } = planWith(['--scenario', `lever:${lever}=off`]).plan
    if (inUse)
      assert.notDeepEqual([risk.finish, risk.cost], [base.risk.finish, base.risk.cost], lever)
    else assert.ok(why.en.length > 20 && why.zh.length > 5, lever)
  }
})

test('the levers share out the difference that their mixtures make', () => {
  const { levers, leverSamples } = base.comparison
  assert.ok(leverSamples > 0)
  assert.deepEqual(
    levers.map(({ lever }) => lever),
    ['parallel', 'search', 'file', 'pilot', 'land'],
  )
  assert.ok(levers.filter(({ inUse }) => inUse).length >= 3)
})

test('a market that never gets there is an answer that names its profile, not a crash', () => {
  const plan = planCoordinated((own, market) => [
    own,
    market.replace('low: 30, mode: 60, high: 120', 'low: 3000, mode: 3000, high: 3000'),
  ])
  assert.deepEqual(
    plan.conflicts.map(({ constraint }) => constraint),
    ['coordination.market'],
  )
})
