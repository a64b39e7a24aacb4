import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { compareAmounts, compareValues } from './compare-mirror.ts'

// Exports of 236 against imports of 557, in USD million (Pakistan to China, 2001, as mirrored in WITS):
// 557 / 1.06 = 525.47; |236 − 525.47| / (236 + 525.47) = 289.47 / 761.47 = 0.380; 525.47 / 236 = 2.227.
test('an import more than twice the export is told apart, with nothing averaged', () => {
  const found = compareValues(236, 557)
  assert.equal(found.importFob?.toFixed(1), '525.5')
  assert.equal(found.asymmetry?.toFixed(3), '0.380')
  assert.equal(found.ratio?.toFixed(2), '2.23')
  assert.equal(found.verdict, 'apart')
})

test('what freight of up to a fifth explains is not apart', () => {
  // Without freight at all M = X; at 20 % M = 1.2 X. Of X = 100: 106 · 1.05 = 111.3 is the last equal one.
  assert.equal(compareValues(100, 106).verdict, 'equal')
  assert.equal(compareValues(100, 111).verdict, 'equal')
  assert.equal(compareValues(100, 112).verdict, 'within-freight')
  assert.equal(compareValues(100, 120).verdict, 'within-freight')
  assert.equal(compareValues(100, 121).verdict, 'apart')
  assert.equal(compareValues(100, 99).verdict, 'apart')
})

test('unknown is not zero: an unknown side tells nothing, a side of none is as far apart as can be', () => {
  assert.equal(compareValues(null, 557).verdict, 'unknown')
  assert.equal(compareValues(236, null).asymmetry, null)
  assert.deepEqual(compareValues(0, 557), {
    importFob: 557 / 1.06,
    asymmetry: 1,
    ratio: null,
    verdict: 'apart',
  })
  assert.equal(compareAmounts(0, 0).verdict, 'equal')
})

test('the asymmetry lies between 0 and 1 and does not depend on the unit', () => {
  const amount = fc.double({ min: 0.001, max: 1e12, noNaN: true })
  fc.assert(
    fc.property(amount, amount, fc.constantFrom(0.001, 1000), (exported, imported, unit) => {
      const found = compareAmounts(exported, imported)
      const other = compareAmounts(exported * unit, imported * unit)
      assert.ok((found.asymmetry as number) >= 0 && (found.asymmetry as number) <= 1)
      assert.ok(Math.abs((found.asymmetry as number) - (other.asymmetry as number)) < 1e-9)
    }),
  )
})
