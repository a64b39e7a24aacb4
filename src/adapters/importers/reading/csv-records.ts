import { Readable } from 'node:stream'
import { CsvError, parse } from 'csv-parse'
import type { RefusedDocument } from '#core/evidence/import-record.ts'
import { type DecodedPiece, decodedText } from './decoded-text.ts'

/** One row of a table, its cells as text without the marks that spreadsheets put around them. */
export interface CsvRecord {
  readonly kind: 'row'
  readonly place: string
  readonly cells: readonly string[]
}

/** The rows of a CSV document in UTF-8 or GBK, the header first; where it cannot be read any further, the last is a refusal. */
export async function* csvRecords(
  document: AsyncIterable<Uint8Array>,
): AsyncGenerator<CsvRecord | RefusedDocument> {
  const parser = Readable.from(textOf(decodedText(document))).compose(
    parse({
      bom: true,
      info: true,
      skip_empty_lines: true,
      relax_column_count: true,
      max_record_size: longestRow,
    }),
  )
  try {
    for await (const { record, info } of parser as AsyncIterable<ParsedRow>)
      yield { kind: 'row', place: `line ${info.lines}`, cells: record.map(bare) }
  } catch (cause) {
    if (cause instanceof UndecodableText) yield refuseEncoding(cause.piece)
    else if (cause instanceof CsvError) yield refuseCsv(cause)
    else throw cause
  }
}

interface ParsedRow {
  readonly record: readonly string[]
  readonly info: { readonly lines: number }
}

/** Spreadsheets are kept from reading a code as a number by ="0123" or a tab behind it. */
const bare = (cell: string): string =>
  cell
    .replace(/^="(.*)"$/s, '$1')
    .replace(/[\t\u00a0\u3000]+/g, ' ')
    .trim()

class UndecodableText extends Error {
  readonly piece: Exclude<DecodedPiece, { kind: 'text' }>
  constructor(piece: Exclude<DecodedPiece, { kind: 'text' }>) {
    super('undecodable')
    this.piece = piece
  }
}

async function* textOf(pieces: AsyncIterable<DecodedPiece>): AsyncGenerator<string> {
  for await (const piece of pieces) {
    if (piece.kind === 'undecodable') throw new UndecodableText(piece)
    if (piece.text !== '') yield piece.text
  }
}

const refuseEncoding = ({
  at,
  asked,
}: Exclude<DecodedPiece, { kind: 'text' }>): RefusedDocument => ({
  kind: 'refused',
  code: 'unreadable-text',
  place: `after byte ${at}`,
  value: asked === 'gbk' ? 'neither UTF-8 nor GBK' : 'UTF-8 that turns into something else',
  reason: {
    en: 'The document is not text of one encoding; reading on would put other letters in place of those that are there',
    zh: '文件并非单一编码的文本；继续读取会产生乱码',
  },
  remedy: {
    en: 'Save it anew as CSV in UTF-8 or in GBK, all of it in the same',
    zh: '请整体另存为 UTF-8 或 GBK 编码的 CSV',
  },
})

function refuseCsv(cause: CsvError): RefusedDocument {
  const isTooLong = cause.code === 'CSV_MAX_RECORD_SIZE'
  return {
    kind: 'refused',
    code: isTooLong ? 'row-too-long' : 'not-csv',
    place: cause.lines === undefined ? '' : `line ${String(cause.lines)}`,
    value: isTooLong ? 'more than 1 MB in one row' : '(the row as it stands)',
    reason: {
      en: isTooLong
        ? 'A row of a table of figures is never so long; a quotation mark may be open'
        : 'A quotation mark stands where none may',
      zh: isTooLong ? '数据表的一行不会如此之长；可能有引号未闭合' : '引号位置不正确',
    },
    remedy: {
      en: 'Mend the row, or download the file again',
      zh: '请更正该行，或重新下载文件',
    },
  }
}

const longestRow = 1024 * 1024
