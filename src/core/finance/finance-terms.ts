import type { Text } from '#core/model/text.ts'

/**
 * Terms that no instrument states. Fee, loss carry-forward and depreciation come from the catalog's finance rates; every
 * other one is an assumption. `financeTermWords` says all of them to the reader.
 */
export interface FinanceTerms {
  /** Fee on money raised, share of the amount. */
  readonly feeShare: number
  /** Share of a loan's tenor before the first repayment. */
  readonly graceShare: number
  /** Months from the first output to the first repayment at least, as far as the tenor allows. */
  readonly restMonths: number
  /** Tenor used where the lender's is not known. */
  readonly unknownTenorMonths: number
  /** Debt that the plant itself secures, share of capital cost; guarantees come on top. */
  readonly collateralShare: number
  /** All grants together, share of eligible cost. */
  readonly grantShareCap: number
  /** Months between grant payments or equity calls. */
  readonly trancheMonths: number
  /** Months of feed and operating cost that a credit line may carry. */
  readonly workingCapitalMonths: number
  readonly exportRefundMonths: number
  readonly depreciationMonths: number
  /** Calendar month in which the return for the year before brings a tax credit. */
  readonly taxReturnMonth: number
  readonly lossCarryYears: number
}

/** The shipped terms; a plan replaces three of them by the finance rates of its country. */
export const assumedTerms: FinanceTerms = {
  feeShare: 0.01,
  graceShare: 1 / 3,
  restMonths: 12,
  unknownTenorMonths: 36,
  collateralShare: 0.7,
  grantShareCap: 0.5,
  trancheMonths: 3,
  workingCapitalMonths: 3,
  exportRefundMonths: 3,
  depreciationMonths: 120,
  taxReturnMonth: 5,
  lossCarryYears: 5,
}

/** The terms in words, for the page that lists what a plan assumed. */
export function financeTermWords(terms: FinanceTerms): readonly Text[] {
  const percent = (share: number) => `${Math.round(share * 1000) / 10} %`
  return [
    {
      en: 'Owners’ equity is spent first; debt is drawn when cash would fall below its floor.',
      zh: '先用自有资金，现金将低于底线时才提取债务。',
    },
    {
      en: `Fees are ${percent(terms.feeShare)} of money raised; interest falls due monthly from the first draw.`,
      zh: `融资费用为所筹金额的${percent(terms.feeShare)}；自首次提款起按月付息。`,
    },
    {
      en: `Loans repay equal principal after ${percent(terms.graceShare)} of their tenor and not before ${terms.restMonths} months after the output expected; an unknown tenor counts as ${terms.unknownTenorMonths} months.`,
      zh: `贷款在期限的${percent(terms.graceShare)}之后、且不早于预期投产后${terms.restMonths}个月起等额还本；期限不明按${terms.unknownTenorMonths}个月计。`,
    },
    {
      en: `The plant secures debt up to ${percent(terms.collateralShare)} of capital cost; guarantees secure more.`,
      zh: `项目资产可担保的债务不超过资本支出的${percent(terms.collateralShare)}；超出部分需第三方担保。`,
    },
    {
      en: `Grants and tax credits together pay at most ${percent(terms.grantShareCap)} of eligible cost; grants count as taxable income.`,
      zh: `各项补助与税收抵免合计不超过合格支出的${percent(terms.grantShareCap)}；补助计入应税收入。`,
    },
    {
      en: `A credit line carries at most ${terms.workingCapitalMonths} months of feed and operating cost.`,
      zh: `流动资金额度最多覆盖${terms.workingCapitalMonths}个月的原料与运营支出。`,
    },
    {
      en: `VAT on exports comes back ${terms.exportRefundMonths} months late; unused input VAT carries forward.`,
      zh: `出口退税滞后${terms.exportRefundMonths}个月到账；未抵扣的进项税结转。`,
    },
    {
      en: `Capital depreciates over ${terms.depreciationMonths} months; losses carry forward ${terms.lossCarryYears} years; nothing is counted after the last month but debt still owed.`,
      zh: `资本支出按${terms.depreciationMonths}个月折旧；亏损可结转${terms.lossCarryYears}年；末月之后仅计未偿债务。`,
    },
  ]
}
