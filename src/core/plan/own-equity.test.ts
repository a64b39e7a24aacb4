import assert from 'node:assert/strict'
import { test } from 'node:test'
import { money } from '#core/units/money.ts'
import { ownEquity } from './own-equity.ts'

const name = { en: 'Illustrative maker', zh: '示意企业' }
const withEquity = (yuan: number) =>
  ({ applicant: { name, equity: money(yuan, 'CNY') } }) as Parameters<typeof ownEquity>[0]

test('what the owners commit is a line of the stack, there from the first month at a return nobody stated', () => {
  const [line] = ownEquity(withEquity(90_000_000), '2026-12')
  // 90 million yuan are 9,000 million fen.
  assert.deepEqual(line?.amount, { amount: 9_000_000_000, currency: 'CNY' })
  assert.deepEqual(line?.draws, [{ month: '2026-12', amount: line?.amount }])
  assert.equal(line?.ratePerYear, null)
  assert.deepEqual(line?.provider, name)
})

test('owners who commit nothing are no line', () => {
  assert.deepEqual(ownEquity(withEquity(0), '2026-12'), [])
})
