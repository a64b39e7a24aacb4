import assert from 'node:assert/strict'
import { test } from 'node:test'
import { mapEstimates } from './map-estimates.ts'

test('only estimates under the claim take the number, however deep they lie', () => {
  const estimate = (claim: string) => ({ low: 1, mode: 2, high: 3, unit: 'days', claim })
  const world = {
    list: [{ duration: estimate('a'), cost: null }, estimate('b')],
    held: new Map([['a', estimate('a')]]),
    open: new Set(['a']),
    half: { low: 1, mode: 2, claim: 'a' },
    name: 'a',
  }
  const seven = { low: 7, mode: 7, high: 7, unit: 'days', claim: 'a' }
  const mapped = mapEstimates(world, (one) => (one.claim === 'a' ? seven : one))
  assert.deepEqual(mapped, { ...world, list: [{ duration: seven, cost: null }, estimate('b')] })
  assert.equal(mapped.held, world.held)
})
