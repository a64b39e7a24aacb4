import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { ledgerFileJsonSchema } from './ledger-file-json-schema.ts'

const root = join(import.meta.dirname, '..', '..')

test('the published schema of a ledger file is the one in force', () => {
  const published = readFileSync(join(root, 'docs/schema/ledger-file.schema.json'), 'utf8')
  assert.deepEqual(
    JSON.parse(published),
    JSON.parse(JSON.stringify(ledgerFileJsonSchema())),
    'write it again with: node scripts/write-schemas.ts',
  )
})
