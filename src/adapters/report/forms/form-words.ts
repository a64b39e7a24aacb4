import type { Text } from '#core/model/text.ts'

/** What every form says around its own fields. */
export const formWords = {
  to: { en: 'To', zh: '受理机关' },
  draft: {
    en: 'Draft made from a plan; not an official form and not filed.',
    zh: '由方案生成的草稿，并非官方表格，亦未提交。',
  },
  blank: { en: 'Blank', zh: '空白' },
  supply: { en: 'to be supplied by', zh: '须提供方' },
  from: { en: 'from', zh: '取自' },
  filled: { en: 'fields filled', zh: '项已填' },
  open: { en: 'fields blank', zh: '项空白' },
  fields: { en: 'How the fields are known', zh: '栏目依据' },
  sources: { en: 'Sources', zh: '来源' },
  document: { en: 'In the plan’s documents', zh: '对应方案文件' },
  because: { en: 'Asked for by', zh: '依据义务' },
  unsure: {
    en: 'whether it applies cannot be told yet',
    zh: '是否适用尚无法判断',
  },
  plan: { en: 'Plan', zh: '方案' },
  asOf: { en: 'knowledge as of', zh: '知识截至' },
  modelled: {
    en: 'A modelled corridor, not affiliated with its namesake.',
    zh: '本走廊为模型，与同名基地无隶属关系。',
  },
  read: { en: 'read', zh: '查阅' },
  memory: { en: 'from memory', zh: '凭记忆' },
  calculated: { en: 'calculated', zh: '计算' },
  assumption: { en: 'assumption', zh: '假设' },
} as const satisfies Readonly<Record<string, Text>>
