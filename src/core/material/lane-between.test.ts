import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Place, passageBetween } from './lane-between.ts'
import { estimate, lane } from './tiny-chain.test.ts'

const place = (id: string, hub: string | null): Place => ({
  id,
  hub,
  region: hub && `CN-${hub}`,
  country: 'CN',
})
const works = place('works', 'plain')
const plant = place('plant', 'hill')
const none = new Set<string>()

const between = (lanes: readonly ReturnType<typeof lane>[], closed: ReadonlySet<string> = none) =>
  passageBetween(works, plant, lanes, closed)?.lane

test('a lane may name a place, its hub, region or country, in either direction', () => {
  for (const [from, to] of [
    ['works', 'plant'],
    ['hill', 'plain'],
    ['CN-plain', 'plant'],
    ['CN', 'CN'],
  ] as const)
    assert.equal(between([lane('way', from, to)]), 'way')
  assert.equal(between([lane('way', 'works', 'valley')]), undefined)
})

test('the cheapest open lane is taken', () => {
  const lanes = [
    lane('dear', 'works', 'plant', { cost: estimate(3) }),
    lane('cheap', 'plain', 'hill', { cost: estimate(2) }),
  ]
  assert.equal(between(lanes), 'cheap')
  assert.equal(between(lanes, new Set(['cheap'])), 'dear')
})

test('places in one hub need no lane, and others without a listed one take the default', () => {
  assert.equal(passageBetween(works, place('shop', 'plain'), [], none)?.costPerKg, 0)
  assert.equal(between([lane('default', 'default', 'default')]), 'default')
  assert.equal(passageBetween(place('a', null), place('b', null), [], none), null)
})

test('a listed lane that is closed in the data is not replaced by the default', () => {
  const lanes = [
    lane('default', 'default', 'default'),
    lane('way', 'works', 'plant', { open: false }),
  ]
  assert.equal(between(lanes), undefined)
})
