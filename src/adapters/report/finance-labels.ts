/** Words for what lenders and owners look at: returns, debt service, stress. */
export const financeLabels = {
  projectReturn: { en: 'Return of the project, a year', zh: '项目内部收益率（年）' },
  ownersReturn: { en: 'Return of the owners, a year', zh: '股东内部收益率（年）' },
  payback: { en: 'Project has its money back', zh: '项目收回投资' },
  levelisedCostPerKg: { en: 'Levelised cost of a kilogram', zh: '每千克平准化成本' },
  levelisedCostPerUnit: { en: 'Levelised cost of a unit', zh: '每件平准化成本' },
  interestBeforeOutput: { en: 'Interest before output', zh: '投产前利息' },
  feesBeforeOutput: { en: 'Fees before output', zh: '投产前费用' },
  figure: { en: 'Figure', zh: '指标' },
  returns: { en: 'Returns', zh: '收益' },
  notReached: { en: 'not in the months planned', zh: '计划期内未收回' },
  noReturn: { en: 'none', zh: '无' },
  debtService: { en: 'Debt service by year', zh: '分年偿债' },
  debtServiceLead: {
    en: 'From the first repayment on. Below 1.00, the year is paid from cash kept or from owners’ money; a lender would ask for it beforehand.',
    zh: '自首次还本起。低于1.00的年份须以留存现金或股东资金偿付，贷款方会要求事先落实。',
  },
  yearFrom: { en: 'Year from', zh: '年度起始' },
  cashForDebt: { en: 'Cash for debt {0}', zh: '可偿债现金 {0}' },
  serviceDue: { en: 'Interest and principal', zh: '应付本息' },
  coverOf: { en: 'DSCR {0}', zh: 'DSCR {0}' },
} as const
