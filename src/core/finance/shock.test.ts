import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Cost, CostKind } from './finance-input.ts'
import { machine } from './machine-case.ts'
import { asPlanned, underShock } from './shock.ts'

const line = (kind: CostKind, month: number, amount: number): Cost => ({
  id: kind,
  step: null,
  month,
  amount,
  kind,
  eligible: false,
})

const input = {
  ...machine,
  months: 6,
  costs: [
    line('capital', 0, 100),
    line('preparation', 1, 10),
    line('wages', 1, 5),
    line('wages', 2, 5),
    line('feed', 2, 40),
    line('feed', 5, 40),
  ],
  revenue: [0, 0, 70, 80, 0, 90],
}

const told = (costs: readonly Cost[]) =>
  costs.map(({ kind, month, amount }) => [kind, month, amount])

test('a late and dear case moves sales and feed, lengthens wages and makes what is bought before output dearer', () => {
  // Two months late, a tenth dearer. Feed of month 5 and sales of month 5 fall past the last month.
  const { costs, revenue } = underShock(input, { delayMonths: 2, costFactor: 1.1 })
  assert.deepEqual(told(costs), [
    ['capital', 0, 110.00000000000001],
    ['preparation', 1, 11],
    ['wages', 1, 5],
    ['wages', 2, 5],
    ['wages', 3, 5],
    ['wages', 4, 5],
    ['feed', 4, 40],
  ])
  assert.deepEqual(revenue, [0, 0, 0, 0, 70, 80])
})

test('no shock changes nothing', () => {
  assert.deepEqual(underShock(input, asPlanned), input)
})
