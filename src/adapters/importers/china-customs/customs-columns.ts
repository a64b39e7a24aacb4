import type { ReadHeader } from '#adapters/importers/reading/keyed-records.ts'
import { refuseHeader } from '#adapters/importers/reading/refuse-header.ts'

/** Reads the header of a download from China's customs statistics, or of one with the same columns under older names. */
export const customsHeader: ReadHeader = (titles) => {
  const fields = titles.map(fieldOf)
  const missing = needed.filter(({ oneOf }) => !oneOf.some((field) => fields.includes(field)))
  return missing.length === 0
    ? { kind: 'columns', fields }
    : refuseHeader(
        titles,
        missing.map(({ title }) => title),
      )
}

/** What a table must hold to be one of customs statistics. */
const needed = [
  { oneOf: ['period'], title: '数据年月' },
  { oneOf: ['code'], title: '商品编码' },
  { oneOf: ['partnerCode', 'partnerName'], title: '贸易伙伴名称' },
  { oneOf: ['usd', 'cny'], title: '美元 / 人民币' },
]

const fieldOf = (title: string): string => {
  const plain = title.normalize('NFKC').replace(/[\s()]/g, '')
  return columns.find(({ written }) => written.test(plain))?.field ?? ''
}

const columns: readonly { readonly field: string; readonly written: RegExp }[] = [
  { field: 'period', written: /^(?:数据|统计)?年月$|^月份$|^日期$/ },
  { field: 'code', written: /^(?:商品编码|HS编码|税号|商品代码)$/i },
  { field: 'commodity', written: /^商品名称$/ },
  { field: 'partnerCode', written: /^(?:贸易伙伴|国别|产终国)(?:编码|代码)$/ },
  { field: 'partnerName', written: /^(?:贸易伙伴|国别|产终国)(?:名称)?$/ },
  { field: 'mode', written: /^贸易方式(?:名称)?$/ },
  { field: 'modeCode', written: /^贸易方式(?:编码|代码)$/ },
  { field: 'province', written: /^(?:注册地|收发货人注册地)(?:名称)?$/ },
  { field: 'provinceCode', written: /^(?:注册地|收发货人注册地)(?:编码|代码)$/ },
  { field: 'firstQuantity', written: /^第一(?:法定)?数量$/ },
  { field: 'firstUnit', written: /^第一(?:法定)?(?:计量)?单位$/ },
  { field: 'secondQuantity', written: /^第二(?:法定)?数量$/ },
  { field: 'secondUnit', written: /^第二(?:法定)?(?:计量)?单位$/ },
  { field: 'usd', written: /^(?:美元|美元值|金额美元)$/ },
  { field: 'cny', written: /^(?:人民币|人民币值|金额人民币|人民币元)$/ },
  { field: 'flow', written: /^(?:进出口|进出口类型|进口或出口)$/ },
]
