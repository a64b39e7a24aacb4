import type { Language } from '#core/model/text.ts'

const words = {
  why: { en: 'Why then', zh: '为何在此时' },
  because: { en: 'Why at all', zh: '步骤由来' },
  provider: { en: 'Provider', zh: '服务方' },
  slack: { en: 'Slack, days', zh: '时差（天）' },
  grade: { en: 'Evidence', zh: '证据等级' },
  documents: { en: 'Documents', zh: '文件' },
  rule: { en: 'Rule', zh: '规则' },
  desk: { en: 'Desk', zh: '窗口' },
  hub: { en: 'Hub', zh: '基地' },
  step: { en: 'Step id', zh: '步骤编号' },
  p10: { en: 'P10 finish', zh: 'P10 完成' },
  p50: { en: 'P50 finish', zh: 'P50 完成' },
  p90: { en: 'P90 finish', zh: 'P90 完成' },
  holiday: { en: 'Day off', zh: '放假' },
  makeUp: { en: 'Make-up working day', zh: '调休上班' },
  deadline: { en: 'Deadline of the application', zh: '申请期限' },
  chance: { en: 'Chance of meeting it: {0} %', zh: '按期概率：{0} %' },
  post: { en: 'Post filled by today: {0} × {1}', zh: '到岗截止：{0} × {1}' },
  critical: { en: 'critical', zh: '关键' },
  continuous: { en: 'Every day', zh: '每日' },
  verified: { en: 'verified', zh: '已核实' },
  corroborated: { en: 'corroborated', zh: '多源印证' },
  'single-source': { en: 'single source', zh: '单一来源' },
  unverified: { en: 'unverified', zh: '未核实' },
  contradicted: { en: 'contradicted', zh: '有矛盾' },
  rd: { en: 'R&D', zh: '研发' },
  pilot: { en: 'Pilot', zh: '中试' },
  permit: { en: 'Permit', zh: '审批' },
  finance: { en: 'Finance', zh: '金融' },
  supply: { en: 'Supply', zh: '供应' },
  talent: { en: 'Talent', zh: '人才' },
  market: { en: 'Market', zh: '市场' },
} as const

/** A word of the file in its language, its blanks `{0}`, `{1}` filled. */
export const word = (
  key: keyof typeof words,
  language: Language,
  ...blanks: readonly (string | number)[]
): string =>
  (language === 'en' ? words[key].en : words[key].zh).replace(/\{(\d)\}/g, (_, at) =>
    String(blanks[Number(at)] ?? ''),
  )
