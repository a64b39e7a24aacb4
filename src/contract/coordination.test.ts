import assert from 'node:assert/strict'
import { test } from 'node:test'
import { decodeCoordination } from './coordination.ts'
import { createLedger } from './estimate.ts'

const assumed = { asOf: '2026-11', basis: 'assumption' }
const days = (value: number) => ({ value, unit: 'days', ...assumed })
const profile = (land: object) => ({
  parallel: { sideBySide: true, order: [], claim: assumed },
  search: { days: days(0) },
  file: { daysPerDocument: days(0) },
  pilot: { queueDays: days(0) },
  land: { reason: { en: 'standard land', zh: '标准地' }, ...land },
})
const decode = (corridor: object, market: object) =>
  decodeCoordination(
    {
      format: 'lodestone.corridor-coordination/1',
      coordination: { corridor: profile(corridor), market: profile(market) },
    },
    'coordination.yaml',
    createLedger(),
  )

test('a reform of land that any firm may have is refused as a lever', () => {
  // A strawman: the market is given forty days on land that the corridor has for none, although both may have it.
  const strawman = decode({ extraDays: days(0) }, { extraDays: days(40) })
  assert.ok(strawman.kind === 'faults')
  assert.deepEqual(
    strawman.issues.map(({ code, path }) => [code, path]),
    [['open-to-any', 'coordination.corridor.land.extraDays']],
  )
})

test('land closed to others may be a lever, and the same land for both is none', () => {
  const closed = decode({ extraDays: days(0), openTo: 'members' }, { extraDays: days(40) })
  assert.equal(closed.kind, 'ok')
  const range = { low: 5, mode: 5, high: 5, unit: 'days', ...assumed }
  assert.equal(decode({ extraDays: days(5) }, { extraDays: range }).kind, 'ok')
})
