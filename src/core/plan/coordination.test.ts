import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Estimate } from '#core/model/claim.ts'
import type { CoordinationProfile, SearchBegin } from '#core/model/corridor.ts'
import { coordinate } from './coordination.ts'
import { type DraftStep, milestone } from './draft-step.ts'

const days = (high: number): Estimate => ({ low: high, mode: high, high, unit: 'days', claim: 'c' })
const name = { en: 'x', zh: 'x' }

const profile = (change: Partial<CoordinationProfile>): CoordinationProfile => ({
  parallel: { sideBySide: true, order: [], claim: 'c' },
  search: { days: days(0), begins: 'when-ready' },
  file: { daysPerDocument: days(0) },
  pilot: { queueDays: days(0) },
  land: { extraDays: days(0), reason: name },
  ...change,
})

const step = (id: string, after: string[], change: Partial<DraftStep> = {}): DraftStep => ({
  ...milestone(id, name, 'rd', 'here', after, []),
  duration: days(5),
  ...change,
})

const coordinated = (steps: DraftStep[], change: Partial<CoordinationProfile>) =>
  new Map(coordinate(steps, profile(change), 'office').map((one) => [one.id, one]))

const linksOf = (one: DraftStep | undefined): string[] =>
  (one?.after ?? []).map(({ step: id, type }) => (type === 'FS' ? id : `${id} ${type}`))

const chain = [
  step('a', []),
  milestone('anchor', name, 'rd', 'here', ['a'], []),
  step('b', ['anchor'], { need: 'lab.test' }),
  step('c', ['b'], { need: 'lab.test' }),
]

const searching = (begins: SearchBegin) =>
  coordinated(chain, { search: { days: days(10), begins } })

test('a profile without waits leaves the steps as they are', () => {
  assert.deepEqual(coordinate(chain, profile({}), 'office'), chain)
})

test('each kind of provider is searched once, in front of the first step that needs it', () => {
  const steps = searching('when-ready')
  assert.deepEqual(linksOf(steps.get('b')), ['anchor', 'search.b'])
  assert.equal(steps.get('search.b')?.duration?.mode, 10)
  assert.equal(steps.get('search.b')?.calendar, 'office')
  assert.equal(steps.has('search.c'), false)
})

test('a search begins when its step is ready, while the work before it runs, or at filing', () => {
  assert.deepEqual(linksOf(searching('when-ready').get('search.b')), ['anchor'])
  assert.deepEqual(linksOf(searching('one-step-ahead').get('search.b')), ['a SS'])
  assert.deepEqual(linksOf(searching('at-filing').get('search.b')), [])
})

test('a document that another step has is made again, each one for so many days', () => {
  const steps = coordinated(
    [
      step('a', [], { documents: ['plan', 'map'] }),
      step('b', ['a'], { documents: ['plan', 'map', 'own'] }),
    ],
    { file: { daysPerDocument: days(3) } },
  )
  assert.equal(steps.has('file.a'), false)
  assert.equal(steps.get('file.b')?.duration?.mode, 6)
  assert.deepEqual(linksOf(steps.get('file.b')), ['a'])
})

test('only work on a pilot line queues, and after its search and all that comes before it', () => {
  const steps = coordinated(
    [
      step('a', []),
      step('trial', ['a'], { desk: 'pilot', need: 'pilot.sinter' }),
      step('design', ['a'], { desk: 'pilot', need: 'design.process' }),
    ],
    { search: { days: days(10), begins: 'at-filing' }, pilot: { queueDays: days(60) } },
  )
  assert.deepEqual(linksOf(steps.get('pilot.trial')), ['a', 'search.trial'])
  assert.deepEqual(linksOf(steps.get('trial')), ['a', 'pilot.trial'])
  assert.equal(steps.has('pilot.design'), false)
})

test('extra days for land come before the decision on land', () => {
  const land = step('permit.CN-LAND.decide', ['a'])
  const steps = coordinated([step('a', []), land], {
    land: { extraDays: days(7), reason: name },
  })
  assert.deepEqual(linksOf(steps.get('permit.CN-LAND.decide')), ['a', 'land.permit.CN-LAND.decide'])
})

const deskAfterDesk = {
  parallel: { sideBySide: false, order: ['permit', 'finance'], claim: 'c' },
} as const

test('desk after desk, a desk begins when the one before has ended', () => {
  const steps = coordinated(
    [
      step('p1', [], { desk: 'permit' }),
      step('p2', ['p1'], { desk: 'permit' }),
      step('f1', [], { desk: 'finance' }),
      step('f2', ['f1'], { desk: 'finance' }),
      step('r', []),
    ],
    deskAfterDesk,
  )
  assert.deepEqual(linksOf(steps.get('f1')), ['p1', 'p2'])
  assert.deepEqual(linksOf(steps.get('f2')), ['f1'])
  assert.deepEqual(linksOf(steps.get('r')), [])
})

test('desk after desk, work that waits for the later desk itself is left out, or nothing could begin', () => {
  const steps = coordinated(
    [
      step('p1', [], { desk: 'permit' }),
      step('f1', [], { desk: 'finance' }),
      step('p2', ['f1'], { desk: 'permit' }),
    ],
    deskAfterDesk,
  )
  assert.deepEqual(linksOf(steps.get('f1')), ['p1'])
})
