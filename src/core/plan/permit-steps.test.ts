import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Estimate } from '#core/model/claim.ts'
import type { Authority, Corridor } from '#core/model/corridor.ts'
import type { Rule } from '#core/model/rule.ts'
import { exampleRule } from '#core/rules/example-rule.ts'
import type { DraftStep } from './draft-step.ts'
import { doneStepOf, needsWork, permitSteps } from './permit-steps.ts'

const days = (mode: number, unit = 'days'): Estimate => ({
  low: mode,
  mode,
  high: mode,
  unit,
  claim: 'test',
})

/** Ten days of papers, thirty of decision, before construction. */
const permit = (id: string, change: Partial<Rule> = {}): Rule =>
  exampleRule({
    id,
    kind: 'permit',
    event: 'construction',
    preparationDays: days(10),
    decisionDays: days(30),
    ...change,
  })

const bureau: Authority = {
  id: 'bureau',
  name: { en: 'Bureau of the city', zh: '市局' },
  hub: 'plant',
  level: 'municipal',
  competence: ['A'],
  signsProgramme: false,
  claim: 'test',
}

const corridor = {
  hubs: [{ id: 'plant', calendar: 'office' }],
  authorities: [bureau],
  resources: [{ id: 'bureau' }],
} as unknown as Corridor

const stepsOf = (...rules: Rule[]): ReadonlyMap<string, DraftStep> =>
  new Map(permitSteps(rules, corridor, 'plant').map((step) => [step.id, step]))

const before = (step: DraftStep | undefined): string[] =>
  (step?.after ?? []).map((link) => link.step)

test('the applicant prepares once admitted, then the competent authority decides with its own reviewer', () => {
  const steps = stepsOf(permit('A'))
  assert.deepEqual([...steps.keys()], ['permit.A.prepare', 'permit.A.decide'])
  assert.deepEqual(before(steps.get('permit.A.prepare')), ['anchor.admitted'])
  const decision = steps.get('permit.A.decide')
  assert.deepEqual(before(decision), ['permit.A.prepare'])
  assert.equal(decision?.provider, 'authority:bureau')
  assert.deepEqual(decision?.uses, { bureau: 1 })
})

test('the legal limit is no duration, whatever it says', () => {
  const limited = (days: number): DraftStep | undefined =>
    stepsOf(permit('A', { limit: { days, unit: 'working', pauses: [] } })).get('permit.A.decide')
  assert.deepEqual(limited(7), limited(700))
})

test('silence that the law takes for consent ends the decision at the limit', () => {
  const decided = (deemed: Rule['deemed']): number | undefined =>
    stepsOf(permit('A', { deemed, limit: { days: 20, unit: 'calendar', pauses: [] } })).get(
      'permit.A.decide',
    )?.duration?.mode
  assert.equal(decided('yes'), 20)
  assert.equal(decided('no'), 30)
})

test('papers about goods wait for a contract and a product', () => {
  for (const event of ['shipment', 'placing', 'delivery'] as const)
    assert.deepEqual(before(stepsOf(permit('A', { event })).get('permit.A.prepare')), [
      'anchor.shippable',
    ])
})

test('working days run on the office calendar, other days through', () => {
  const steps = stepsOf(permit('A', { decisionDays: days(30, 'working days') }))
  assert.equal(steps.get('permit.A.decide')?.calendar, 'office')
  assert.equal(steps.get('permit.A.prepare')?.calendar, 'continuous')
})

test('a member decides nothing while its umbrella binds, and the umbrella waits for its papers', () => {
  const umbrella = permit('A')
  const member = permit('B', { within: 'A' })
  const together = stepsOf(umbrella, member)
  assert.equal(together.has('permit.B.decide'), false)
  assert.deepEqual(before(together.get('permit.A.decide')), [
    'permit.A.prepare',
    'permit.B.prepare',
  ])
  assert.equal(doneStepOf(member, [umbrella, member]), 'permit.B.prepare')
  assert.ok(stepsOf(member).has('permit.B.decide'))
  assert.equal(doneStepOf(member, [member]), 'permit.B.decide')
})

test('a member without papers of its own has no work under its umbrella', () => {
  const member = permit('B', { within: 'A', preparationDays: null })
  assert.equal(needsWork(member, [permit('A'), member]), false)
  assert.equal(needsWork(member, [member]), true)
})

test('a dependency on a replaced rule falls on the rule in its place', () => {
  const later = permit('C', { dependsOn: ['B', 'Z'] })
  const package_ = permit('A', { replaces: ['B'] })
  assert.deepEqual(before(stepsOf(later, package_).get('permit.C.decide')), [
    'permit.C.prepare',
    'permit.A.decide',
  ])
})

test('a duty without a decision waits for what it depends on as well', () => {
  const report = permit('B', { decisionDays: null, dependsOn: ['A'] })
  assert.deepEqual(before(stepsOf(report, permit('A')).get('permit.B.prepare')), [
    'anchor.admitted',
    'permit.A.decide',
  ])
})

test('what the enterprise itself must assess is decided by no authority', () => {
  const own = permit('A', {
    authority: { name: { en: 'Enterprise', zh: '企业' }, level: 'enterprise' },
  })
  const assessment = stepsOf(own).get('permit.A.decide')
  assert.equal(assessment?.provider, 'own')
  assert.deepEqual(assessment?.uses, {})
  assert.match(assessment?.name.en ?? '', /^Own assessment/)
})
