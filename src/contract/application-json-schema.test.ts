import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { applicationJsonSchema } from './application-json-schema.ts'

const root = join(import.meta.dirname, '..', '..')

test('the published application schema is the one in force', () => {
  const published = readFileSync(join(root, 'docs/schema/application.schema.json'), 'utf8')
  assert.deepEqual(
    JSON.parse(published),
    JSON.parse(JSON.stringify(applicationJsonSchema())),
    'write it again with: node scripts/write-schemas.ts',
  )
})
