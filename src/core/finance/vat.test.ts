import assert from 'node:assert/strict'
import { test } from 'node:test'
import { vatCash } from './vat.ts'

const flow = (purchases: readonly number[], revenue: readonly number[], exportShare: number) =>
  vatCash({
    purchases: Float64Array.from(purchases),
    revenue: Float64Array.from(revenue),
    exportShare,
    rate: 0.13,
    refundMonths: 2,
  })
const rounded = (series: Float64Array) =>
  [...series].map((amount) => Math.round(amount * 100) / 100)

test('input VAT offsets output VAT and the rest is paid a month later', () => {
  // Bought for 100 (13 input) in month 0, sold for 300 at home (39 output) in month 1: 26 is due in month 2.
  const vat = flow([100, 0, 0], [0, 300, 0], 0)
  assert.deepEqual(rounded(vat.paidToSuppliers), [13, 0, 0])
  assert.deepEqual(rounded(vat.collected), [0, 39, 0])
  assert.deepEqual(rounded(vat.paidToOffice), [0, 0, 26])
  assert.equal(vat.creditLeft, 0)
})

test('exports carry no VAT and return input VAT late, up to the rate times exports', () => {
  // Input 26 in month 0; exports of 150 in month 1 refund 19.5 of it in month 3; 6.5 stays as credit.
  const vat = flow([200, 0, 0, 0], [0, 150, 0, 0], 1)
  assert.deepEqual(rounded(vat.collected), [0, 0, 0, 0])
  assert.deepEqual(rounded(vat.refunded), [0, 0, 0, 19.5])
  assert.deepEqual(rounded(vat.paidToOffice), [0, 0, 0, 0])
  assert.equal(vat.creditLeft, 6.5)
})

test('a refund that would come after the last month is not counted', () => {
  const vat = flow([100, 0], [0, 100], 1)
  assert.deepEqual(rounded(vat.refunded), [0, 0])
  assert.equal(vat.creditLeft, 13)
})

test('tax due after the last month is paid in it', () => {
  const { paidToOffice } = vatCash({
    purchases: Float64Array.of(0),
    revenue: Float64Array.of(100),
    exportShare: 0,
    rate: 0.1,
    refundMonths: 3,
  })
  assert.deepEqual([...paidToOffice], [10])
})
