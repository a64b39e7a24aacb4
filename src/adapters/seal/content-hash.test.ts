import assert from 'node:assert/strict'
import { test } from 'node:test'
import { contentHash } from './content-hash.ts'

test('the order of keys does not matter, and any value does', () => {
  assert.equal(contentHash({ a: 1, b: [2] }), contentHash({ b: [2], a: 1 }))
  assert.notEqual(contentHash({ a: 1, b: [2] }), contentHash({ a: 1, b: [2.5] }))
})

test('the hash is SHA-256 of the canonical text', () => {
  // printf '{"a":1}' | sha256sum
  assert.equal(
    contentHash({ a: 1 }),
    '015abd7f5cc57a2dd94b7590f04ad8084273905ee33ec5cebeae62276a97f862',
  )
})
