import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checkSchedule } from './check-schedule.ts'
import { activity, network } from './example-networks.ts'
import type { Network } from './network.ts'

// Two activities of a day, each with a mode that uses up 3 and one that uses up 1 of the ore.
const ore = (capacity: number): Network => {
  const bare = network(
    [activity('a', { days: 1 }, { days: 1 }), activity('b', { days: 1 }, { days: 1 })],
    [],
  )
  return {
    ...bare,
    consumables: [{ id: 'ore', capacity }],
    activities: bare.activities.map((one) => ({
      ...one,
      modes: one.modes.map((mode, at) => ({
        ...mode,
        consumes: [{ consumable: 0, amount: at === 0 ? 3 : 1 }],
      })),
    })),
  }
}

const oneAfterTheOther = (...mode: number[]) => ({
  start: Int32Array.of(0, 1),
  finish: Int32Array.of(1, 2),
  mode: Int32Array.from(mode),
})

test('what modes use up is summed over the whole project, whenever they run', () => {
  // 3 + 1 = 4 of 4; 3 + 3 = 6 of 4.
  assert.deepEqual(checkSchedule(ore(4), oneAfterTheOther(0, 1)), [])
  assert.deepEqual(checkSchedule(ore(4), oneAfterTheOther(0, 0)), ['ore: 6 used up of 4'])
})

test('a mode that uses up what the network does not know is a fault', () => {
  const { consumables: _, ...without } = ore(4)
  assert.deepEqual(checkSchedule(without, oneAfterTheOther(1, 1)), ['consumable 0 does not exist'])
})
