import type { Language } from '#core/model/text.ts'

/** The report's own words in the reader's language. */
export const wordsOf = (language: Language): Words => (language === 'en' ? english : chinese)

/** Every word of the report that is not in the plan itself. */
export interface Words {
  readonly notAffiliated: string
  readonly finish: string
  readonly samplesOf: (count: number) => string
  readonly cost: string
  readonly deadlineChance: (date: string) => string
  readonly gap: string
  readonly lowestCash: string
  readonly marketOnly: string
  readonly difference: string
  readonly restsOnAssumptions: string
  readonly ofCriticalPath: string
  readonly ofMoney: string
  readonly citedOffers: (cited: number, all: number) => string
  readonly onMonday: string
  readonly slack: string
  readonly weekDelay: string
  readonly noPlan: string
  readonly wouldHelp: string
  readonly nothingHelps: string
}

const english: Words = {
  notAffiliated: 'Modelled corridor, not affiliated with its namesake.',
  finish: 'Series output',
  samplesOf: (count) => `${count} samples`,
  cost: 'Cost until series output',
  deadlineChance: (date) => `Chance of series output by ${date}`,
  gap: 'Money still missing',
  lowestCash: 'lowest cash',
  marketOnly: 'Market-only P50',
  difference: 'corridor earlier by',
  restsOnAssumptions: 'Rests on assumptions',
  ofCriticalPath: 'of the critical path',
  ofMoney: 'of the money',
  citedOffers: (cited, all) => `${cited} of ${all} offers carry a citation`,
  onMonday: 'On Monday:',
  slack: 'slack',
  weekDelay: 'a week later moves P50 by',
  noPlan: 'There is no feasible plan. These cannot hold together:',
  wouldHelp: 'Any one of these would make a plan possible:',
  nothingHelps: 'No single change of the applicant would make a plan possible.',
}

const chinese: Words = {
  notAffiliated: '本走廊为模型，与同名基地无隶属关系。',
  finish: '批量产出',
  samplesOf: (count) => `${count} 次抽样`,
  cost: '批量产出前成本',
  deadlineChance: (date) => `${date} 前批量产出的概率`,
  gap: '资金缺口',
  lowestCash: '最低现金',
  marketOnly: '纯市场情形 P50',
  difference: '走廊提前',
  restsOnAssumptions: '依赖假设',
  ofCriticalPath: '关键路径',
  ofMoney: '资金',
  citedOffers: (cited, all) => `${all} 项服务中 ${cited} 项有出处`,
  onMonday: '周一要做：',
  slack: '时差',
  weekDelay: '晚一周使 P50 变动',
  noPlan: '没有可行方案。以下条件无法同时满足：',
  wouldHelp: '放宽其中任何一项即可得到方案：',
  nothingHelps: '申请人单项让步无法得到方案。',
}
