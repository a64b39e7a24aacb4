import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { planJsonSchema } from './plan-json-schema.ts'

const root = join(import.meta.dirname, '..', '..')

test('the published plan schema is the one in force', () => {
  const published = readFileSync(join(root, 'docs/schema/plan.schema.json'), 'utf8')
  assert.deepEqual(
    JSON.parse(published),
    JSON.parse(JSON.stringify(planJsonSchema())),
    'write it again with: node scripts/write-schemas.ts',
  )
})
