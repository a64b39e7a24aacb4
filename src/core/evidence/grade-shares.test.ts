import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type Grade, grades } from '#core/model/claim.ts'
import { gradeShares } from './grade-shares.ts'

const gradeOf: Record<string, Grade> = {
  law: 'verified',
  article: 'single-source',
  guess: 'unverified',
}

test('an item is as good as its weakest claim', () => {
  // 3 of 4 parts rest on law alone; the fourth also on an article.
  const shares = gradeShares(
    [
      { weight: 3, claims: ['law'] },
      { weight: 1, claims: ['law', 'article'] },
    ],
    gradeOf,
  )
  assert.deepEqual(shares, {
    verified: 0.75,
    corroborated: 0,
    'single-source': 0.25,
    unverified: 0,
    contradicted: 0,
  })
})

test('no claim, an ungraded claim and no weight at all are unverified', () => {
  assert.equal(gradeShares([{ weight: 1, claims: [] }], gradeOf).unverified, 1)
  assert.equal(gradeShares([{ weight: 1, claims: ['law', 'lost'] }], gradeOf).unverified, 1)
  assert.equal(gradeShares([], gradeOf).unverified, 1)
})

test('shares sum to exactly 1 in any order and each is within a billionth of its weight', () => {
  const item = fc.record({
    weight: fc.double({ min: 0, max: 1e9, noNaN: true }),
    claims: fc.subarray(Object.keys(gradeOf)),
  })
  fc.assert(
    fc.property(fc.array(item, { minLength: 1, maxLength: 12 }), (items) => {
      const shares = gradeShares(items, gradeOf)
      const values = grades.map((grade) => shares[grade])
      assert.equal(
        values.reduce((sum, value) => sum + value, 0),
        1,
      )
      assert.equal(
        values.toReversed().reduce((sum, value) => sum + value, 0),
        1,
      )
      const total = items.reduce((sum, { weight }) => sum + weight, 0)
      fc.pre(total > 0)
      const unverified = items
        .filter(({ claims }) => claims.length === 0 || claims.includes('guess'))
        .reduce((sum, { weight }) => sum + weight, 0)
      assert.ok(Math.abs(shares.unverified - unverified / total) < 1e-9)
    }),
    { seed: 4, numRuns: 200 },
  )
})
