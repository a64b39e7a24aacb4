import type { Instrument } from '#core/model/catalog.ts'
import type { Candidate, FinanceInput } from './finance-input.ts'

const text = (word: string) => ({ en: word, zh: word })
/** A point estimate. */
export const estimate = (value: number) => ({
  low: value,
  mode: value,
  high: value,
  unit: '1',
  claim: 'test',
})

/** An instrument with only what matters to a test; everything else is unknown. */
export function candidate(
  instrument: Pick<Instrument, 'id' | 'kind'> & Partial<Instrument>,
  readyMonth = 0,
  answer: Candidate['answer'] = 'yes',
): Candidate {
  return {
    instrument: {
      name: text(instrument.id),
      jurisdiction: 'CN',
      provider: text('a bank'),
      eligibility: { all: [] },
      maxShare: null,
      cap: null,
      currency: 'CNY' as const,
      ratePerYear: null,
      tenorMonths: null,
      decisionDays: estimate(30),
      starts: '2020-01-01',
      ends: null,
      terms: null,
      tranches: null,
      gates: [],
      excludes: [],
      credits: null,
      status: null,
      parameters: {},
      illustrative: true,
      claim: `instrument/${instrument.id}#self`,
      ...instrument,
    },
    answer,
    trace: { answer, words: text('small firm'), fact: null, from: null, parts: [] },
    readyMonth,
  }
}

/** A fifth of eligible cost. */
export const grant = candidate({ id: 'grant', kind: 'grant', maxShare: 0.2 })
/** Half of capital cost at 1 % a month over three months. */
export const loan = candidate({
  id: 'loan',
  kind: 'loan',
  maxShare: 0.5,
  ratePerYear: estimate(0.12),
  tenorMonths: 3,
})

/** Three months: a machine for 1,000,000 in the first, sales of 300,000 in each of the others; no taxes, no discount. */
export const machine: FinanceInput = {
  currency: 'CNY',
  firstMonth: '2027-01',
  months: 3,
  costs: [
    { id: 'machine', step: 'build', month: 0, amount: 1_000_000, kind: 'capital', eligible: true },
  ],
  revenue: [0, 300_000, 300_000],
  exportShare: 0,
  equity: 305_000,
  cashFloor: 0,
  vatRate: { value: 0, claim: 'test' },
  profitTaxRate: { value: 0, claim: 'test' },
  discount: { ratePerYear: 0, claim: 'test' },
  instruments: [grant, loan],
}
