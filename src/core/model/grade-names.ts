import type { Grade } from './claim.ts'
import type { Text } from './text.ts'

/** Names of the grades of evidence. */
export const gradeNames = {
  verified: { en: 'verified', zh: '已核实' },
  corroborated: { en: 'corroborated', zh: '多源印证' },
  'single-source': { en: 'single source', zh: '单一来源' },
  unverified: { en: 'unverified', zh: '未核实' },
  contradicted: { en: 'contradicted', zh: '有矛盾' },
} as const satisfies Readonly<Record<Grade, Text>>
