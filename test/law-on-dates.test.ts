import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type LawDraft, lawDrafts, lawScenarios } from '#core/plan/law-scenarios.ts'
import { day, dayOf, formatDay } from '#core/units/day.ts'
import { drafted, shippedWorld, tools, withAnswers, withRule } from './shipped-world.ts'

const answersOf = (draft: ReturnType<typeof drafted>): Record<string, string> =>
  Object.fromEntries(draft.verdicts.map(({ rule, applies }) => [rule.id, applies]))

test('every duty is judged on the day its own schedule gives the event', () => {
  const draft = drafted(shippedWorld())
  for (const { rule, eventDay } of draft.verdicts) {
    const step = draft.placed.find(({ step }) => step.event === rule.event)
    if (step) assert.equal(eventDay, step.start, rule.id)
  }
  const filed = draft.placed.find(({ step }) => step.id === 'permit.CN-FILING.decide')
  const filing = draft.verdicts.find(({ rule }) => rule.id === 'CN-FILING')
  assert.equal(filing?.eventDay, filed?.start)
})

test('Announcement 18 is unknown to a plan of the day before, and binds one of its day, with the licence that it asks for', () => {
  const world = shippedWorld()
  const on = (date: number) => answersOf(drafted({ ...world, asOf: dayOf(2025, 4, date) }))
  const before = on(3)
  const after = on(4)
  assert.deepEqual([before['CN-MOFCOM-2025-18'], before['CN-EXPORT-LIC']], ['no', 'no'])
  assert.deepEqual([after['CN-MOFCOM-2025-18'], after['CN-EXPORT-LIC']], ['yes', 'yes'])
})

test('the suspended announcement with holmium: in force for a plan before the notice, cannot tell after it', () => {
  const world = shippedWorld('servo-magnet-holmium')
  const on = (asOf: ReturnType<typeof dayOf>) =>
    answersOf(drafted({ ...world, asOf }))['CN-MOFCOM-2025-57']
  assert.equal(on(dayOf(2025, 10, 8)), 'no')
  assert.equal(on(dayOf(2025, 10, 9)), 'yes')
  assert.equal(on(dayOf(2025, 11, 6)), 'yes')
  assert.equal(on(dayOf(2025, 11, 7)), 'cannot-tell')
})

test('a rule of which the case does not say whether it binds is planned both ways', () => {
  // Nobody measured the activity, so a permit that asks for it alone cannot be told; done, its 210 days come before construction.
  const asked = { fact: 'process.maxUThBqPerG', is: { moreThan: 1 } }
  const unmeasured = withAnswers(
    withRule(shippedWorld(), 'CN-RAD-EIA', { condition: asked, dependsOn: [] }),
    (was) => ({ ...was, site: { ...was.site, maxUThBqPerG: null } }),
  )
  const draft = drafted(unmeasured)
  assert.equal(answersOf(draft)['CN-RAD-EIA'], 'cannot-tell')
  assert.ok(draft.placed.every(({ step }) => step.rule !== 'CN-RAD-EIA'))
  const { corridor } = unmeasured.corridor.coordination
  const [binds, spares] = lawDrafts(draft, corridor, tools)
  assert.equal(binds?.reading, 'revived')
  assert.ok(binds?.draft?.placed.some(({ step }) => step.rule === 'CN-RAD-EIA'))
  assert.ok((binds?.draft?.finish ?? 0) > draft.finish)
  assert.equal(spares?.draft, draft)
  const [scenario] = lawScenarios([binds, spares] as LawDraft[], [null, null])
  assert.match(
    scenario?.question.en ?? '',
    /CN-RAD-EIA bind this case.*highest uranium or thorium series activity/,
  )
})

test('a licence that its own delay would make needless is kept', () => {
  // Without the licence the first shipment falls weeks before the rule ends, with it weeks after: whatever is assumed, the dates deny it.
  const world = shippedWorld()
  const withLicence = shipped(drafted(world))
  const without = shipped(drafted(withRule(world, 'CN-MOFCOM-2025-18', { ends: '2020-01-01' })))
  const between = Math.round((without + withLicence) / 2)
  assert.ok(without < between && between < withLicence)
  const draft = drafted(withRule(world, 'CN-MOFCOM-2025-18', { ends: formatDay(day(between)) }))
  const verdict = draft.verdicts.find(({ rule }) => rule.id === 'CN-MOFCOM-2025-18')
  assert.equal(verdict?.applies, 'yes')
  assert.match(verdict?.words.en ?? '', /^kept/)
  assert.ok(draft.placed.some(({ step }) => step.rule === 'CN-MOFCOM-2025-18'))
  assert.equal(shipped(draft), withLicence)
})

const shipped = (draft: ReturnType<typeof drafted>): number =>
  draft.placed.find(({ step }) => step.event === 'shipment')?.start as number
