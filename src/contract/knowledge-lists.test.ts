import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createLedger } from './estimate.ts'
import { decodeCoverage } from './knowledge-lists.ts'

const coverageOf = (field: string) =>
  decodeCoverage(
    {
      format: 'lodestone.coverage/1',
      coverage: [
        {
          jurisdiction: 'US',
          field,
          state: 'not-collected',
          authority: { en: 'Somebody', zh: '某机构' },
        },
      ],
    },
    'US.yaml',
    createLedger(),
  )

test('coverage speaks of what binds an import, a purchase by the state and a tax relief too', () => {
  for (const field of ['import', 'procurement', 'tax'])
    assert.equal(coverageOf(field).kind, 'ok', field)
})

test('a field of law that nobody defined is a fault', () => {
  const decoded = coverageOf('customs-duty')
  assert.ok(decoded.kind === 'faults')
  assert.deepEqual(
    decoded.issues.map(({ path }) => path),
    ['coverage[0].field'],
  )
})
