import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createLedger } from './estimate.ts'
import { decodeInstrument } from './instrument.ts'

const sound = {
  format: 'lodestone.instrument/1',
  id: 'ILL-GRANT',
  name: { en: 'Illustrative grant', zh: '示意补助' },
  jurisdiction: 'CN',
  provider: { en: 'Illustrative fund', zh: '示意资金' },
  kind: 'grant',
  eligibility: { all: [] },
  currency: 'CNY',
  starts: '2025-01-01',
  illustrative: true,
  claim: { asOf: '2026-11', basis: 'assumption' },
}

const decode = (change: object) =>
  decodeInstrument({ ...sound, ...change }, 'instruments/ILL-GRANT.yaml', createLedger())
const faultsOf = (change: object) => {
  const decoded = decode(change)
  return decoded.kind === 'faults' ? decoded.issues.map(({ code, path }) => [code, path]) : []
}

test('gates are shares paid by then in all, rising to the whole; without any nothing is held back', () => {
  const bare = decode({})
  assert.ok(bare.kind === 'ok')
  assert.deepEqual([bare.value.gates, bare.value.excludes, bare.value.credits], [[], [], null])
  const gates = [
    { after: 'permits.construction', share: 0.5 },
    { after: 'series-output', share: 1 },
  ]
  const gated = decode({ gates })
  assert.ok(gated.kind === 'ok')
  assert.deepEqual(gated.value.gates, gates)
  assert.deepEqual(faultsOf({ gates: gates.slice(0, 1) }), [['not-whole', 'gates']])
  assert.deepEqual(faultsOf({ gates: [gates[1], { after: 'series-output', share: 1 }] }), [
    ['not-ascending', 'gates'],
  ])
})

test('money that is not paid in draws has no gates, and only a tax credit credits something', () => {
  const gates = [{ after: 'permits.construction', share: 1 }]
  assert.deepEqual(faultsOf({ kind: 'guarantee', gates }), [['no-draws', 'gates']])
  assert.deepEqual(faultsOf({ credits: 'investment' }), [['no-credit', 'credits']])
})
