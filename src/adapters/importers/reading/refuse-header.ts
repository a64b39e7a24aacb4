import type { RefusedDocument } from '#core/evidence/import-record.ts'

/** The refusal of a table whose header lacks what must be there, or can no longer be read. */
export function refuseHeader(
  titles: readonly string[],
  missing: readonly string[],
): RefusedDocument {
  const isDamaged = titles.some((title) => damage.test(title))
  return {
    kind: 'refused',
    code: isDamaged ? 'damaged-text' : 'missing-column',
    place: 'header',
    value: titles.join(',').slice(0, 60) || '(empty)',
    ...(isDamaged ? damaged : lacking(missing)),
  }
}

/** What text in GBK looks like once it was read as UTF-8 or as Latin letters and saved so. */
const damage = /\ufffd|锟斤拷|[\u00a1-\u00ff]{4}/

const damaged = {
  reason: {
    en: 'The header is not readable: text in GBK was once opened as another encoding and saved so; its letters are lost',
    zh: '表头为乱码：GBK 文本曾被以其他编码打开并保存，原文已丢失',
  },
  remedy: {
    en: 'Download the table again and give it as it is: GBK is recognised',
    zh: '请重新下载并直接提供原文件，系统可识别 GBK',
  },
}

const lacking = (missing: readonly string[]) => ({
  reason: {
    en: `The header has no column ${missing.join(', ')}`,
    zh: `表头缺少列：${missing.join('、')}`,
  },
  remedy: {
    en: 'Give the table as it was downloaded, with its header',
    zh: '请提供下载时的原表，并保留表头',
  },
})
