import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createHighsSolver } from '#adapters/highs/create-highs-solver.ts'
import type { FinanceInput } from './finance-input.ts'
import { assumedTerms } from './finance-terms.ts'
import { candidate, estimate, loan, machine } from './machine-case.ts'
import { planFinance, withCashAtRisk } from './plan-finance.ts'

const solve = await createHighsSolver()
const near = (found: number, wanted: number, within = 1) =>
  assert.ok(Math.abs(found - wanted) <= within, `${found} is not ${wanted}`)
const amountIn = ({ plan }: ReturnType<typeof planFinance>, id: string) =>
  (plan.stack.find(({ instrument }) => instrument === id)?.amount.amount ?? 0) / 100
const reasonOf = ({ plan }: ReturnType<typeof planFinance>, id: string) =>
  plan.rejected.find(({ instrument }) => instrument === id)?.reasons.map(({ en }) => en)

/** A grant that pays half of its fifth at once and the rest when the plant delivers. */
const inTwo = candidate({
  id: 'in-two',
  kind: 'grant',
  maxShare: 0.2,
  gates: [
    { after: 'permits.construction', share: 0.5 },
    { after: 'series-output', share: 1 },
  ],
})

/** A third of investment back with the tax return. */
const credit = candidate({ id: 'credit', kind: 'tax-credit', maxShare: 0.3, credits: 'investment' })

test('cumulation cap: a grant and a tax credit together stop at half of eligible cost', () => {
  // 40 % and 30 % of 1,000,000 would be 700,000; all public money together pays 500,000. Output in month 1 is February 2027,
  // so the credit comes in May 2028, month 16.
  const outcome = planFinance(
    {
      ...machine,
      months: 18,
      equity: 1_000_000,
      milestones: { 'series-output': 1 },
      instruments: [candidate({ id: 'forty', kind: 'grant', maxShare: 0.4 }), credit],
    },
    solve,
  )
  near(amountIn(outcome, 'forty') + amountIn(outcome, 'credit'), 500_000)
  assert.equal(
    outcome.plan.stack.find(({ instrument }) => instrument === 'credit')?.firstMonth,
    '2028-05',
  )
})

test('tranche gate: the second half waits for output, and never comes when output comes too late', () => {
  // Permits in month 0, output in month 4; tranches in months 0, 3 and 6. 900,000 + 100,000 pay for the machine at once,
  // month 3 lies before output, month 6 brings the other 100,000.
  const input: FinanceInput = {
    ...machine,
    months: 7,
    revenue: new Array<number>(7).fill(0),
    equity: 900_000,
    milestones: { 'permits.construction': 0, 'series-output': 4 },
    instruments: [inTwo],
  }
  const outcome = planFinance(input, solve)
  assert.equal(outcome.gap, 0)
  assert.deepEqual(
    outcome.plan.stack[0]?.draws.map(({ month, amount }) => [month, amount.amount]),
    [
      ['2027-01', 10_000_000],
      ['2027-07', 10_000_000],
    ],
  )
  near(outcome.simulate({ delayMonths: 3, costFactor: 1 }).cash[6] as number, 0)
})

test('drawstop: one permit six months late, by month and amount', () => {
  // The machine is paid in month 3, its permit comes in month 2. 505,000 + 0.99 L = 1,000,000, so L = 500,000, drawn in
  // month 3. Tenor 9 months, a third of it grace: the lender is committed for draws in months 3, 4 and 5.
  const waiting = candidate({
    ...loan.instrument,
    tenorMonths: 9,
    ratePerYear: estimate(0),
    gates: [{ after: 'permits.construction', share: 1 }],
  })
  const [bought] = machine.costs
  assert.ok(bought)
  const course = (permit: number, paid: number): FinanceInput => ({
    ...machine,
    months: 24,
    costs: [{ ...bought, month: paid }],
    revenue: Array.from({ length: 24 }, (_, t) => (t > paid + 2 ? 100_000 : 0)),
    equity: 505_000,
    milestones: { 'permits.construction': permit },
    instruments: [waiting],
  })
  const outcome = planFinance(course(2, 3), solve)
  assert.equal(outcome.gap, 0)
  near(amountIn(outcome, 'loan'), 500_000)
  // The supplier is paid all the same: in month 3 nothing may be drawn, and by month 8 the commitment has ended.
  const paid = outcome.under(course(8, 3))
  near(paid.lowest, -495_000)
  assert.deepEqual([paid.lowestMonth, paid.shortFrom], ['2027-04', '2027-04'])
  // Spending waits for the permit as well: the same 495,000 are missing in month 9.
  const moved = outcome.under(course(8, 9))
  near(moved.lowest, -495_000)
  assert.deepEqual([moved.lowestMonth, moved.shortFrom], ['2027-10', '2027-10'])
  // Two months late, the draw waits for month 4: short in month 3 alone.
  const short = outcome.under(course(4, 3))
  near(short.cash[3] as number, -495_000)
  near(short.cash[4] as number, 0)
})

test('a loan whose permit does not come in the months planned is refused in words', () => {
  const waiting = candidate({
    ...loan.instrument,
    gates: [{ after: 'permits.construction', share: 1 }],
  })
  const outcome = planFinance({ ...machine, instruments: [waiting] }, solve)
  assert.deepEqual(reasonOf(outcome, 'loan'), [
    'It pays nothing before: all permits before construction. That does not come in the months planned.',
  ])
})

test('double funding: grant and loan together never pay more than the machine costs', () => {
  // The grant is capped at half, 500,000. The loan may be 90 % and the plant would secure 700,000, but only 500,000 of
  // the machine is left to pay: 500,000 + 0.99 x 500,000 leaves 5,000 of fees missing.
  const outcome = planFinance(
    {
      ...machine,
      equity: 0,
      revenue: [0, 400_000, 400_000],
      instruments: [
        candidate({ id: 'sixty', kind: 'grant', maxShare: 0.6 }),
        candidate({ ...loan.instrument, maxShare: 0.9 }),
      ],
    },
    solve,
  )
  near(outcome.gap, 5000)
  near(
    outcome.funded.reduce((sum, { amount }) => sum + amount, 0),
    1_000_000,
  )
})

test('tax credit exclusion: of two credits that may not stand together one is taken, and cost that a grant paid is not credited', () => {
  const year: FinanceInput = {
    ...machine,
    months: 18,
    equity: 1_000_000,
    milestones: { 'series-output': 1 },
    terms: { ...assumedTerms, grantShareCap: 1 },
    instruments: [],
  }
  const rival = candidate({
    id: 'rival',
    kind: 'tax-credit',
    maxShare: 0.2,
    credits: 'investment',
    excludes: ['credit'],
  })
  const one = planFinance({ ...year, instruments: [credit, rival] }, solve)
  assert.deepEqual([amountIn(one, 'credit'), amountIn(one, 'rival')], [300_000, 0])
  assert.deepEqual(reasonOf(one, 'rival'), [
    'It may not stand beside credit, which the stack uses.',
  ])
  // A grant of 80 % and a credit of 30 % would be 1,100,000 for a machine of 1,000,000; together they pay just that.
  const eighty = candidate({ id: 'eighty', kind: 'grant', maxShare: 0.8 })
  const both = planFinance({ ...year, instruments: [credit, eighty] }, solve)
  near(amountIn(both, 'eighty') + amountIn(both, 'credit'), 1_000_000)
  // A credit of which nobody collected what it is a share of is not counted.
  const vague = candidate({ id: 'vague', kind: 'tax-credit', maxShare: 0.1 })
  const none = planFinance({ ...year, instruments: [vague] }, solve)
  assert.deepEqual(reasonOf(none, 'vague'), [
    'The stack does not count money of this kind; see its terms.',
  ])
})

test('infeasible stack: what is missing, and why nothing fills it', () => {
  // 205,000 of own money, 20 % of grant and 0.99 x 500,000 of loan are 900,000 of 1,000,000. The fund decides in month 1.
  const fund = candidate({ id: 'fund', kind: 'equity', cap: 1e6 }, 1)
  const fifth = candidate({ id: 'fifth', kind: 'grant', maxShare: 0.2 })
  const outcome = planFinance(
    { ...machine, equity: 205_000, instruments: [fifth, loan, fund] },
    solve,
  )
  near(outcome.gap, 100_000)
  assert.equal(outcome.plan.gap.amount, Math.round(outcome.gap * 100))
  assert.deepEqual(reasonOf(outcome, 'fund'), [
    'Too late: cash is lowest in 2027-01, its decision comes in 2027-02.',
  ])
})

test('an offtake holds the price of its part up', () => {
  // 60 % of sales fall no lower than 90 %: at 80 % of the price 0.4 x 0.8 + 0.6 x 0.9 = 0.86 comes in.
  const input = { ...machine, equity: 1_000_000, instruments: [] }
  const endAt = (offtake: FinanceInput['offtake'] & {}) =>
    planFinance({ ...input, offtake }, solve).simulate({
      delayMonths: 0,
      costFactor: 1,
      priceFactor: 0.8,
    }).cash[2] as number
  near(endAt({ share: 0.6, floor: 0.9 }), 0.86 * 600_000)
  near(endAt({ share: 0.6, floor: 0.5 }), 0.8 * 600_000)
})

/** 100,000 spent in January, sold for 110,000 a year later. */
const year: FinanceInput = {
  ...machine,
  months: 13,
  costs: [
    { id: 'work', step: 'work', month: 0, amount: 100_000, kind: 'development', eligible: false },
  ],
  revenue: [...new Array<number>(12).fill(0), 110_000],
  equity: 100_000,
  discount: { ratePerYear: 0.1, claim: 'test' },
  instruments: [],
}

test('returns: a tenth more after a year is ten percent, back in the month it is paid', () => {
  // 100 kg made in the last month are worth 90.909 kg today at 10 %: 100,000 / 90.909 = 1,100 a kilogram.
  const amount = [...new Array<number>(12).fill(0), 100]
  const { returns } = planFinance({ ...year, output: { per: 'kg', amount } }, solve).plan
  assert.deepEqual([returns.project, returns.owners, returns.payback], [0.1, 0.1, '2028-01'])
  near((returns.levelisedCost?.amount.amount ?? 0) / 100, 1100, 0.01)
  // Sold for less than it cost there is no payback; sold for nothing there is no rate.
  const poor = planFinance({ ...year, revenue: year.revenue.map((sold) => sold * 0.9) }, solve)
  assert.deepEqual(
    [poor.plan.returns.project, poor.plan.returns.payback, poor.plan.returns.levelisedCost],
    [-0.01, null, null],
  )
  const lost = planFinance({ ...year, revenue: [] }, solve)
  assert.equal(lost.plan.returns.project, null)
})

test('interest and fees before output are told apart, and debt service year by year', () => {
  // The loan of the machine: L = 500,000 in month 0 with a fee of 5,000. Output in month 2 lets it rest for two of its three
  // months: interest of 5,000 in months 1 and 2, all of it repaid in month 2.
  const fifth = candidate({ id: 'fifth', kind: 'grant', maxShare: 0.2 })
  const outcome = planFinance(
    { ...machine, instruments: [fifth, loan], milestones: { 'series-output': 2 } },
    solve,
  )
  const { beforeOutput } = outcome.plan
  near(beforeOutput.interest.amount / 100, 5000)
  near(beforeOutput.fees.amount / 100, 5000)
  const calm = { delayMonths: 0, costFactor: 1 }
  const shocks = { p50: calm, p90: { ...calm, delayMonths: 2 } }
  const [only, ...more] = withCashAtRisk(outcome, shocks).coverYears
  assert.deepEqual([only?.month, more], ['2027-03', []])
  // 300,000 of cash over 505,000 of service; two months late nothing comes in.
  near((only?.p50?.cash.amount ?? 0) / 100, 300_000)
  near((only?.p50?.service.amount ?? 0) / 100, 505_000)
  near(only?.p90?.dscr ?? 1, 0, 1e-6)
})

test('a rate on money of unknown return is not invented: the highest that still closes is told', () => {
  // Month 1 has 256,000 - 250,000 = 6,000 for interest on 500,000: 1.2 % a month, 14.4 % a year.
  const unknown = candidate({ ...loan.instrument, ratePerYear: null })
  const fifth = candidate({ id: 'fifth', kind: 'grant', maxShare: 0.2 })
  const { plan } = planFinance(
    { ...machine, revenue: [0, 256_000, 300_000], instruments: [fifth, unknown] },
    solve,
  )
  const line = plan.stack.find(({ instrument }) => instrument === 'loan')
  assert.deepEqual([line?.ratePerYear, line?.breakEvenRatePerYear], [null, 0.144])
})

test('a subsidised rate is the instrument’s own: a dearer twin is left aside', () => {
  const dear = candidate({ ...loan.instrument, id: 'dear', ratePerYear: estimate(0.24) })
  const outcome = planFinance({ ...machine, equity: 505_000, instruments: [loan, dear] }, solve)
  assert.deepEqual(
    outcome.plan.stack.map(({ instrument }) => instrument),
    ['loan'],
  )
})
