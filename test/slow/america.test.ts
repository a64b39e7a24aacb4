import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Plan } from '#core/model/plan.ts'
import { planWith } from './lodestone.ts'

const defence = 'examples/applications/defence-magnet.yaml'
const withoutBar = ['--scenario', 'rule:US-DFARS-7052-B=off']

/** The yes, no or cannot tell of a rule; undefined where the plan does not list it. */
const answerOf = ({ duties }: Plan, id: string) => duties.find(({ rule }) => rule === id)?.applies

/** Countries whose mines may not feed a delivery under the clause. */
const covered = ['CN', 'RU', 'IR', 'KP']

const coveredKg = ({ material }: Plan): number => {
  const countries = new Map(material.origins.map(({ origin, country }) => [origin, country]))
  return material.flows
    .filter(({ to, origin }) => to === 'market' && covered.includes(countries.get(origin) ?? ''))
    .reduce((sum, { kg }) => sum + kg, 0)
}

const base = planWith([defence]).plan

test('the clause in force on the day of delivery bars covered countries, and taking it away moves the plan', () => {
  assert.equal(answerOf(base, 'US-DFARS-7052-B'), 'yes')
  assert.equal(answerOf(base, 'US-DFARS-7052-A'), 'no')
  assert.equal(coveredKg(base), 0)
  const { plan } = planWith([defence, ...withoutBar])
  assert.ok(coveredKg(plan) >= 1, `${coveredKg(plan)} kg`)
  assert.notDeepEqual(
    [plan.schedule.finish, plan.risk.cost],
    [base.schedule.finish, base.risk.cost],
  )
})

test('planned earlier, the delivery falls under the clause before', () => {
  const { plan } = planWith([defence, '--as-of', '2024-06-03'])
  assert.equal(answerOf(plan, 'US-DFARS-7052-A'), 'yes')
  assert.equal(answerOf(plan, 'US-DFARS-7052-B'), 'no')
  const delivery = plan.duties.find(({ rule }) => rule === 'US-DFARS-7052-A')?.eventDate ?? ''
  assert.ok(delivery !== '' && delivery <= '2026-12-31', delivery)
})

test('Announcement 61 binds American magnets once it is revived and their Chinese content is above 0.1 % of value', () => {
  const known = [defence, '--as-of', '2025-11-24', ...withoutBar]
  const revived = planWith([...known, '--scenario', 'rule:CN-MOFCOM-2025-61=revived']).plan
  assert.equal(answerOf(revived, 'CN-MOFCOM-2025-61'), 'yes')
  const open = planWith(known).plan
  assert.equal(answerOf(open, 'CN-MOFCOM-2025-61'), 'cannot-tell')
  assert.ok(revived.schedule.finish > open.schedule.finish, 'a licence takes time')
  // Under the clause no Chinese ore is left, so that there is no content to license.
  const barred = planWith([defence, '--scenario', 'rule:CN-MOFCOM-2025-61=revived']).plan
  assert.equal(answerOf(barred, 'CN-MOFCOM-2025-61'), 'no')
})
