import type { Application } from '#core/model/application.ts'
import type { StackLine } from '#core/model/plan-finance.ts'

/** What the owners commit, as the first line of the stack: all money that pays for the plan stands in it. None where they commit nothing. */
export function ownEquity({ applicant }: Application, firstMonth: string): StackLine[] {
  const { equity } = applicant
  if (equity.amount === 0) return []
  return [
    {
      instrument: 'own-equity',
      name: { en: 'Own cash of the applicant', zh: '申请人自有资金' },
      provider: applicant.name,
      kind: 'own-equity',
      amount: equity,
      firstMonth,
      neededFrom: null,
      draws: [{ month: firstMonth, amount: equity }],
      ratePerYear: null,
      breakEvenRatePerYear: null,
      illustrative: false,
      claim: 'answer:applicant.equity',
      why: {
        en: 'Committed in the application and there from the first month; the return its owners ask is not known.',
        zh: '申请中承诺的自有资金，自首月到位；股东要求的回报率未知。',
      },
    },
  ]
}
