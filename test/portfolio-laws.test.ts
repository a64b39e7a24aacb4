import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseDay } from '#core/units/day.ts'
import {
  copyOf,
  lineOf,
  overfilledDays,
  overfilledQuarters,
  planTogether,
} from './portfolio-world.ts'
import { shippedWorld, withAnswers } from './shipped-world.ts'

const servo = shippedWorld('servo-magnet')

test('who keeps its deadline alone and not beside heavier others is late, and is told who stands in the way', async () => {
  const alone = lineOf(await planTogether([servo]), 'servo-magnet').alone
  const tight = withAnswers(servo, (was) => ({
    ...was,
    limits: { ...was.limits, deadline: parseDay(alone?.finish.planned ?? '') ?? null },
  }))
  const rival = withAnswers(tight, (was) => ({ ...was, id: 'rival' }))
  const portfolio = await planTogether([tight, rival], { rival: 5 })
  const line = lineOf(portfolio, 'servo-magnet')
  assert.equal(lineOf(portfolio, 'rival').status, 'planned')
  assert.equal(line.status, 'late')
  assert.equal(line.conflicts[0]?.constraint, 'limits.deadline')
  assert.ok(line.conflicts.some(({ constraint }) => constraint.endsWith('/rival')))
})

test('facilities are divided where all would take too much, and never exceeded', async () => {
  const worlds = ['one', 'two', 'three', 'four'].map((id) => copyOf(servo, id, 1.2))
  const portfolio = await planTogether(worlds)
  const { facilities } = portfolio.corridors[0] ?? assert.fail('no corridor')
  const tooMuch = facilities.filter(({ quarters }) =>
    quarters.some(({ askedKg, capacityKg }) => askedKg > capacityKg * 1.001),
  )
  assert.ok(tooMuch.length > 0, 'alone they must ask for more than there is')
  assert.deepEqual(overfilledQuarters(portfolio), [])
  assert.deepEqual(overfilledDays(portfolio), [])
  for (const { quarters } of facilities)
    for (const { usedKg, capacityKg } of quarters) assert.ok(usedKg >= 0 && capacityKg >= 0)
  assert.deepEqual(
    portfolio.applications.map(({ status }) => status),
    ['planned', 'planned', 'planned', 'planned'],
  )
})

test('what the facilities cannot cover goes without, the lighter first, and who holds the material is named', async () => {
  const worlds = [copyOf(servo, 'heavy', 5), copyOf(servo, 'light', 5)]
  const portfolio = await planTogether(worlds, { heavy: 2 })
  assert.deepEqual(
    portfolio.applications.map(({ id, status }) => [id, status]),
    [
      ['heavy', 'planned'],
      ['light', 'short'],
    ],
  )
  const { conflicts, alone, together } = lineOf(portfolio, 'light')
  assert.notEqual(alone, null)
  assert.equal(together, null)
  assert.equal(conflicts[0]?.constraint, 'volume.ramp')
  assert.ok(
    conflicts.some(
      ({ constraint, words }) => constraint.startsWith('facility:') && words.en.includes('heavy'),
    ),
  )
  assert.deepEqual(overfilledQuarters(portfolio), [])
})
