import assert from 'node:assert/strict'
import { test } from 'node:test'
import { activity, link, network } from './example-networks.ts'
import type { Link, Schedule } from './network.ts'
import { brokenPins, compareObjectives, type Objective, objectiveOf } from './objective.ts'

const good: Objective = { brokenPins: 0, overBudget: 0, lateness: 0, finish: 100, cost: 50 }

test('pins come before the budget, the budget before lateness, lateness before finish, finish before cost', () => {
  const worse: Objective[] = [
    { ...good, cost: 51 },
    { ...good, finish: 101, cost: 0 },
    { ...good, lateness: 1, finish: 0, cost: 0 },
    { ...good, overBudget: 1, lateness: 0, finish: 0, cost: 0 },
    { ...good, brokenPins: 1, finish: 0, cost: 0 },
  ]
  const best = [good, ...worse]
  const sorted = [...worse].reverse().concat(good).sort(compareObjectives)
  assert.deepEqual(sorted, best)
  assert.equal(compareObjectives({ ...good, cost: 50.0005 }, good), 0)
})

const plan = (starts: number[], days: number[]): Schedule => ({
  start: Int32Array.from(starts),
  finish: Int32Array.from(starts, (start, index) => start + (days[index] as number)),
  mode: new Int32Array(starts.length),
})

test('each day past a deadline weighs; a thousandth over the budget is none', () => {
  const late = { ...activity('a', { days: 4, cost: 10 }), deadline: 3, weight: 5 }
  const onTime = { ...activity('b', { days: 4, cost: 10 }), deadline: 4 }
  const of = network([late, onTime], [])
  const value = objectiveOf({ ...of, budget: 19.9995 }, plan([1, 0], [4, 4]))
  // a ends on day 5, two days late at five each; b on its deadline.
  assert.deepEqual(value, { brokenPins: 0, overBudget: 0, lateness: 10, finish: 5, cost: 20 })
  assert.equal(objectiveOf({ ...of, budget: 18 }, plan([1, 0], [4, 4])).overBudget, 2)
})

for (const [type, lag, earliest] of [
  // a runs 0-4 and b takes 3 days: the first day on which b's link holds.
  ['FS', 1, 5],
  ['SS', 2, 2],
  ['FF', 1, 2],
  ['SF', 6, 3],
] as [Link['type'], number, number][])
  test(`a pin a day before its ${type} link allows is broken, and one on the day is not`, () => {
    const pinned = (start: number) => ({ ...activity('b', { days: 3 }), pinnedStart: start })
    const broken = (start: number): readonly number[] =>
      brokenPins(
        network([activity('a', { days: 4 }), pinned(start)], [link(0, 1, type, lag)]),
        plan([0, start], [4, 3]),
      )
    assert.deepEqual(broken(earliest), [])
    assert.deepEqual(broken(earliest - 1), [1])
  })
