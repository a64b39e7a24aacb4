import assert from 'node:assert/strict'
import { test } from 'node:test'
import { draftPlan } from '#core/plan/draft-plan.ts'
import { planMatches } from '#core/plan/plan-matches.ts'
import { applyScenarios } from '#core/plan/scenario.ts'
import type { World } from '#core/plan/world.ts'
import { drafted, shippedWorld, tools } from './shipped-world.ts'

const world = shippedWorld()
const base = drafted(world)

function under(...scenarios: readonly string[]): World {
  const applied = applyScenarios(world, scenarios)
  assert.ok(applied.kind === 'applied', JSON.stringify(applied))
  return applied.world
}

const startOf = (draft: typeof base, id: string): number =>
  draft.placed.find(({ step }) => step.id === id)?.start as number

const usedIn = (draft: typeof base): Set<string> =>
  new Set(draft.material.plan.runs.map(({ facility }) => facility))

const capacityOf = (draft: typeof base, facility: string): number =>
  draft.material.plan.capacityUse.find((use) => use.facility === facility)?.capacityKg ?? 0

test('a decision that is thirty days late holds back the shipment by thirty days, twenty working days by their calendar', () => {
  // The licence is the last thing before the first shipment, so every day it is late is a day the shipment is late.
  const late = drafted(under('rule:CN-MOFCOM-2025-18=late:30'))
  assert.equal(startOf(late, 'first-shipment') - startOf(base, 'first-shipment'), 30)
  const working = drafted(under('rule:CN-MOFCOM-2025-18=late:20wd'))
  const days = startOf(working, 'first-shipment') - startOf(base, 'first-shipment')
  // Twenty working days are four weeks and whatever holidays fall into them.
  assert.ok(days >= 26 && days <= 42, `${days}`)
})

test('a rule that does not bind this case is late for nobody', () => {
  assert.equal(drafted(under('rule:CN-RAD-EIA=late:300')).finish, base.finish)
})

test('a late lane holds back the first feed when it carries some, and nothing when it carries none', () => {
  assert.deepEqual(base.material.lanes, [])
  assert.equal(drafted(under('lane:default=late:400')).finish, base.finish)
  // With both electrolysis shops of the hub down, metal comes from outside it, over the default lane.
  const outside = ['facility:ill-electrolysis-a=down', 'facility:ill-electrolysis-b=down']
  const prompt = drafted(under(...outside))
  assert.deepEqual(prompt.material.lanes, ['default'])
  const late = drafted(under(...outside, 'lane:default=late:400'))
  const wait = late.placed.find(({ step }) => step.id === 'late.lane.default')
  assert.equal((wait?.finish ?? 0) - (wait?.start ?? 0), 400)
  assert.ok(late.finish > prompt.finish)
})

test('half the supply of a country is half of what each of its plants gives; a quota leaves metal works alone, a fall of its mines all but them', () => {
  const half = drafted(under('supply:CN=x0.5'))
  const quota = drafted(under('quota:CN=x0.5'))
  const mines = drafted(under('mines:CN=x0.5'))
  assert.ok(Math.abs(capacityOf(mines, 'ill-clay-a') / capacityOf(base, 'ill-clay-a') - 0.5) < 1e-9)
  for (const facility of ['ill-sx', 'ill-electrolysis-a']) {
    const whole = capacityOf(base, facility)
    assert.ok(whole > 0)
    assert.ok(Math.abs(capacityOf(half, facility) / whole - 0.5) < 1e-9, facility)
    const left = facility === 'ill-sx' ? 0.5 : 1
    assert.ok(Math.abs(capacityOf(quota, facility) / whole - left) < 1e-9, facility)
    assert.equal(capacityOf(mines, facility), whole)
  }
})

test('without its source a claim rests on assumption, and a rule is no longer cited by it', () => {
  const before = Object.values(world.catalog.claims).find(
    ({ basis, evidence }) => basis === 'read' && evidence.length === 1,
  )
  const source = before?.evidence[0]?.source
  assert.ok(before && source)
  const { catalog } = under(`source:${source}=gone`)
  assert.deepEqual(catalog.claims[before.id]?.evidence, [])
  assert.equal(catalog.claims[before.id]?.basis, 'assumption')
  for (const rule of Object.values(catalog.rules)) assert.ok(!rule.citation.includes(source))
})

test('a claim set to a number says that number wherever it is shown or used', () => {
  const id = 'offer/build-a#duration'
  const changed = under(`claim:${id}=200`)
  assert.deepEqual(changed.corridor.claims[id]?.value, { low: 200, mode: 200, high: 200 })
  const offer = changed.corridor.offers.find((one) => one.id === 'build-a')
  assert.equal(offer?.duration?.mode, 200)
})

test('a plant whose only contract is gone is replaced, under the same need, with the reason', () => {
  const matchOf = (draft: typeof base) =>
    planMatches(draft).find(({ need }) => need === 'need.supply.separate')
  const own = matchOf(base)
  assert.equal(own?.chosen, 'contract-ill-sx')
  assert.deepEqual(own?.alternatives, ['contract-ill-sx-b'])
  const without = drafted(under('offer:contract-ill-sx=gone'))
  assert.ok(!usedIn(without).has('ill-sx'))
  const next = matchOf(without)
  assert.equal(next?.chosen, 'contract-ill-sx-b')
  const gone = next?.rejected.find(({ offer }) => offer === 'contract-ill-sx')
  assert.equal(gone?.reasons[0]?.en, 'taken away by the scenario')
})

test('a line of the applicant that is down is replaced by a toll plant', () => {
  assert.ok(usedIn(base).has('own.alloy'))
  const down = usedIn(drafted(under('facility:own.alloy=down')))
  assert.ok(!down.has('own.alloy'))
  assert.ok(down.has('ill-strip-cast'))
})

test('both leach works down is an answer and not a crash, although the program is only just infeasible', () => {
  const dry = under('facility:ill-clay-a=down', 'facility:ill-clay-b=down')
  const draft = draftPlan(dry, dry.corridor.coordination.corridor, tools)
  assert.ok(draft.kind === 'infeasible')
  assert.ok(draft.broken.some(({ constraint }) => constraint === 'volume.ramp'))
})

for (const text of [
  'levers:x=off',
  'rule:cn-october-2025=late:5',
  'rule:CN-FILING=late:0',
  'lane:default=late:soon',
  'supply:DE=x0.5',
  'quota:CN=0.5',
  'price:nd-oxide=x1e9',
  'source:nobody=gone',
  'claim:constructor=verified',
  'constructor:x=y',
  'claim:rule/CN-FILING#self=5',
  'claim:facility/ill-sx#capacity=-5',
  'claim:facility/ill-sx#committedShare=1.5',
  'claim:offer/build-a#duration=99999',
  'facility:own.nothing=down',
]) {
  test(`${text} is refused in words`, () => {
    const outcome = applyScenarios(world, [text])
    assert.ok(outcome.kind === 'faults')
    assert.deepEqual(
      outcome.issues.map(({ value }) => value),
      [text],
    )
    assert.ok(outcome.issues.every(({ reason, remedy }) => reason !== '' && remedy !== ''))
  })
}
