import { leavesOut } from '#adapters/importers/reading/leaves-out.ts'
import type { SkippedRecord } from '#core/evidence/import-record.ts'
import type { TradeLine } from '#core/trade/trade-line.ts'

/** A record of trade statistics as a line, with what only its own source has; or why it is left out. */
export type ReadLine =
  | {
      readonly kind: 'line'
      readonly line: TradeLine
      /** Names as the statistics write them, for people. */
      readonly names: LineNames
    }
  | SkippedRecord

export interface LineNames {
  readonly reporter: string
  readonly partner: string
  readonly commodity: string
  /** What tells the line from others of the same flow: trade mode and place of registration; empty of a total. */
  readonly split: readonly string[]
}

/** Leaves a record out for one of the reasons that trade statistics give. */
export const leaveOut = leavesOut({
  'not-a-record': {
    en: 'The record is not an object of named values',
    zh: '该记录不是由字段组成的对象',
  },
  'not-goods': { en: 'Trade in services, not in goods', zh: '服务贸易，而非货物贸易' },
  'part-of-a-total': {
    en: 'A part of a total that is listed as well (by customs procedure, second partner or means of transport): counted once',
    zh: '同一总数的细分（按海关制度、第二伙伴国或运输方式），总数已列，不重复计算',
  },
  'other-flow': {
    en: 'A flow other than import, export, re-import and re-export',
    zh: '进口、出口、再进口、再出口以外的流向',
  },
  'flow-not-said': {
    en: 'The row does not say whether it is an import or an export',
    zh: '该行未注明进口或出口',
  },
  'no-period': {
    en: 'The period is no year or month from 1900 to 2199',
    zh: '统计期不是 1900 至 2199 年间的年份或月份',
  },
  'no-code': { en: 'The commodity code is blank or none', zh: '商品编码为空或无效' },
  'no-country': { en: 'The reporter or the partner is blank', zh: '申报国或伙伴国为空' },
  'not-a-number': {
    en: 'A value or weight is no number that can be one: not finite, negative, or letters',
    zh: '金额或重量不是有效数字：非有限值、负值或含文字',
  },
  'nothing-stated': {
    en: 'Neither value nor weight is stated',
    zh: '金额与重量均未列出',
  },
  'nothing-measured': {
    en: 'Only a weight is stated, and it was computed from the value: no evidence of quantity',
    zh: '仅列出重量，且由金额推算得出：不作为数量证据',
  },
  'code-not-mapped': {
    en: 'The commodity code is not one that carries rare earths; say --about codes=all or name codes to take it',
    zh: '该商品编码不在含稀土商品之列；如需采用，请用 --about codes=all 或列明编码',
  },
})
