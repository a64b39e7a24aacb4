import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { CostLine } from './money-flows.ts'
import { moneyBeforeOutput, moneyItems } from './money-items.ts'

const rate = (claim: string) => ({ low: 0.03, mode: 0.03, high: 0.03, unit: 'share', claim })

const prices = {
  instruments: {
    loan: { kind: 'loan', ratePerYear: rate('loan#rate') },
    cover: { kind: 'guarantee', ratePerYear: rate('cover#rate') },
    unpriced: { kind: 'soft-loan', ratePerYear: null },
  },
  feeClaim: 'finance/CN#feeShare',
} as const

const line = (kind: CostLine['kind'], month: number, amount: number, claim: string): CostLine => ({
  id: kind,
  step: null,
  month,
  amount,
  kind,
  eligible: false,
  claims: [claim],
})

test('every payment weighs its amount on the claim under its price', () => {
  const costs = [line('capital', 2, 700, 'line#cost'), line('feed', 9, 300, 'quote#average')]
  const financing = [
    { instrument: 'loan', interest: 40, fees: 10 },
    { instrument: 'cover', interest: 0, fees: 5 },
  ]
  assert.deepEqual(moneyItems(costs, financing, prices), [
    { weight: 700, claims: ['line#cost'] },
    { weight: 300, claims: ['quote#average'] },
    { weight: 40, claims: ['loan#rate'] },
    // A loan's fee is the fee on money raised; a guarantee's is its own price. No interest: no weight.
    { weight: 10, claims: ['finance/CN#feeShare'] },
    { weight: 5, claims: ['cover#rate'] },
  ])
})

test('interest of unknown price rests on no claim', () => {
  const financing = [{ instrument: 'unpriced', interest: 1, fees: 0 }]
  assert.deepEqual(moneyItems([], financing, prices), [{ weight: 1, claims: [] }])
})

test('money before output is steps and wages of earlier months, never feed', () => {
  const costs = [
    line('capital', 2, 700, 'line#cost'),
    line('feed', 2, 1, 'quote#average'),
    line('wages', 3, 20, 'role#yearlyCost'),
    line('wages', 4, 20, 'role#yearlyCost'),
  ]
  assert.deepEqual(
    moneyBeforeOutput(costs, 4).map(({ weight }) => weight),
    [700, 20],
  )
})
