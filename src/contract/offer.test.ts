import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createLedger } from './estimate.ts'
import { decodeOffers } from './offer.ts'

const words = { en: 'words', zh: '文字' }

const delay = { low: 30, mode: 60, high: 120, unit: 'days', asOf: 2026, basis: 'assumption' }

const condition = {
  id: 'partner',
  name: words,
  claim: { asOf: 2026, basis: 'read', source: ['NOTICE'] },
  against: ['RIVAL'],
  delay,
}

const offer = {
  id: 'toll',
  name: words,
  provider: 'mill',
  hub: 'home',
  desk: 'supply',
  serves: ['supply.metal'],
  duration: null,
  calendar: 'working',
  cost: null,
  illustrative: true,
  claim: { asOf: 2026, basis: 'assumption' },
}

const decoded = (conditions: readonly unknown[] | undefined) => {
  const ledger = createLedger()
  const raw = { ...offer, ...(conditions ? { conditions } : {}) }
  const file = { format: 'lodestone.corridor-offers/1', offers: [raw] }
  return { ledger, result: decodeOffers(file, 'offers.yaml', ledger) }
}

test('what has to hold for an offer is a claim of yes with those who deny it, and a delay with a claim of its own', () => {
  const { ledger, result } = decoded([condition])
  assert.ok(result.kind === 'ok')
  const [held] = result.value[0]?.conditions ?? []
  assert.deepEqual([held?.claim, held?.delay.mode], ['offer/toll#condition.partner', 60])
  assert.deepEqual(ledger.claims['offer/toll#condition.partner']?.evidence, [
    { source: 'NOTICE', stance: 'supports' },
    { source: 'RIVAL', stance: 'contradicts' },
  ])
  assert.equal(ledger.claims['offer/toll#condition.partner.delay']?.basis, 'assumption')
})

test('an offer that names no condition has none', () => {
  const { result } = decoded(undefined)
  assert.ok(result.kind === 'ok')
  assert.equal(result.value[0]?.conditions, undefined)
})

test('a condition without a delay, or of nobody, is refused', () => {
  const { delay: _, ...undelayed } = condition
  const unsourced = { ...condition, claim: { asOf: 2026, basis: 'read' } }
  const { result } = decoded([undelayed, unsourced])
  assert.deepEqual(
    result.kind === 'faults' && result.issues.map(({ code, path }) => [code, path]),
    [
      ['missing', 'offers[0].conditions[0].delay'],
      ['no-source', 'offers[0].conditions[1].claim.source'],
    ],
  )
})
