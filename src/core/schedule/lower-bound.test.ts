import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type CompiledNetwork, compileNetwork } from './compiled-network.ts'
import { activity, closed, link, network } from './example-networks.ts'
import { finishBound } from './lower-bound.ts'
import type { Link, Network } from './network.ts'
import { solveSchedule } from './solve-schedule.ts'

const bound = (of: Network): number => finishBound(compileNetwork(of) as CompiledNetwork)
const withCapacity = (of: Network, capacity: Int32Array): Network => ({
  ...of,
  resources: [{ id: 'desk', capacity }],
})

test('links decide: three days after four, and one that may not end before two days after the first began', () => {
  // a 0-4, b 4-7; c ends two days after a began at the earliest. The chain a-b is 7 long.
  const of = network(
    [activity('a', { days: 4 }), activity('b', { days: 3 }), activity('c', { days: 1 })],
    [link(0, 1), link(0, 2, 'SF', 2)],
  )
  assert.equal(bound(of), 7)
})

test('the calendar decides: five office days from a Tuesday end after the Monday', () => {
  // Tue to Fri are offsets 0 to 3, the fifth day is Monday, offset 6.
  assert.equal(bound(network([activity('a', { days: 5, calendar: 1 })], [])), 7)
})

test('the desk decides: what all do one after another, and the shortest tail behind it', () => {
  // Three times 4 days on one desk is 12, although each path is 4 + 2; one of them is last, with 2 days behind it.
  const users = ['a', 'b', 'c'].map((id) => activity(id, { days: 4, amount: 1 }))
  const links = [0, 1, 2].map((from) => link(from, 3))
  assert.equal(bound(network([...users, activity('d', { days: 2 })], links)), 14)
})

test('a desk that is closed for ten days adds them', () => {
  // 8 days of work on a desk that is there on days 0 to 2 and from 13 on.
  const of = network(
    [activity('a', { days: 3, amount: 1 }), activity('b', { days: 5, amount: 1 })],
    [],
  )
  assert.equal(bound(withCapacity(of, closed(1, 3, 13))), 18)
})

const anyNetwork: fc.Arbitrary<Network> = fc
  .record({
    sketches: fc.array(
      fc.record({
        days: fc.integer({ min: 0, max: 6 }),
        amount: fc.integer({ min: 0, max: 2 }),
        calendar: fc.integer({ min: 0, max: 1 }),
      }),
      { minLength: 1, maxLength: 8 },
    ),
    links: fc.array(
      fc.tuple(
        fc.nat(7),
        fc.nat(7),
        fc.constantFrom<Link['type']>('FS', 'SS', 'FF', 'SF'),
        fc.integer({ min: -2, max: 3 }),
      ),
      { maxLength: 10 },
    ),
    away: fc.tuple(fc.nat(10), fc.nat(6)),
  })
  .map(({ sketches, links, away: [from, days] }) => {
    const size = sketches.length
    const forward = links.flatMap(([left, right, type, lag]) => {
      const first = Math.min(left, right) % size
      const second = Math.max(left, right) % size
      return first < second ? [link(first, second, type, lag)] : []
    })
    const activities = sketches.map((sketch, index) => activity(`s${index}`, sketch))
    return withCapacity(network(activities, forward), closed(2, from, from + days))
  })

test('no schedule beats the bound', () => {
  fc.assert(
    fc.property(anyNetwork, (of) => {
      const found = solveSchedule(of, { schedules: 100, seed: 3 })
      assert.ok(found.kind === 'feasible')
      assert.ok(bound(of) <= found.objective.finish)
    }),
    { numRuns: 200, seed: 1 },
  )
})

test('a search that knows an order is never worse than that order', () => {
  fc.assert(
    fc.property(anyNetwork, fc.nat(), (of, seed) => {
      const best = solveSchedule(of, { schedules: 300, seed })
      assert.ok(best.kind === 'feasible')
      const known = Float64Array.from(best.schedule.start)
      const again = solveSchedule(of, { schedules: 1, seed: 3, known })
      assert.ok(again.kind === 'feasible')
      assert.ok(again.objective.finish <= best.objective.finish)
    }),
    { numRuns: 60, seed: 2 },
  )
})
