import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Claim, Source } from '#core/model/claim.ts'
import { isCited } from './plan-hubs.ts'

const source = (id: string, basis: Source['basis']): Source => ({
  id,
  title: id,
  publisher: id,
  date: '2025',
  address: null,
  kind: 'press',
  basis,
  origin: id,
})

const sources = { paper: source('paper', 'read'), recalled: source('recalled', 'memory') }

const claim = (changes: Partial<Claim> = {}): Claim => ({
  id: 'offer/test#self',
  subject: 'offer/test',
  predicate: 'self',
  value: null,
  unit: null,
  asOf: '2025',
  basis: 'read',
  evidence: [{ source: 'paper', stance: 'supports' }],
  ...changes,
})

const real = { illustrative: false }

test('an offer of a real provider that was read about counts as cited', () => {
  assert.equal(isCited(real, claim(), sources), true)
})

test('a source under an assumed or recalled offer is no citation, nor is a source that was only recalled', () => {
  assert.equal(isCited({ illustrative: true }, claim(), sources), false)
  assert.equal(isCited(real, claim({ basis: 'assumption' }), sources), false)
  assert.equal(isCited(real, claim({ basis: 'memory' }), sources), false)
  const recalled = claim({ evidence: [{ source: 'recalled', stance: 'supports' }] })
  assert.equal(isCited(real, recalled, sources), false)
  const against = claim({ evidence: [{ source: 'paper', stance: 'contradicts' }] })
  assert.equal(isCited(real, against, sources), false)
  assert.equal(isCited(real, undefined, sources), false)
})
