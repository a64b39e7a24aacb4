import assert from 'node:assert/strict'
import { test } from 'node:test'
import { pressSource } from '#core/evidence/example-sources.ts'
import type { Claim, Estimate, Evidence } from '#core/model/claim.ts'
import { riskStepIn } from './risk-input.ts'
import { withDoubts } from './with-doubts.ts'
import type { World } from './world.ts'

const point = (mode: number) => ({ low: mode, mode, high: mode })

const claim = (id: string, value: Claim['value'], evidence: readonly Evidence[]): Claim => ({
  ...{ id, subject: id, predicate: 'duration', value, unit: 'days', asOf: '2026' },
  basis: 'read',
  evidence,
})

const sources = Object.fromEntries(
  ['maker', 'visitor', 'rival'].map((id) => [id, pressSource(id, id)]),
)

const duration: Estimate = { ...point(40), unit: 'days', claim: 'line' }

function worldWith(evidence: readonly Evidence[], more: object = {}): World {
  return {
    catalog: { claims: {}, sources },
    corridor: {
      claims: {
        line: claim('line', point(40), evidence),
        partner: claim('partner', true, [{ source: 'maker', stance: 'supports' }]),
      },
      sources: {},
      offers: [{ id: 'line', duration, ...more }],
    },
    switches: { formerClaims: {} },
  } as unknown as World
}

const offerIn = (world: World) => world.corridor.offers[0]

const two: readonly Evidence[] = [
  { source: 'maker', stance: 'supports' },
  { source: 'visitor', stance: 'supports' },
  { source: 'rival', stance: 'contradicts', value: point(60) },
]

test('a value that contradicts stands beside the own one over it, with its share of the odds', () => {
  // Two voices of 3 to 1 against one: 9 to 3, so 0.25; 60 days over 40 is 1.5. Without it two voices corroborate.
  const dispute = offerIn(withDoubts(worldWith(two)))?.duration?.dispute
  assert.equal(dispute?.grade, 'corroborated')
  assert.equal(dispute?.sides[0]?.factor, 1.5)
  assert.ok(Math.abs((dispute?.sides[0]?.chance ?? 0) - 0.25) < 1e-12)
})

test('a contradiction without a value of its own, of another unit or unread makes no mixture', () => {
  for (const against of [
    { source: 'rival', stance: 'contradicts' },
    { source: 'rival', stance: 'contradicts', value: point(60), unit: 'weeks' },
    { source: 'nobody', stance: 'contradicts', value: point(60) },
  ] as const) {
    const world = worldWith([two[0] as Evidence, against])
    assert.equal(offerIn(withDoubts(world))?.duration?.dispute, undefined)
  }
})

test('without any doubt the world is the same object', () => {
  const world = worldWith([two[0] as Evidence])
  assert.equal(withDoubts(world), world)
})

test('a dispute ends with the evidence it came from', () => {
  const disputed = withDoubts(worldWith(two))
  const { corridor, switches } = disputed
  const line = corridor.claims.line as Claim
  const settled = {
    ...disputed,
    corridor: { ...corridor, claims: { ...corridor.claims, line: { ...line, evidence: [] } } },
    switches: { ...switches, formerClaims: { line } },
  }
  assert.equal(offerIn(withDoubts(settled))?.duration?.dispute, undefined)
})

const step = { id: 's', cause: 'own', gate: null } as never

test('a contradicted duration is sampled as a mixture, by the grade it has without the contradiction; a verified one is not', () => {
  const mode = { id: 'line', duration: offerIn(withDoubts(worldWith(two)))?.duration, cost: null }
  const drawn = (grade: 'contradicted' | 'verified') =>
    riskStepIn(step, mode as never, { line: grade })
  assert.equal(drawn('contradicted').sigma, 0.12)
  assert.equal(drawn('contradicted').sides?.length, 1)
  assert.equal(drawn('verified').sigma, 0.05)
  assert.equal(drawn('verified').sides, undefined)
})

test('a condition holds by the evidence for it, and a verified one all but surely', () => {
  const conditions = [
    { id: 'p', claim: 'partner', chance: 0.5, delay: { ...point(2), unit: 'weeks', claim: 'd' } },
  ]
  const offer = offerIn(withDoubts(worldWith([], { conditions })))
  const chance = offer?.conditions?.[0]?.chance ?? 0
  assert.ok(Math.abs(chance - 0.75) < 1e-12)
  const mode = { id: 'line', duration, cost: null, conditions: offer?.conditions }
  const drawn = (grade: 'single-source' | 'verified') =>
    riskStepIn(step, mode as never, { partner: grade }).conditions
  assert.deepEqual(drawn('single-source'), [{ chance, ...point(14) }])
  assert.equal(drawn('verified')?.[0]?.chance, 0.99)
})
