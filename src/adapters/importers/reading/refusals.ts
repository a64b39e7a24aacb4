import type { RefusedDocument } from '#core/evidence/import-record.ts'
import type { Issue } from '#core/model/issue.ts'

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

export const refuseTooLarge = refusal(
  'too-large',
  {
    en: 'What is taken of such a document must be seen together, and is too much for that',
    zh: '此类文件所采用的内容须整体比对，数量超出上限',
  },
  {
    en: 'Split it, or give its records one a line where the format allows that',
    zh: '请拆分文件；格式允许时，也可改为每行一条记录',
  },
)

export const refuseOtherKind = refusal(
  'other-kind',
  { en: 'The document is of another kind', zh: '文件并非所选类型' },
  { en: 'Name its kind with --format', zh: '请用 --format 指明文件类型' },
)

export const refuseOption = refusal(
  'bad-option',
  { en: 'This cannot be understood', zh: '无法理解该选项' },
  { en: 'Write it as the help of the command shows', zh: '请按命令帮助中的写法填写' },
)

export const refuseYaml = refusal(
  'not-yaml',
  { en: 'The document is not YAML of one part', zh: '文件不是单一的 YAML 文档' },
  { en: 'Correct the line that is named', zh: '请更正所指的行' },
)

/** A fault that the contract of a file found, in its own words. */
export const refuseEntry = ({ code, path, value, reason, remedy }: Issue): RefusedDocument => ({
  ...{ kind: 'refused', code, place: path, value },
  reason: { en: reason, zh: reason },
  remedy: { en: remedy, zh: remedy },
})

/** A table whose header lacks columns that its kind needs. */
export const refuseMissingColumns = (
  titles: readonly string[],
  missing: readonly string[],
): RefusedDocument =>
  refusal(
    'missing-column',
    {
      en: `The header has no column for: ${missing.join(', ')}`,
      zh: `表头缺少以下列：${missing.join('、')}`,
    },
    {
      en: 'Give the table with its header, its titles in English or Chinese as docs/evidence-ledger.md lists them',
      zh: '请保留表头；可用的中英文列名见 docs/evidence-ledger.md',
    },
  )('header', titles.join(','))

/** A document that is not JSON, cut short, nested too deep or of another encoding. */
export const refuseJson = (
  code: keyof typeof jsonRefusals,
  place: string,
  value = '(the document)',
): RefusedDocument => jsonRefusals[code](place, value)

const jsonRefusals = {
  'not-json': refusal(
    'not-json',
    {
      en: 'The document is not JSON (NaN and Infinity are not), or not whole',
      zh: '文件不是 JSON（NaN、Infinity 均不允许），或不完整',
    },
    {
      en: 'Check the format, and that the file was downloaded whole',
      zh: '请检查格式及文件是否下载完整',
    },
  ),
  'cut-short': refusal(
    'cut-short',
    { en: 'The document ends in the middle of a record', zh: '文件在一条记录中间结束' },
    { en: 'Download it again, whole', zh: '请重新完整下载' },
  ),
  'nested-too-deep': refusal(
    'nested-too-deep',
    { en: 'The document is nested more than 100 levels deep', zh: '文件的嵌套超过 100 层' },
    { en: 'Check that it is what its name says', zh: '请检查文件内容是否与名称相符' },
  ),
  'not-utf8': refuseBinary,
}
