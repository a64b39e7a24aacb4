import type { Estimate } from './claim.ts'
import type { Text } from './text.ts'

/** How a plant keeps track of where material came from, after ISO 22095, from the strictest to the loosest. */
export const custodyModels = [
  'identity-preserved',
  'segregated',
  'controlled-blending',
  'mass-balance',
  'book-and-claim',
] as const

export type CustodyModel = (typeof custodyModels)[number]

/** Models under which what is said of a kilogram is what is in it. */
export const physicalModels: readonly CustodyModel[] = custodyModels.slice(0, 3)

/** Models under which the lots of different origins are worked apart. */
export const keepsApart = (model: CustodyModel): boolean =>
  model === 'identity-preserved' || model === 'segregated'

/** What a plant states of its custody. */
export interface StatedCustody {
  readonly model: CustodyModel
  readonly claim: string
}

/** Feed that a plant runs for others: an ore and the share of the plant's capacity it takes. */
export interface OtherFeed {
  readonly ore: string
  readonly share: Estimate
}

/** A custody model in words; null is one that nobody stated. */
export const custodyWords = (model: CustodyModel | null): Text =>
  model === null ? { en: 'not stated', zh: '未说明' } : names[model]

const names: Readonly<Record<CustodyModel, Text>> = {
  'identity-preserved': { en: 'identity preserved', zh: '身份保持' },
  segregated: { en: 'segregated', zh: '分开存放与加工' },
  'controlled-blending': { en: 'controlled blending', zh: '受控混合' },
  'mass-balance': { en: 'mass balance', zh: '质量平衡' },
  'book-and-claim': { en: 'book and claim', zh: '账面认领' },
}
