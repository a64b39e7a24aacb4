import assert from 'node:assert/strict'
import { test } from 'node:test'
import { planWith } from './lodestone.ts'

const base = planWith(['--workers', '1'])

test('one worker or two, another time zone or language: the same bytes', () => {
  assert.equal(planWith(['--workers', '2']).bytes, base.bytes)
  assert.equal(
    planWith([], { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' }).bytes,
    base.bytes,
  )
})

test('another seed moves the risk and neither the material path nor the schedule', () => {
  const other = planWith(['--seed', '2']).plan
  assert.deepEqual(other.material, base.plan.material)
  assert.deepEqual(
    other.schedule.steps.map(({ id, start, finish, mode }) => ({ id, start, finish, mode })),
    base.plan.schedule.steps.map(({ id, start, finish, mode }) => ({ id, start, finish, mode })),
  )
  assert.notDeepEqual(other.risk, base.plan.risk)
})
