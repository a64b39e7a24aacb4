import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createHighsSolver } from '#adapters/highs/create-highs-solver.ts'
import type { CashCurve } from './cash-curve.ts'
import type { Contract } from './contract.ts'
import { debtCover } from './debt-cover.ts'
import type { FinanceInput } from './finance-input.ts'
import { assumedTerms, financeTermWords } from './finance-terms.ts'
import { grantsAtMost } from './grant.ts'
import { candidate, estimate, loan, machine } from './machine-case.ts'
import { planFinance } from './plan-finance.ts'
import { screenSources } from './screen-instruments.ts'
import { loanMonths } from './term-loan.ts'

const solve = await createHighsSolver()
const near = (found: number, wanted: number, within = 1) =>
  assert.ok(Math.abs(found - wanted) <= within, `${found} is not ${wanted}`)

/** Thirteen months: 100,000 spent in the first, and what is sold comes in the last. */
const year = (sold: number): FinanceInput => ({
  ...machine,
  months: 13,
  costs: [
    { id: 'work', step: 'work', month: 0, amount: 100_000, kind: 'development', eligible: false },
  ],
  revenue: [...new Array<number>(12).fill(0), sold],
  equity: 100_000,
  instruments: [],
})

test('value is discounted by the year, in monthly steps', () => {
  // 110,000 after twelve months at 10 % is worth the 100,000 spent at once.
  const discount = { ratePerYear: 0.1, claim: 'test' }
  near(planFinance({ ...year(110_000), discount }, solve).npv, 0)
})

test('what is still owed at the end is taken off the value, discounted from the last month', () => {
  // 50,500 + 0.99 x 50,000 pay for 100,000; a loan of 60 months has 20 of grace, so all of it is owed after a year.
  // -100,000 + 49,500 + (110,000 - 50,000) / 1.1 = 4,045.45.
  const [work] = year(0).costs
  const input: FinanceInput = {
    ...year(110_000),
    costs: work ? [{ ...work, kind: 'capital' }] : [],
    equity: 50_500,
    discount: { ratePerYear: 0.1, claim: 'test' },
    instruments: [
      candidate({
        id: 'long',
        kind: 'loan',
        maxShare: 0.5,
        ratePerYear: estimate(0),
        tenorMonths: 60,
      }),
    ],
  }
  near(planFinance(input, solve).npv, 4045.45)
})

test('a loan rests for a third of its tenor from the first cost it may pay, or its decision', () => {
  const { instrument } = loan
  const costs = [
    { month: 1, kind: 'feed' },
    { month: 5, kind: 'preparation' },
  ] as const
  const of = (tenorMonths: number | null, ready: number) =>
    loanMonths({ ...instrument, tenorMonths }, ready, { costs }, assumedTerms)
  assert.deepEqual(of(84, 2), { first: 5, drawEnd: 33, graceEnd: 33, payments: 56 })
  assert.deepEqual(of(84, 7), { first: 7, drawEnd: 35, graceEnd: 35, payments: 56 })
  // An unknown tenor counts as 36 months; one of a single month is two.
  assert.deepEqual(of(null, 0), { first: 5, drawEnd: 17, graceEnd: 17, payments: 24 })
  assert.deepEqual(of(1, 0), { first: 5, drawEnd: 6, graceEnd: 6, payments: 1 })
})

test('a loan rests until a year after the output expected, as far as a third of its tenor is left to repay it', () => {
  const costs = [{ month: 5, kind: 'capital' }] as const
  const of = (tenorMonths: number, output: number) =>
    loanMonths(
      { ...loan.instrument, tenorMonths },
      0,
      { costs, milestones: { 'series-output': output } },
      assumedTerms,
    )
  // Output in month 30: repaid from month 42. Draws end with the first third, month 33, which lies after output.
  assert.deepEqual(of(84, 30), { first: 5, drawEnd: 33, graceEnd: 42, payments: 47 })
  // Output in month 40: draws go on through it, repayment begins in month 52.
  assert.deepEqual(of(84, 40), { first: 5, drawEnd: 41, graceEnd: 52, payments: 37 })
  // Of 36 months at most 24 rest, whenever output comes; one that comes soon changes nothing.
  assert.deepEqual(of(36, 40), { first: 5, drawEnd: 29, graceEnd: 29, payments: 12 })
  assert.deepEqual(of(84, 6), { first: 5, drawEnd: 33, graceEnd: 33, payments: 56 })
})

test('outside equity of unknown price is answered with the return it could get', () => {
  // 10,000 + 0.99 E = 100,000, so E = 90,909.09; bought out for 181,818.18 a year later it has doubled.
  const fund = candidate({ id: 'fund', kind: 'equity', cap: 1e6, maxShare: null })
  const input = { ...year(181_818.18), equity: 10_000, instruments: [fund] }
  const [line] = planFinance(input, solve).plan.stack
  near(line?.breakEvenRatePerYear ?? 0, 1, 1e-4)
  assert.match(line?.why.en ?? '', /100 % a year/)
  // Bought out for less than it paid in, it has no return to speak of.
  const poor = planFinance({ ...input, revenue: year(90_000).revenue }, solve)
  assert.equal(poor.plan.stack[0]?.breakEvenRatePerYear, null)
})

test('a guarantee is paid for month by month while it lasts', () => {
  // 208,000 + 0.99 L - 0.01 G = 1,000,000 with G = L - 700,000: L = 801,020.41 and G = 101,020.41.
  // February: half of L, 1 % of interest on L, 1 % of G. March: the guarantee of two months has ended.
  const guarantee = candidate({
    id: 'guarantee',
    kind: 'guarantee',
    cap: 200_000,
    maxShare: 1,
    ratePerYear: estimate(0.12),
    tenorMonths: 2,
  })
  const big = { ...loan, instrument: { ...loan.instrument, maxShare: 0.9 } }
  const { months } = planFinance(
    {
      ...machine,
      equity: 208_000,
      revenue: [0, 500_000, 500_000],
      instruments: [big, guarantee],
    },
    solve,
  ).plan
  near((months[1]?.outflow.amount ?? 0) / 100, 400_510.2 + 8010.2 + 1010.2)
  near((months[2]?.outflow.amount ?? 0) / 100, 400_510.2 + 4005.1)
})

test('of two loans that would each do, one is taken', () => {
  const twin = { ...loan, instrument: { ...loan.instrument, id: 'twin' } }
  const { plan } = planFinance({ ...machine, equity: 505_000, instruments: [loan, twin] }, solve)
  assert.equal(plan.stack.length, 1)
  assert.equal(plan.rejected.length, 1)
})

test('the words say how an instrument’s money is shared out', () => {
  // A grant of everything pays 600,000 of capital and 400,000 of development.
  const grant = candidate({ id: 'grant', kind: 'grant', maxShare: 1 })
  const cost = { id: 'x', step: null, month: 0, eligible: true }
  const { plan } = planFinance(
    {
      ...machine,
      costs: [
        { ...cost, amount: 600_000, kind: 'capital' },
        { ...cost, amount: 400_000, kind: 'development' },
      ],
      instruments: [grant],
      terms: { ...assumedTerms, grantShareCap: 1 },
    },
    solve,
  )
  assert.equal(plan.stack[0]?.why.en, 'Pays capital cost (60 %), development (40 %).')
})

test('cover is the worst year’s cash over its debt service, and the value of cash over what is owed', () => {
  // Drawn 300 and 300, repaid 300 and 300 with interest of 6 and 3. Cash after tax 390 and 480: 870 / 609.
  // At 1 % a month 390 / 1.01 + 480 / 1.0201 = 856.68 over the 600 owed when repayment begins.
  const contract = {
    source: { instrument: { kind: 'loan' }, ratePerYear: 0.12 },
    total: 600,
    drawn: Float64Array.of(300, 300, 0, 0),
    repaid: Float64Array.of(0, 0, 300, 300),
    interest: Float64Array.of(0, 3, 6, 3),
  } as unknown as Contract
  const curve = {
    cash: new Float64Array(4),
    operating: { net: Float64Array.of(-300, -300, 400, 500) },
    profitTax: Float64Array.of(0, 0, 10, 20),
  } as unknown as CashCurve
  const { dscr, llcr } = debtCover([contract], curve)
  near(dscr ?? 0, 870 / 609, 1e-9)
  near(llcr ?? 0, (390 / 1.01 + 480 / 1.0201) / 600, 1e-9)
  assert.deepEqual(debtCover([], curve), { dscr: null, llcr: null })
})

test('grants at their most follow cost incurred, tranche by tranche, and stop at their share together', () => {
  // Eligible cost of 100 in months 0 and 2; all grants together at most half of 200.
  // One: half of cost up to 60, from month 1 every three months: 50, then 60. Two: 40 % from month 0: 40, then 80.
  const cost = { id: 'x', step: null, amount: 100, kind: 'capital', eligible: true } as const
  const input: FinanceInput = {
    ...machine,
    months: 6,
    costs: [
      { ...cost, month: 0 },
      { ...cost, month: 2 },
    ],
    instruments: [
      candidate({ id: 'one', kind: 'grant', maxShare: 0.5, cap: 60 }, 1),
      candidate({ id: 'two', kind: 'grant', maxShare: 0.4 }),
    ],
  }
  const setting = { input, terms: assumedTerms, classes: [] } as unknown as Parameters<
    typeof grantsAtMost
  >[0]
  const { sources } = screenSources(
    setting,
    ({ readyMonth }) => readyMonth,
    () => 0,
  )
  assert.deepEqual([...grantsAtMost(setting, sources)], [40, 50, 0, 10, 0, 0])
})

test('of a condition with several parts, only the parts that decide it are given as reasons', () => {
  const said = (answer: 'yes' | 'no', word: string) => ({
    answer,
    words: { en: word, zh: `中${word}` },
    fact: null,
    from: null,
    parts: [],
  })
  const refused = {
    ...candidate({ id: 'refused', kind: 'grant', cap: 1 }, 0, 'no'),
    trace: { ...said('no', 'all'), parts: [said('yes', 'small'), said('no', 'young')] },
  }
  const { plan } = planFinance({ ...machine, instruments: [refused] }, solve)
  assert.deepEqual(
    plan.rejected.map(({ reasons }) => reasons.map(({ en }) => en)),
    [['Not eligible: young']],
  )
})

test('the assumed terms are said with their figures', () => {
  const words = financeTermWords(assumedTerms)
    .map(({ en }) => en)
    .join(' ')
  for (const figure of ['1 %', '33.3 %', '36 months', '70 %', '50 %', '120 months', '5 years'])
    assert.ok(words.includes(figure), figure)
})
