import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { materialModelJsonSchema } from './material-model-json-schema.ts'

const root = join(import.meta.dirname, '..', '..')

test('the published schema of a chain model is the one in force', () => {
  const published = readFileSync(join(root, 'docs/schema/material-model.schema.json'), 'utf8')
  assert.deepEqual(
    JSON.parse(published),
    JSON.parse(JSON.stringify(materialModelJsonSchema())),
    'write it again with: node scripts/write-schemas.ts',
  )
})
