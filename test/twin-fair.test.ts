import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Draft } from '#core/plan/draft.ts'
import { leversInUse } from '#core/plan/lever-profiles.ts'
import { twinAssumptions } from '#core/plan/twin-assumptions.ts'
import { drafted, ownWorld, shippedWorld, withRule } from './shipped-world.ts'

const examples = ['servo-magnet', 'defence-magnet', 'europe-magnet']
const twins = new Map(
  examples.map((id) => {
    const world = ownWorld(id)
    return [id, { corridor: drafted(world), market: drafted(world, 'market') }]
  }),
)
const waits = /^(search|file|pilot|land)\./

/** What a step asks, whatever place the schedule gives it. */
const asked = ({ placed }: Draft) =>
  new Map(
    placed
      .filter(({ step }) => !waits.test(step.id))
      .map(({ step }) => [step.id, { modes: step.modes, gate: step.gate, event: step.event }]),
  )

test('the same work stands in both twins: same steps, offers, days, prices and gates; only waits are added', () => {
  for (const [id, { corridor, market }] of twins) {
    const [own, other] = [asked(corridor), asked(market)]
    for (const [step, content] of own)
      if (other.has(step)) assert.deepEqual(other.get(step), content, `${id}: ${step}`)
    // Law and lenders are asked at the dates of each twin, and nothing else may differ.
    const only = [...own.keys(), ...other.keys()].filter(
      (step) => !own.has(step) || !other.has(step),
    )
    for (const step of only) assert.match(step, /^(permit|finance)\./, `${id}: ${step}`)
    const added = market.placed.filter(({ step }) => waits.test(step.id))
    assert.ok(added.length > 0, id)
    assert.ok(added.every(({ step }) => step.cause.startsWith('lever:')))
  }
})

test('the same finite officers serve both twins, and both wait for them', () => {
  for (const [id, { corridor, market }] of twins) {
    const officers = ({ network }: Draft) =>
      network.resources.filter((resource) => resource.id.startsWith('desk-'))
    assert.deepEqual(officers(corridor), officers(market), id)
    for (const draft of [corridor, market])
      assert.ok(
        draft.placed.some(({ mode }) =>
          Object.keys(mode.uses).some((use) => use.startsWith('desk-')),
        ),
      )
  }
})

test('no reform that any firm on the same land may have counts as a lever', () => {
  // The land decision of Ganzhou takes as long for members as for anybody: doubled, both twins plan with the same longer step,
  // and land is still no lever.
  const slow = withRule(shippedWorld(), 'CN-LAND', {
    decisionDays: {
      low: 100,
      mode: 150,
      high: 200,
      unit: 'days',
      claim: 'rule/CN-LAND#decisionDays',
    },
  })
  const both = [drafted(slow), drafted(slow, 'market')] as const
  const step = 'permit.CN-LAND.decide'
  const days = (draft: Draft) => draft.placed.find((one) => one.step.id === step)?.mode.duration
  assert.deepEqual(days(both[0]), days(both[1]))
  assert.equal(days(both[0])?.mode, 150)
  for (const { corridor } of twins.values()) {
    const { coordination } = corridor.world.corridor
    assert.ok(!leversInUse(coordination.corridor, coordination.market).includes('land'))
  }
})

test('with an unfavourable profile the corridor loses', () => {
  const { corridor, market } = twins.get('servo-magnet') ?? assert.fail()
  assert.ok(corridor.finish < market.finish)
  const { world } = corridor
  const unfavourable = twinAssumptions(world).find(({ id }) => id === 'worse') ?? assert.fail()
  const changed = unfavourable.change(world)
  // The market is as it was, and the corridor now queues twice as long as it.
  assert.equal(drafted(changed, 'market').finish, market.finish)
  assert.ok(drafted(changed).finish > market.finish)
})

test('a corridor that works as the market does is the market, day by day', () => {
  const { market } = twins.get('servo-magnet') ?? assert.fail()
  const same = twinAssumptions(market.world).find(({ id }) => id === 'none-kept') ?? assert.fail()
  const both = same.change(market.world)
  assert.deepEqual(drafted(both).schedule, drafted(both, 'market').schedule)
})
