import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type CompiledNetwork, compileNetwork } from './compiled-network.ts'
import { markCritical } from './critical-chain.ts'
import { activity, finishes, link, network } from './example-networks.ts'
import type { ActivityMode, Network } from './network.ts'

/** Ids on the chain that sets the finish, for activities in their first mode that start on these days. */
function chain(of: Network, ...starts: number[]): string[] {
  const start = Int32Array.from(starts)
  const modes = of.activities.map(({ modes: [first] }) => first as ActivityMode)
  const out = new Uint8Array(starts.length)
  markCritical(
    compileNetwork(of) as CompiledNetwork,
    modes,
    Int32Array.from(modes, ({ calendar }) => calendar),
    Int32Array.from(modes, ({ days }) => days),
    start,
    finishes(of, start, new Int32Array(starts.length)),
    out,
  )
  return of.activities.filter((_, index) => out[index] === 1).map(({ id }) => id)
}

test('tight links back from the last finish are on the chain, a looser one is not', () => {
  // a 0-4 and b 0-3 before c 4-6: only a holds c; d ends early.
  const of = network(
    [
      activity('a', { days: 4 }),
      activity('b', { days: 3 }),
      activity('c', { days: 2 }),
      activity('d', { days: 5 }),
    ],
    [link(0, 2), link(1, 2)],
  )
  assert.deepEqual(chain(of, 0, 0, 4, 0), ['a', 'c'])
})

test('all that end last are on the chain', () => {
  const of = network([activity('a', { days: 3 }), activity('b', { days: 3 })], [])
  assert.deepEqual(chain(of, 0, 0), ['a', 'b'])
})

for (const [type, lag, begins] of [
  // a runs 0-4, b takes 3 days.
  ['FS', 2, 6],
  ['SS', 2, 2],
  ['FF', 3, 4],
  ['SF', 9, 6],
] as const)
  test(`a tight ${type} link of ${lag} days puts its predecessor on the chain, a day more does not`, () => {
    const of = network(
      [activity('a', { days: 4 }), activity('b', { days: 3 }), activity('c', { days: 9 })],
      [link(0, 1, type, lag), link(1, 2)],
    )
    assert.deepEqual(chain(of, 0, begins, begins + 3), ['a', 'b', 'c'])
    assert.deepEqual(chain(of, 0, begins + 1, begins + 4), ['b', 'c'])
  })

test('a weekend between two office steps does not loosen their link', () => {
  // a ends with Friday 4 December (offset 3), so b begins on Monday, offset 6.
  const of = network(
    [activity('a', { days: 4, calendar: 1 }), activity('b', { days: 1, calendar: 1 })],
    [link(0, 1)],
  )
  assert.deepEqual(chain(of, 0, 6), ['a', 'b'])
})

test('a milestone may fall on a weekend and hold the chain', () => {
  // a ends on Saturday morning (offset 4), where the milestone stands; b begins there too.
  const of = network(
    [activity('a', { days: 4 }), activity('m', { days: 0 }), activity('b', { days: 2 })],
    [link(0, 1), link(1, 2)],
  )
  assert.deepEqual(chain(of, 0, 4, 4), ['a', 'm', 'b'])
})

test('where no link holds a step, who handed the desk on does', () => {
  const desk = { amount: 1 }
  const of = network(
    [
      activity('a', { days: 4, ...desk }),
      activity('b', { days: 4, ...desk }),
      activity('free', { days: 4 }),
      activity('m', { days: 0, ...desk }),
    ],
    [],
  )
  assert.deepEqual(chain(of, 0, 4, 0, 4), ['a', 'b'])
})

test('where a link holds a step, the desk is not to blame as well', () => {
  const desk = { amount: 1 }
  const of = network(
    [
      activity('a', { days: 4 }),
      activity('b', { days: 4, ...desk }),
      activity('c', { days: 3, ...desk }),
    ],
    [link(0, 2)],
    2,
  )
  assert.deepEqual(chain(of, 0, 0, 4), ['a', 'c'])
})

test('who holds another resource hands nothing on', () => {
  const of = network([activity('a', { days: 4, amount: 1 }), activity('b', { days: 4 })], [])
  const bench = { id: 'bench', capacity: of.resources[0]?.capacity as Int32Array }
  const [a, b] = of.activities
  const onBench = {
    ...b,
    modes: b?.modes.map((mode) => ({ ...mode, uses: [{ resource: 1, amount: 1 }] })),
  }
  const both = { ...of, resources: [...of.resources, bench], activities: [a, onBench] } as Network
  assert.deepEqual(chain(both, 0, 4), ['b'])
})
