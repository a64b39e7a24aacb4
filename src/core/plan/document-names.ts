import type { Text } from '#core/model/text.ts'

/** The name of a document in both languages; one without an entry is called by its id, so that it is seen and named. */
export function documentNames(id: string): Text {
  return names[id] ?? { en: id.replaceAll('-', ' '), zh: id }
}

const names: Readonly<Record<string, Text>> = {
  'financial-model': { en: 'Financial model', zh: '财务模型' },
  'business-plan': { en: 'Business plan', zh: '商业计划书' },
  'supply-contract': { en: 'Supply contract', zh: '供应合同' },
}
