import type { Desk } from './condition.ts'
import type { Text } from './text.ts'

/** Names of the seven desks as the head of a column. */
export const deskNames = {
  rd: { en: 'R&D', zh: '研发' },
  pilot: { en: 'Pilot', zh: '中试' },
  permit: { en: 'Permit', zh: '审批' },
  finance: { en: 'Finance', zh: '金融' },
  supply: { en: 'Supply', zh: '供应' },
  talent: { en: 'Talent', zh: '人才' },
  market: { en: 'Market', zh: '市场' },
} as const satisfies Readonly<Record<Desk, Text>>
