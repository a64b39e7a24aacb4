import assert from 'node:assert/strict'
import { test } from 'node:test'
import { profitTax } from './profit-tax.ts'

const tax = (profit: readonly number[], firstMonth = '2027-01', lossCarryYears = 5) => [
  ...profitTax({
    firstMonth,
    profit: Float64Array.from(profit),
    rateOf: () => 0.25,
    lossCarryYears,
  }),
]
const year = (monthly: number) => new Array<number>(12).fill(monthly)

test('tax on the year so far is prepaid the month after each quarter', () => {
  // 100 a month: 75 after each quarter, in April, July, October and January; the last falls into the last month.
  const paid = tax([...year(100), 0])
  assert.deepEqual(paid, [0, 0, 0, 75, 0, 0, 75, 0, 0, 75, 0, 0, 75])
})

test('a loss is carried into later years and lapses when too old', () => {
  // A loss of 1,200, then profit of 100 a month: no tax in the second year, 75 a quarter in the third.
  const paid = tax([...year(-100), ...year(100), ...year(100)])
  assert.equal(
    paid.slice(0, 25).reduce((sum, amount) => sum + amount, 0),
    0,
  )
  assert.equal(
    paid.reduce((sum, amount) => sum + amount, 0),
    300,
  )
  // With no year to carry it, the second year pays too.
  const lapsed = tax([...year(-100), ...year(100), ...year(100)], '2027-01', 0)
  assert.equal(
    lapsed.reduce((sum, amount) => sum + amount, 0),
    600,
  )
})

test('tax prepaid on a profit that a later loss cancels is credited to the next year', () => {
  // First quarter +300: 75 prepaid. The rest of the year loses 300, so nothing is owed. Next year +300 owes 75: paid already.
  const paid = tax([100, 100, 100, -300, 0, 0, 0, 0, 0, 0, 0, 0, 300, 0, 0, 0])
  assert.equal(
    paid.reduce((sum, amount) => sum + amount, 0),
    75,
  )
  assert.equal(paid[3], 75)
})
