import type { Text } from '#core/model/text.ts'

/**
 * The name of a document in both languages; one without an entry is called by its id, so that it is seen and named. What
 * follows a dot tells documents of one kind apart and is no part of the name.
 */
export function documentNames(id: string): Text {
  const kind = id.split('.')[0] as string
  return names[kind] ?? { en: kind.replaceAll('-', ' '), zh: kind }
}

const names: Readonly<Record<string, Text>> = {
  'financial-model': { en: 'Financial model', zh: '财务模型' },
  'business-plan': { en: 'Business plan', zh: '商业计划书' },
  'supply-contract': { en: 'Supply contract', zh: '供应合同' },
  'end-user-and-end-use-certificate': {
    en: 'End-user and end-use certificate with Chinese translation',
    zh: '最终用户和最终用途证明（附中文译本）',
  },
  'occupational-hazard-pre-assessment': {
    en: 'Pre-assessment of occupational hazards',
    zh: '职业病危害预评价报告',
  },
  'production-and-position-photos': {
    en: 'Photographs of production and of the magnet in the product',
    zh: '生产过程及磁体在产品中位置的照片',
  },
}
