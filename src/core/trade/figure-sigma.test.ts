import assert from 'node:assert/strict'
import { test } from 'node:test'
import { figureSigma } from './figure-sigma.ts'

// Half of the place value spread evenly is the step over √12. 17,900 is rounded to hundreds: √(895² + 28.9²) = 895.47 where it is
// reported (5 %), √(5728² + 28.9²) = 5728.07 where it is estimated (32 %).
test('a figure is uncertain by its kind and by the place it is rounded to', () => {
  assert.equal(figureSigma(17_900, false).toFixed(2), '895.47')
  assert.equal(figureSigma(17_900, true).toFixed(2), '5728.07')
  // 5 is rounded to ones: √(0.25² + 0.2887²) = 0.3819.
  assert.equal(figureSigma(5, false).toFixed(4), '0.3819')
})

test('a figure of none is exact', () => {
  assert.equal(figureSigma(0, true), 0)
})
