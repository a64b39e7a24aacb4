import assert from 'node:assert/strict'
import { test } from 'node:test'
import { explainInfeasible } from '#core/plan/explain-infeasible.ts'
import { applyScenarios } from '#core/plan/scenario.ts'
import type { World } from '#core/plan/world.ts'
import { dayOf, parseDay } from '#core/units/day.ts'
import { drafted, shippedWorld, tools, withAnswers } from './shipped-world.ts'

/** Few schedules are enough to tell a plan from none here. */
const quick = { ...tools, schedules: 60 }

const scenario = (world: World, ...given: string[]): World => {
  const outcome = applyScenarios(world, given)
  assert.ok(outcome.kind === 'applied')
  return outcome.world
}

const withDeadline = (world: World, deadline: ReturnType<typeof dayOf>): World =>
  withAnswers(world, (was) => ({ ...was, limits: { ...was.limits, deadline } }))

const namesOf = (rows: readonly { readonly constraint: string }[]): string[] =>
  rows.map(({ constraint }) => constraint)

test('a volume far beyond the region is the only thing to blame, and the region has what the relaxation says', () => {
  const wanted = withAnswers(shippedWorld(), (was) => ({
    ...was,
    volume: { ramp: was.volume.ramp.map(({ year }) => ({ year, tonnes: 900_000 })) },
    limits: { ...was.limits, originShare: {} },
  }))
  const { conflicts, relaxations } = explainInfeasible(wanted, quick)
  assert.deepEqual(namesOf(conflicts), ['volume.ramp'])
  const ramp = JSON.parse(relaxations[0]?.change.to ?? '[]')
  assert.ok(ramp[0].tonnes > 100 && ramp[0].tonnes < 900_000)
  const met = withAnswers(wanted, (was) => ({ ...was, volume: { ramp } }))
  drafted(met)
  const more = ramp.map(({ year, tonnes }: { year: number; tonnes: number }) => ({
    year,
    tonnes: tonnes * 1.05,
  }))
  assert.throws(() => drafted(withAnswers(wanted, (was) => ({ ...was, volume: { ramp: more } }))))
})

test('two clashes side by side are both named, and giving way in one of each is enough', () => {
  // No plant is left for heavy rare earths, and nobody could build one by 2027 anyway: neither clash has to do with the other.
  const closed = ['facility:ill-heavy-a=down', 'facility:ill-heavy-b=down']
  const world = scenario(withDeadline(shippedWorld(), dayOf(2027, 6, 30)), ...closed)
  const { conflicts, relaxations } = explainInfeasible(world, quick)
  assert.deepEqual(namesOf(conflicts), [...closed, 'limits.deadline'])
  assert.deepEqual(namesOf(relaxations).sort(), closed)
  for (const { change, together, finish } of relaxations) {
    assert.equal(change.path, '--scenario')
    assert.deepEqual(namesOf(together), ['limits.deadline'])
    const deadline = parseDay(together[0]?.to ?? '') as ReturnType<typeof dayOf>
    const kept = closed.filter((text) => text !== change.from)
    const relaxed = scenario(withDeadline(shippedWorld(), deadline), ...kept)
    // As many schedules searched as for the relaxation: more would find an earlier finish.
    assert.equal(drafted(relaxed, 'corridor', quick).finish, parseDay(finish))
  }
})

test('a sale that a ban forbids is no plan, and the way out is to leave that sale alone', () => {
  const sold = withAnswers(shippedWorld(), (was) => ({
    ...was,
    sales: {
      ...was.sales,
      markets: [
        { destination: 'CN', share: 0.6, endUse: 'civil' },
        { destination: 'DE', share: 0.2, endUse: 'defence' },
        { destination: 'JP', share: 0.2, endUse: 'defence' },
      ],
    },
  }))
  assert.throws(() => drafted(sold), /rule:CN-JP-2026-1/)
  const { conflicts, relaxations } = explainInfeasible(sold, quick)
  assert.deepEqual(namesOf(conflicts), ['sales.markets.JP-defence'])
  const markets = JSON.parse(relaxations[0]?.change.to ?? '[]')
  // 0.6 and 0.2 of what is left are three quarters and one quarter.
  assert.deepEqual(
    markets.map(({ destination, share }: { destination: string; share: number }) => [
      destination,
      Math.round(share * 1000),
    ]),
    [
      ['CN', 750],
      ['DE', 250],
    ],
  )
  drafted(withAnswers(sold, (was) => ({ ...was, sales: { ...was.sales, markets } })))
})

test('where no answer is to blame, no answer is named', () => {
  const world = shippedWorld()
  const crowded = {
    ...world,
    corridor: {
      ...world.corridor,
      resources: world.corridor.resources.map((one) =>
        one.id === 'desk-permit'
          ? { ...one, bookings: [{ from: '2026-01-01', to: '2060-01-01', amount: 2 }] }
          : one,
      ),
    },
  }
  const { conflicts, relaxations } = explainInfeasible(crowded, quick)
  assert.deepEqual([...new Set(namesOf(conflicts))], ['schedule:capacity'])
  assert.deepEqual(relaxations, [])
})
