import assert from 'node:assert/strict'
import { test } from 'node:test'
import { assumedTerms } from './finance-terms.ts'
import { machine } from './machine-case.ts'
import { operatingCash } from './operating-cash.ts'

test('VAT on the machine comes back with exports, and the machine wears out from the first sale on', () => {
  // 1,000 for a machine and 100 of VAT in January; 500 exported in March, so 50 of the VAT returns three months later.
  // A hundred-and-twentieth of 1,000 a month from March on.
  const { net, profit } = operatingCash(
    {
      ...machine,
      months: 6,
      costs: [{ id: 'm', step: null, month: 0, amount: 1000, kind: 'capital', eligible: true }],
      revenue: [0, 0, 500, 0, 0, 0],
      exportShare: 1,
      vatRate: { value: 0.1, claim: 'test' },
    },
    assumedTerms,
  )
  assert.deepEqual([...net], [-1100, 0, 500, 0, 0, 50])
  assert.deepEqual(
    [...profit].map((amount) => Math.round(amount * 100) / 100),
    [0, 0, 491.67, -8.33, -8.33, -8.33],
  )
})

test('wages carry no VAT, and what is bought besides the machine is spent at once', () => {
  const cost = { id: 'c', step: null, month: 0, amount: 100, eligible: false }
  const { net, profit } = operatingCash(
    {
      ...machine,
      months: 2,
      costs: [
        { ...cost, kind: 'wages' },
        { ...cost, kind: 'preparation' },
        { ...cost, kind: 'feed', month: 9 },
      ],
      revenue: [0, 0],
      vatRate: { value: 0.1, claim: 'test' },
    },
    assumedTerms,
  )
  // 100 of wages, 110 of preparation; the feed of month 9 lies past the end.
  assert.deepEqual([...net], [-210, 0])
  assert.deepEqual([...profit], [-200, 0])
})
