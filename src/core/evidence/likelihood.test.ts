import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Claim } from '#core/model/claim.ts'
import { bandOf, likelihoodOf } from './likelihood.ts'
import type { WeighedEvidence } from './weigh-claim.ts'

const said = (counts: WeighedEvidence['counts'], voice: string | null): WeighedEvidence => ({
  source: voice ?? 'sum',
  stance: counts === 'against' ? 'contradicts' : 'supports',
  voice,
  root: voice,
  counts,
})

const probability = (trace: readonly WeighedEvidence[], kind?: Claim['kind']): number =>
  likelihoodOf(trace, { basis: 'read', ...(kind === undefined ? {} : { kind }) }).probability

const near = (left: number, right: number): void =>
  assert.ok(Math.abs(left - right) < 1e-12, `${left} is not ${right}`)

test('the bands are those of the directive, and a bound belongs to the upper one', () => {
  const bounds = [0.01, 0.05, 0.2, 0.45, 0.55, 0.8, 0.95]
  assert.deepEqual(bounds.map(bandOf), [
    'almost-no-chance',
    'very-unlikely',
    'unlikely',
    'roughly-even',
    'likely',
    'very-likely',
    'almost-certain',
  ])
  assert.deepEqual([0.0499, 0.5499, 0.7999, 0.99].map(bandOf), [
    'almost-no-chance',
    'roughly-even',
    'likely',
    'almost-certain',
  ])
})

test('voices multiply the odds, each once', () => {
  // 0.75 / 0.25 = 3 to 1; two such voices 9 to 1; an official one 9 to 1, so beside one of 3 to 1: 27 to 1.
  near(probability([said('a voice', 'a')]), 3 / 4)
  near(probability([said('a voice', 'a'), said('a voice', 'a')]), 3 / 4)
  near(probability([said('a voice', 'a'), said('a voice', 'b')]), 9 / 10)
  near(probability([said('an official voice', 'a'), said('a voice', 'b')]), 27 / 28)
  near(probability([said("the claimant's voice", 'a')]), 0.6)
  near(probability([said('a voice', 'a'), said('against', 'b')]), 1 / 2)
})

test('what nobody read has even odds and says so, and no number of voices makes certain', () => {
  const nothing = [said('nothing: the source was not read', null)]
  assert.deepEqual(likelihoodOf(nothing, { basis: 'read' }), {
    probability: 0.5,
    band: 'roughly-even',
    restsOn: 'prior',
  })
  const many = Array.from({ length: 9 }, (_, at) => said('an official voice', `${at}`))
  assert.equal(probability(many), 0.99)
  assert.equal(probability(many.map(({ voice }) => said('against', voice))), 0.01)
})

test('what is recalled or assumed is no likelier for what is cited beside it', () => {
  const cited = [said('an official voice', 'a'), said('a voice', 'b')]
  for (const basis of ['memory', 'assumption'] as const) {
    assert.equal(likelihoodOf(cited, { basis }).restsOn, 'prior')
    assert.equal(likelihoodOf(cited, { basis }).probability, 0.5)
    near(likelihoodOf([...cited, said('against', 'c')], { basis }).probability, 1 / 4)
  }
})

test('a forecast is no likelier for being announced, and less likely for what speaks against it', () => {
  const announced = [said("the claimant's voice", 'a'), said('a voice', 'b')]
  assert.deepEqual(likelihoodOf(announced, { kind: 'forecast', basis: 'read' }), {
    probability: 0.5,
    band: 'roughly-even',
    restsOn: 'forecast',
  })
  near(probability([...announced, said('against', 'c')], 'forecast'), 1 / 4)
})

const anyTrace = fc.array(
  fc
    .tuple(
      fc.constantFrom<WeighedEvidence['counts']>(
        'against',
        'a voice',
        'an official voice',
        "the claimant's voice",
        'nothing: it is silent',
      ),
      fc.constantFrom('a', 'b', 'c', 'd'),
    )
    .map(([counts, voice]) => said(counts, counts.startsWith('nothing') ? null : voice)),
  { maxLength: 8 },
)

test('a repeat changes no likelihood, a contradiction never raises it, and the order makes no difference', () => {
  fc.assert(
    fc.property(anyTrace, fc.nat(), fc.constantFrom('a', 'e'), (trace, pick, voice) => {
      const before = probability(trace)
      const repeated = trace.length === 0 ? [] : [trace[pick % trace.length] as WeighedEvidence]
      assert.equal(probability([...trace, ...repeated]), before)
      assert.equal(probability(trace.toReversed()), before)
      assert.ok(probability([...trace, said('against', voice)]) <= before)
    }),
    { seed: 6, numRuns: 300 },
  )
})
