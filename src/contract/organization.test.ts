import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createLedger } from './estimate.ts'
import { decodeAuthorities } from './organization.ts'

const authorityAt = (level: string) =>
  decodeAuthorities(
    {
      format: 'lodestone.corridor-authorities/1',
      authorities: [
        {
          id: 'commission',
          name: { en: 'Commission', zh: '委员会' },
          hub: 'here',
          level,
          signsProgramme: false,
          claim: { asOf: '2026', basis: 'memory' },
        },
      ],
    },
    'authorities.yaml',
    createLedger(),
  )

test('an authority may stand above the states, as a body of their union', () => {
  assert.equal(authorityAt('union').kind, 'ok')
})

test('a level that nobody defined is a fault', () => {
  const decoded = authorityAt('continental')
  assert.ok(decoded.kind === 'faults')
  assert.deepEqual(
    decoded.issues.map(({ path }) => path),
    ['authorities[0].level'],
  )
})
