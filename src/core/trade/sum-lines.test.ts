import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { sumLines } from './sum-lines.ts'
import type { TradeLine } from './trade-line.ts'

const part = (given: Partial<TradeLine>): TradeLine => ({
  reporter: 'CN',
  partner: 'KR',
  isPartnerNamed: true,
  flow: 'export',
  code: '28469011',
  edition: null,
  period: '2024-01',
  value: 3,
  currency: 'USD',
  valuation: 'FOB',
  netKg: 2,
  isNetKgEstimated: false,
  place: 'line 2',
  ...given,
})

test('parts of a flow are added under six digits', () => {
  const [total, ...others] = sumLines([part({}), part({ code: '28469019', value: 4, netKg: 5 })])
  assert.deepEqual([total?.code, total?.value, total?.netKg], ['284690', 7, 7])
  assert.deepEqual(others, [])
})

test('a total with an unknown part is unknown there, and one with an estimated part is estimated', () => {
  const [total] = sumLines([part({}), part({ value: null }), part({ isNetKgEstimated: true })])
  assert.equal(total?.value, null)
  assert.equal(total?.netKg, 6)
  assert.equal(total?.isNetKgEstimated, true)
})

test('other partners, flows, periods and currencies are other flows', () => {
  const lines = [
    part({}),
    part({ partner: 'JP' }),
    part({ flow: 'import' }),
    part({ period: '2024-02' }),
    part({ currency: 'CNY' }),
  ]
  assert.equal(sumLines(lines).length, 5)
})

test('the order of the parts does not show in the total', () => {
  const value = fc.double({ min: 0, max: 1e12, noNaN: true })
  fc.assert(
    fc.property(fc.array(value, { minLength: 1, maxLength: 30 }), (values) => {
      const lines = values.map((each) => part({ value: each }))
      assert.equal(sumLines(lines.toReversed())[0]?.value, sumLines(lines)[0]?.value)
    }),
    { seed: 1, numRuns: 100 },
  )
})
