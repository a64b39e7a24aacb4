import type { MoneyMilestone } from '#core/model/milestone.ts'
import type { Text } from '#core/model/text.ts'

/** What money may wait for, in words. */
export const milestoneWords: Readonly<Record<MoneyMilestone, Text>> = {
  'permits.construction': { en: 'all permits before construction', zh: '开工前许可齐备' },
  'permits.discharge': { en: 'all permits before operation', zh: '投产前许可齐备' },
  'supply.contracts': { en: 'signed supply contracts', zh: '供应合同签订' },
  'anchor.shippable': { en: 'a signed buyer and a product', zh: '已签合同且有产品' },
  'series-output': { en: 'the first series output', zh: '首批量产' },
}
