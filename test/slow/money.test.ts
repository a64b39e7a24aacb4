import assert from 'node:assert/strict'
import { test } from 'node:test'
import { planWith } from './lodestone.ts'

const { plan } = planWith([])
const { finance, risk, schedule } = plan

const monthOf = (iso: string): string => iso.slice(0, 7)

/** The month a number of months after one. */
function later(month: string, by: number): string {
  const count = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 + by
  return `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, '0')}`
}

test('cash at P50 stays at its floor or above, unless the plan says what is missing', () => {
  const lowest = (of: 'cashAtP50' | 'cashAtP90') =>
    Math.min(...finance.months.map((line) => line[of].amount))
  assert.equal(finance.lowestCash.p50.amount, lowest('cashAtP50'))
  assert.equal(finance.lowestCash.p90.amount, lowest('cashAtP90'))
  const short = finance.floor.amount - lowest('cashAtP50')
  assert.ok(Math.abs(Math.max(0, short) - finance.gap.amount) < 100)
  assert.ok(finance.lowestCash.p90.amount <= finance.lowestCash.p50.amount)
  assert.ok(risk.finish.p50 > schedule.finish, 'P50 comes after the planned date here')
})

test('in every month what was held, came in and went out is what is held, and what came in holds every draw', () => {
  let held = 0
  for (const { month, inflow, outflow, cash } of finance.months) {
    held += inflow.amount - outflow.amount
    // Each figure is rounded to the fen on its own.
    assert.ok(Math.abs(held - cash.amount) <= finance.months.length, month)
    const drawn = finance.stack
      .flatMap(({ draws }) => draws.filter((draw) => draw.month === month))
      .reduce((sum, { amount }) => sum + amount.amount, 0)
    assert.ok(drawn <= inflow.amount + 100, `${month}: ${drawn} of ${inflow.amount}`)
  }
})

test('nothing of a loan is drawn before its permits, and of a grant half before output', () => {
  const monthOfStep = (id: string) =>
    monthOf(schedule.steps.find((step) => step.id === id)?.finish ?? '')
  for (const { kind, draws, amount } of finance.stack) {
    if (kind === 'loan')
      for (const { month } of draws) assert.ok(month >= monthOfStep('permits.construction'))
    if (kind !== 'grant') continue
    const early = draws
      .filter(({ month }) => month < monthOfStep('series-output'))
      .reduce((sum, draw) => sum + draw.amount.amount, 0)
    assert.ok(early <= amount.amount / 2 + 100)
  }
})

test('sales are paid two months after delivery, and at P50 they come with the later output', () => {
  // Month 60 of output sells 300 / 12 = 25 t at CNY 720 a kg, 70 % of it in China with 13 % of tax: 19,638,000 received.
  // It is paid in month 61 after the month of output; nothing of that size comes in later.
  const received = 25_000 * 720 * (1 + 0.7 * 0.13)
  const last = finance.months.findLast(({ inflow }) => inflow.amount / 100 >= received - 0.01)
  assert.equal(last?.month, later(monthOf(schedule.finish), 61))
  // Cash at P50 still rises in the month of its own last payment, and no more after it.
  const at = finance.months.findIndex(({ month }) => month === later(monthOf(risk.finish.p50), 61))
  const cash = finance.months.map(({ cashAtP50 }) => cashAtP50.amount)
  const gained = (month: number) => (cash[month] ?? 0) - (cash[month - 1] ?? 0)
  assert.ok(gained(at) > 0 && gained(at + 1) <= 0, `${gained(at)} then ${gained(at + 1)}`)
})

test('money comes from instruments that were asked in time, and only what the building needs gates the site', () => {
  const steps = new Map(schedule.steps.map((step) => [step.id, step]))
  const close = steps.get('finance.close')
  assert.ok(close)
  const waitedFor = new Set(close.after.map(({ step }) => step))
  // Owners' cash is there from the first month and waits for nobody.
  const own = finance.stack.filter(({ kind }) => kind === 'own-equity')
  assert.deepEqual(
    own.map(({ firstMonth, neededFrom }) => [firstMonth, neededFrom]),
    [[monthOf(plan.asOf), null]],
  )
  const asked = ({ kind }: (typeof finance.stack)[number]) =>
    kind !== 'own-equity' && !kind.startsWith('tax-')
  for (const line of finance.stack.filter(asked)) {
    const decision = steps.get(`finance.${line.instrument}`)
    assert.ok(decision, `${line.instrument} has no decision`)
    assert.ok(monthOf(decision.finish) <= line.firstMonth, line.instrument)
    if (line.kind === 'loan')
      assert.equal(
        waitedFor.has(decision.id),
        (line.neededFrom ?? '') <= monthOf(schedule.finish),
        line.instrument,
      )
  }
  const named = new Set([...finance.stack, ...finance.rejected].map(({ instrument }) => instrument))
  assert.equal(named.size, finance.stack.length + finance.rejected.length)
})

test('every claim the money rests on is told with its grade, and the owners’ own by its answer', () => {
  const known = new Set(plan.evidence.claims.map(({ id }) => id))
  assert.ok(known.has(finance.discount.claim))
  const answered = new Set(plan.trace.map(({ id }) => id))
  for (const { claim, kind } of finance.stack)
    assert.ok((kind === 'own-equity' ? answered : known).has(claim), claim)
})
