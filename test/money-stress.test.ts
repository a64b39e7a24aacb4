import assert from 'node:assert/strict'
import { test } from 'node:test'
import { planFinance } from '#core/finance/plan-finance.ts'
import { gradesOf } from '#core/plan/grades.ts'
import { latePermits } from '#core/plan/late-permits.ts'
import { moneyCourse } from '#core/plan/money-course.ts'
import { moneyStresses } from '#core/plan/money-stresses.ts'
import { npvAtStake } from '#core/plan/npv-at-stake.ts'
import { priceBreakEven } from '#core/plan/price-break-even.ts'
import { withoutMoney } from '#core/plan/without-money.ts'
import { drafted, ownWorld, shippedWorld, tools, withAnswers } from './shipped-world.ts'

const draft = drafted(shippedWorld())
const { slip, finance } = draft
const lines = new Map(moneyStresses(draft, slip, slip).map((line) => [line.id, line]))
const line = (id: string) => lines.get(id) ?? assert.fail(id)

test('the course that the contracts were signed for leaves the cash that the plan shows', () => {
  const again = finance.under(moneyCourse(draft, slip))
  for (const [t, cash] of again.cash.entries())
    assert.ok(Math.abs(cash - (finance.cash[t] as number)) < 1, `month ${t}`)
  assert.ok(Math.abs(again.npv - finance.npv) < 1)
  assert.equal(line('p50').short.amount, 0)
})

test('every stress is no better than the course without it, and a deeper one is worse', () => {
  for (const { id, lowestCash, npv } of lines.values()) {
    assert.ok(lowestCash.amount <= line('p50').lowestCash.amount, id)
    if (id !== 'p90') assert.ok(npv.amount <= line('p50').npv.amount, id)
  }
  assert.ok(line('price-lower').npv.amount < line('price-low').npv.amount)
  // A line that is short says from when.
  for (const { id, short, shortFrom } of lines.values())
    assert.equal(short.amount > 0, shortFrom !== null, id)
})

test('under a contract with a floor a fall in price costs less', () => {
  const offtake = { share: 0.6, floor: 0.95 }
  const under = withAnswers(draft.world, (was) => ({ ...was, sales: { ...was.sales, offtake } }))
  const npv = (world: typeof under) =>
    finance.under(moneyCourse({ ...draft, world }, slip, { priceFactor: 0.8 })).npv
  assert.ok(npv(under) > npv(draft.world) + 1e6)
})

test('a permit with half a year of slack may be late for nothing, one that sets the finish is short by month and amount', () => {
  const late = new Map(
    latePermits(draft, slip, tools.schedules).lines.map((one) => [one.rule, one]),
  )
  assert.equal(late.get('CN-POLLUTION-SIMPLE')?.short.amount, 0)
  const land = late.get('CN-LAND')
  assert.ok(land && land.short.amount > 0 && land.shortFrom !== null)
  assert.ok(land.lowestCash.amount < line('p50').lowestCash.amount)
})

test('the break-even price is where the value is nothing', () => {
  const { salesForValue, feedForValue } = priceBreakEven(draft, slip)
  const npv = (worse: Parameters<typeof moneyCourse>[2]) =>
    finance.under(moneyCourse(draft, slip, worse)).npv
  assert.ok(salesForValue !== null && feedForValue !== null)
  // Told to a thousandth, found to half of one.
  assert.ok(npv({ priceFactor: salesForValue + 0.002 }) > 0)
  assert.ok(npv({ priceFactor: salesForValue - 0.002 }) < 0)
  assert.ok(npv({ feedFactor: feedForValue - 0.002 }) > 0)
  assert.ok(npv({ feedFactor: feedForValue + 0.002 }) < 0)
})

test('what verifying gives back is what a run with that claim verified no longer loses', () => {
  const grades = gradesOf(draft.world)
  const [first, second] = npvAtStake(draft, slip, grades)
  assert.ok(first && second && first.drop.amount >= second.drop.amount)
  const known = npvAtStake(draft, slip, { ...grades, [first.claim]: 'corroborated' })
  const after = known.find(({ claim }) => claim === first.claim)
  assert.ok((after?.atStake.amount ?? 0) < first.atStake.amount)
  const verified = npvAtStake(draft, slip, { ...grades, [first.claim]: 'verified' })
  assert.ok(verified.every(({ claim }) => claim !== first.claim))
})

test('without one of its instruments a stack is never better closed', () => {
  const american = drafted(ownWorld('defence-magnet'))
  const calm = { delayMonths: 0, costFactor: 1 }
  const input = { ...moneyCourse(american, { days: 0, costFactor: 1 }), expected: calm }
  const { stack } = american.finance.plan
  const whole = planFinance(input, tools.solve).plan.gap.amount
  const gone = withoutMoney(input, stack, tools.solve)
  assert.equal(gone.length, stack.length + 1)
  for (const { name, gap } of gone) assert.ok(gap.amount >= whole - 100, name.en)
  assert.ok(gone.some(({ gap }) => gap.amount > whole))
})
