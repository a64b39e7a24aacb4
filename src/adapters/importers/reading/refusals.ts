import type { RefusedDocument } from '#core/evidence/import-record.ts'

/** Why a document cannot be read at all, in words of both languages. */
type Refusal = (place: string, value: string) => RefusedDocument

const refusal =
  (code: string, reason: RefusedDocument['reason'], remedy: RefusedDocument['remedy']): Refusal =>
  (place, value) => ({
    kind: 'refused',
    code,
    place,
    value: value.length > 60 ? `${value.slice(0, 57)}...` : value,
    reason,
    remedy,
  })

export const refuseEmpty = refusal(
  'empty',
  { en: 'The document is empty', zh: '文件为空' },
  { en: 'Check that it was downloaded whole', zh: '请检查文件是否下载完整' },
)

export const refusePacked = refusal(
  'packed',
  {
    en: 'This is a packed file; it is not unpacked here, for a small one can hold any amount',
    zh: '这是压缩文件；系统不会自动解压，因为很小的压缩包可能解出极大的内容',
  },
  { en: 'Unpack it and give the file within', zh: '请先解压，再导入其中的文件' },
)

export const refuseXml = refusal(
  'is-xml',
  {
    en: 'This is XML or HTML, of which this importer reads nothing, entities least of all',
    zh: '这是 XML 或 HTML 文件；此导入器不读取此类内容，更不会展开实体',
  },
  { en: 'Give the format that --format names', zh: '请提供 --format 所指格式的文件' },
)

export const refuseBinary = refusal(
  'not-text',
  { en: 'These bytes are no text in UTF-8', zh: '这些字节不是 UTF-8 文本' },
  {
    en: 'Save the file as text in UTF-8; Chinese files are often in GBK',
    zh: '请将文件另存为 UTF-8 文本；中文文件常为 GBK 编码',
  },
)

export const refuseUtf16 = refusal(
  'is-utf16',
  { en: 'The text is in UTF-16', zh: '文本为 UTF-16 编码' },
  { en: 'Save the file as text in UTF-8', zh: '请将文件另存为 UTF-8 文本' },
)

const notJson = refusal(
  'not-json',
  {
    en: 'The document is not JSON, or not the kind expected',
    zh: '文件不是 JSON，或并非所需的类型',
  },
  {
    en: 'Check the format, and that the file was downloaded whole',
    zh: '请检查格式及文件是否下载完整',
  },
)

const cutShort = refusal(
  'cut-short',
  { en: 'The document ends in the middle of a record', zh: '文件在一条记录中间结束' },
  { en: 'Download it again, whole', zh: '请重新完整下载' },
)

/** A document that is not JSON, or ends too early. */
export const refuseJson = (
  code: 'not-json' | 'cut-short',
  place: string,
  value = '(the document)',
): RefusedDocument => (code === 'cut-short' ? cutShort : notJson)(place, value)
