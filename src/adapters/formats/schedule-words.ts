import { deskNames } from '#core/model/desk-names.ts'
import { gradeNames } from '#core/model/grade-names.ts'
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
  ...gradeNames,
  ...deskNames,
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
