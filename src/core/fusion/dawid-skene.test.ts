import assert from 'node:assert/strict'
import { test } from 'node:test'
import { claimTable } from './claim-table.ts'
import { fitLabels } from './dawid-skene.ts'
import { fuseClaims } from './fuse-claims.ts'

/** Sixty lots, a third of them pass; two careful raters, and one who calls everything the other way round. */
const ratings = Array.from({ length: 60 }, (_, lot) => {
  const truth = lot % 3 === 0 ? 'pass' : 'fail'
  const other = truth === 'pass' ? 'fail' : 'pass'
  return [
    ['careful', lot === 7 ? other : truth],
    ['patient', lot === 20 ? other : truth],
    ['contrary', other],
  ].map(([source, value]) => ({ object: `lot ${lot}`, source, value }) as never)
}).flat()

test('a rater who always errs the same way is read backwards, and helps', () => {
  const { objects, method, sources } = fuseClaims(ratings, 'categorical', [])
  assert.equal(method, 'labels')
  // By votes lots 7 and 20 would be two against one for the wrong label.
  for (const [lot, { value }] of objects.entries())
    assert.equal(value, lot % 3 === 0 ? 'pass' : 'fail')
  assert.ok((sources.find(({ source }) => source === 'contrary')?.accuracy as number) < 0.01)
})

test('shares of labels sum to one and chances of every item too', () => {
  const { shares, chances } = fitLabels(claimTable(ratings), ['fail', 'pass'])
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
  assert.ok(Math.abs(sum(shares) - 1) < 1e-12)
  for (const row of chances) assert.ok(Math.abs(sum(row) - 1) < 1e-12)
  // Two thirds of the lots fail.
  assert.ok(Math.abs((shares[0] as number) - 2 / 3) < 0.01)
})
