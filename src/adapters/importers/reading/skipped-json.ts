import { leavesOut } from './leaves-out.ts'

/** A record that is left out because it cannot be read. */
export const skippedJson = leavesOut({
  'too-long': { en: 'The record is longer than 16 MB', zh: '该条记录超过 16 MB' },
  'not-utf8': {
    en: 'The record is no text in UTF-8; Chinese files are often in GBK',
    zh: '该条记录不是 UTF-8 文本；中文文件常为 GBK 编码',
  },
  'nested-too-deep': {
    en: 'The record is nested more than 100 levels deep',
    zh: '该条记录的嵌套超过 100 层',
  },
  'not-json': {
    en: 'The record is not JSON (NaN and Infinity are not), or not whole',
    zh: '该条记录不是 JSON（NaN、Infinity 均不允许），或不完整',
  },
  blank: { en: 'The record is blank', zh: '该条记录为空' },
})
