import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { portfolioJsonSchema } from './portfolio-json-schema.ts'

const root = join(import.meta.dirname, '..', '..')

test('the published portfolio schema is the one in force', () => {
  const published = readFileSync(join(root, 'docs/schema/portfolio.schema.json'), 'utf8')
  assert.deepEqual(
    JSON.parse(published),
    JSON.parse(JSON.stringify(portfolioJsonSchema())),
    'write it again with: node scripts/write-schemas.ts',
  )
})
