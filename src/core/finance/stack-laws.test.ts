import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { createHighsSolver } from '#adapters/highs/create-highs-solver.ts'
import type { Instrument } from '#core/model/catalog.ts'
import { type Cost, costKinds, type FinanceInput } from './finance-input.ts'
import { assumedTerms } from './finance-terms.ts'
import { candidate, estimate, machine } from './machine-case.ts'
import { planFinance } from './plan-finance.ts'
import { releasedShare } from './released-share.ts'

const solve = await createHighsSolver()
const months = 24
const runs = { seed: 7, numRuns: 25 }

const costs = fc.array(
  fc.record({
    month: fc.nat(months - 1),
    amount: fc.integer({ min: 10_000, max: 20_000_000 }),
    kind: fc.constantFrom(...costKinds),
    eligible: fc.boolean(),
  }),
  { minLength: 1, maxLength: 12 },
)

const offered = fc.record({
  kind: fc.constantFrom<Instrument['kind']>(
    'grant',
    'loan',
    'soft-loan',
    'guarantee',
    'equity',
    'working-capital',
  ),
  maxShare: fc.constantFrom(null, 0.2, 0.5, 0.9),
  cap: fc.constantFrom(null, 500_000, 5_000_000, 60_000_000),
  rate: fc.constantFrom(0.02, 0.05, 0.15),
  tenorMonths: fc.constantFrom(null, 12, 30, 96),
  ready: fc.nat(12),
  gates: fc.constantFrom<Instrument['gates']>(
    [],
    [{ after: 'permits.construction', share: 1 }],
    [
      { after: 'permits.construction', share: 0.4 },
      { after: 'series-output', share: 1 },
    ],
  ),
})

/** A guarantee and a credit line have no draws that a milestone could hold back. */
const comesInDraws = (kind: Instrument['kind']) =>
  kind !== 'guarantee' && kind !== 'working-capital'

const world = fc
  .record({
    costs,
    offers: fc.array(offered, { maxLength: 6 }),
    monthly: fc.integer({ min: 0, max: 8_000_000 }),
    opens: fc.integer({ min: 3, max: months }),
    equity: fc.integer({ min: 0, max: 40_000_000 }),
    permits: fc.nat(months),
    exportShare: fc.constantFrom(0, 0.4, 1),
  })
  .map(
    (drawn): FinanceInput => ({
      ...machine,
      months,
      costs: drawn.costs.map((cost, at): Cost => ({ ...cost, id: `cost-${at}`, step: null })),
      revenue: Array.from({ length: months }, (_, t) => (t < drawn.opens ? 0 : drawn.monthly)),
      exportShare: drawn.exportShare,
      equity: drawn.equity,
      milestones: { 'permits.construction': drawn.permits, 'series-output': drawn.opens },
      cashFloor: 1_000_000,
      vatRate: { value: 0.13, claim: 'test' },
      profitTaxRate: { value: 0.25, claim: 'test' },
      discount: { ratePerYear: 0.08, claim: 'test' },
      instruments: drawn.offers.map(({ rate, ready, gates, ...offer }, at) =>
        candidate(
          {
            ...offer,
            gates: comesInDraws(offer.kind) ? gates : [],
            id: `offer-${at}`,
            ratePerYear: estimate(rate),
          },
          ready,
        ),
      ),
    }),
  )

const cases = fc.record({ delayMonths: fc.nat(5), costFactor: fc.constantFrom(1, 1.25) })

const total = (input: FinanceInput, counts: (cost: Cost) => boolean): number =>
  input.costs.filter(counts).reduce((sum, cost) => sum + cost.amount, 0)

test('the gap is the smallest extra equity that keeps cash at its floor', () => {
  fc.assert(
    fc.property(world, cases, (planned, expected) => {
      const input = { ...planned, expected }
      const { gap } = planFinance(input, solve)
      const withMore = (amount: number) =>
        planFinance({ ...input, equity: input.equity + amount }, solve)
      const filled = withMore(gap)
      assert.ok(Math.min(...filled.cash) >= input.cashFloor - 1.1, `${gap} was not enough`)
      if (gap > 10) assert.ok(withMore(gap - 10).gap > 1, `${gap} was too much`)
    }),
    runs,
  )
})

test('more equity never raises the gap', () => {
  fc.assert(
    fc.property(world, fc.integer({ min: 1, max: 20_000_000 }), (input, more) => {
      const before = planFinance(input, solve).gap
      const after = planFinance({ ...input, equity: input.equity + more }, solve).gap
      assert.ok(after <= before + 1, `${before} became ${after}`)
    }),
    runs,
  )
})

test('no cost is paid for twice, and grants stay within their share together', () => {
  fc.assert(
    fc.property(world, (input) => {
      const { funded, plan } = planFinance(input, solve)
      for (const { kind, eligible } of funded) {
        const same = (one: { kind: string; eligible: boolean }) =>
          one.kind === kind && one.eligible === eligible
        const paid = funded.filter(same).reduce((sum, part) => sum + part.amount, 0)
        assert.ok(paid <= total(input, same) + 1, `${kind} is paid ${paid}`)
      }
      const grants = plan.stack
        .filter(({ kind }) => kind === 'grant')
        .reduce((sum, line) => sum + line.amount.amount / 100, 0)
      const cap = assumedTerms.grantShareCap * total(input, ({ eligible }) => eligible)
      assert.ok(grants <= cap + 1, `${grants} of grants over ${cap}`)
      // What grants and loans bring is what they are said to pay for.
      const brought = plan.stack
        .filter(({ kind }) => kind === 'grant' || kind === 'loan' || kind === 'soft-loan')
        .reduce((sum, line) => sum + line.amount.amount / 100, 0)
      const paid = funded.reduce((sum, part) => sum + part.amount, 0)
      assert.ok(Math.abs(brought - paid) < 2, `${brought} brought, ${paid} paid`)
    }),
    runs,
  )
})

test('no instrument pays more than its share and cap, or before its decision', () => {
  fc.assert(
    fc.property(world, (input) => {
      for (const line of planFinance(input, solve).plan.stack) {
        const offer = input.instruments.find(({ instrument }) => instrument.id === line.instrument)
        assert.ok(offer)
        const { cap, kind, maxShare } = offer.instrument
        const amount = line.amount.amount / 100
        assert.ok(amount <= (cap ?? Infinity) + 1)
        const base =
          kind === 'grant'
            ? total(input, ({ eligible }) => eligible)
            : total(input, (cost) => !['operating', 'feed', 'wages'].includes(cost.kind))
        if (kind !== 'working-capital') assert.ok(amount <= (maxShare ?? 1) * base + 1)
        const month =
          (Number(line.firstMonth.slice(0, 4)) - 2027) * 12 + Number(line.firstMonth.slice(5)) - 1
        assert.ok(month >= offer.readyMonth, `${line.instrument} pays in ${line.firstMonth}`)
      }
    }),
    runs,
  )
})

test('no draw comes before its gate, and under a late permit no more is drawn than was agreed', () => {
  fc.assert(
    fc.property(world, fc.integer({ min: 1, max: 8 }), (input, late) => {
      const outcome = planFinance(input, solve)
      for (const line of outcome.plan.stack) {
        const offer = input.instruments.find(({ instrument }) => instrument.id === line.instrument)
        assert.ok(offer)
        let paid = 0
        for (const { month, amount } of line.draws) {
          paid += amount.amount
          const at = (Number(month.slice(0, 4)) - 2027) * 12 + Number(month.slice(5)) - 1
          const most: number = releasedShare(offer.instrument, input, at) * line.amount.amount
          assert.ok(paid <= most + 200, `${line.instrument} has ${paid} of ${most} in ${month}`)
        }
      }
      const permit = (input.milestones?.['permits.construction'] ?? 0) + late
      const course = {
        ...input,
        milestones: { ...input.milestones, 'permits.construction': permit },
      }
      // Less drawn or later drawn money is never more cash before anything is repaid.
      const held = outcome.under(course)
      assert.ok((held.cash[0] ?? 0) <= (outcome.cash[0] ?? 0) + 1)
      for (const [t, cash] of outcome.under(input).cash.entries())
        assert.ok(Math.abs(cash - (outcome.cash[t] as number)) < 1, `month ${t}`)
    }),
    runs,
  )
})

test('the months add up to the cash shown', () => {
  fc.assert(
    fc.property(world, (input) => {
      let held = 0
      for (const { inflow, outflow, cash } of planFinance(input, solve).plan.months) {
        held += inflow.amount - outflow.amount
        // Each figure is rounded to the fen on its own.
        assert.ok(Math.abs(held - cash.amount) <= months)
      }
    }),
    runs,
  )
})

test('equal inputs give equal plans', () => {
  fc.assert(
    fc.property(world, (input) => {
      assert.deepEqual(planFinance(input, solve).plan, planFinance(input, solve).plan)
    }),
    { seed: 7, numRuns: 5 },
  )
})
