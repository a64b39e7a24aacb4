import assert from 'node:assert/strict'
import { test } from 'node:test'
import { activity, link, network } from '#core/schedule/example-networks.ts'
import type { Network } from '#core/schedule/network.ts'
import { scheduleFile } from './schedule-file.ts'

const answer = async (of: Network) => {
  const instance = {
    id: 'sample',
    network: of,
    jobs: of.activities.map((_, at) => [at]),
    known: null,
    begins: 0,
    perDay: 1,
  }
  const schedule = scheduleFile(
    async () => ({ kind: 'ok', value: instance }),
    () => assert.fail('one thread is enough'),
    () => 0,
  )
  const request = { file: '', schedules: 60, seconds: null, seed: 1, workers: 1 }
  const answered = await schedule(request)
  assert.ok(answered.kind === 'ok')
  return answered.value
}

const desk = { days: 5, amount: 1 }

test('deadlines that one desk cannot meet together are named, one that is met anyway is not', async () => {
  // a and b take the desk for 5 days each: one of them ends on day 10, past day 8.
  const of = network(
    [
      { ...activity('a', desk), deadline: 8 },
      { ...activity('b', desk), deadline: 8 },
      { ...activity('c', { days: 1 }), deadline: 30 },
    ],
    [],
  )
  const { status, lateness, clash } = await answer(of)
  assert.deepEqual([status, lateness], ['feasible', 2])
  assert.deepEqual(clash, [
    { kind: 'deadline', activity: 'a' },
    { kind: 'deadline', activity: 'b' },
  ])
})

test('two fixed dates that a link keeps apart are named together', async () => {
  // b follows a, which is fixed to day 3 and takes 5: it cannot be fixed to day 6.
  const of = network(
    [
      { ...activity('a', { days: 5 }), pinnedStart: 3 },
      { ...activity('b', { days: 1 }), pinnedStart: 6 },
      { ...activity('c', { days: 1 }), deadline: 1 },
    ],
    [link(0, 1)],
  )
  const { status, clash } = await answer(of)
  assert.equal(status, 'infeasible')
  assert.deepEqual(clash, [
    { kind: 'pin', activity: 'a' },
    { kind: 'pin', activity: 'b' },
  ])
})

test('where all is held nothing clashes', async () => {
  const { clash } = await answer(network([{ ...activity('a', desk), deadline: 5 }], []))
  assert.deepEqual(clash, [])
})
