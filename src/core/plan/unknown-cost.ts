import type { Mode } from '#core/model/step.ts'
import type { Text } from '#core/model/text.ts'

/** Why a step shows no cost; undefined where it shows one. */
export function unknownCost({ id, cost }: Mode): Text | undefined {
  if (cost !== null) return undefined
  return (
    reasons[id] ?? {
      en: 'Nobody published a price; ask the provider.',
      zh: '价格未公布，请询问服务方。',
    }
  )
}

/** True for what somebody is paid for at a price that nobody published. */
export const isPriceUnknown = ({ id, cost }: Mode): boolean =>
  cost === null && id !== 'own' && id !== 'milestone'

const reasons: Readonly<Record<string, Text>> = {
  milestone: {
    en: 'It is a point in time and costs nothing itself.',
    zh: '仅为时间节点，本身无费用。',
  },
  own: {
    en: 'The work of own staff, whose wages are counted by month.',
    zh: '自有人员工作，工资按月计入。',
  },
  authority: { en: 'No fee of this decision was found.', zh: '未查到该审批的费用。' },
}
