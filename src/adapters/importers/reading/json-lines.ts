import { isUtf8 } from 'node:buffer'
import type { SkippedRecord } from '#core/evidence/import-record.ts'
import { isTooDeep } from './json-depth.ts'

/** One line of JSON as data, or why it is left out. */
export type JsonLine =
  | { readonly kind: 'line'; readonly place: string; readonly value: unknown }
  | SkippedRecord

/** Lines longer than this are left out: one record of a register is some kilobytes. */
const longestLine = 16 * 1024 * 1024

/** The lines of a document with one JSON value each; blank lines are none. A line that cannot be read harms no other. */
export async function* jsonLines(document: AsyncIterable<Uint8Array>): AsyncGenerator<JsonLine> {
  let pieces: Uint8Array[] = []
  let [length, number] = [0, 0]
  const take = (bytes: Uint8Array): void => {
    length += bytes.length
    // Of a line that is too long nothing is held.
    if (length > longestLine) pieces = []
    else if (bytes.length > 0) pieces.push(bytes)
  }
  const end = (): JsonLine | null => {
    number += 1
    const line =
      length > longestLine
        ? skipped('line-too-long', number)
        : lineOf(pieces.length === 1 ? (pieces[0] as Uint8Array) : Buffer.concat(pieces), number)
    pieces = []
    length = 0
    return line
  }
  for await (const chunk of document) {
    let start = 0
    for (let at = chunk.indexOf(0x0a); at >= 0; at = chunk.indexOf(0x0a, start)) {
      take(chunk.subarray(start, at))
      const line = end()
      if (line !== null) yield line
      start = at + 1
    }
    take(chunk.subarray(start))
  }
  const last = end()
  if (last !== null) yield last
}

function lineOf(bytes: Uint8Array, number: number): JsonLine | null {
  if (!isUtf8(bytes)) return skipped('not-utf8', number)
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString().trim()
  if (text === '') return null
  if (isTooDeep(text)) return skipped('nested-too-deep', number)
  try {
    return { kind: 'line', place: `line ${number}`, value: JSON.parse(text) }
  } catch {
    return skipped('not-json', number)
  }
}

const skipped = (reason: keyof typeof words, number: number): SkippedRecord => ({
  kind: 'skipped',
  place: `line ${number}`,
  reason,
  words: words[reason],
})

const words = {
  'line-too-long': { en: 'The line is longer than 16 MB', zh: '该行超过 16 MB' },
  'not-utf8': {
    en: 'The line is no text in UTF-8; Chinese files are often in GBK',
    zh: '该行不是 UTF-8 文本；中文文件常为 GBK 编码',
  },
  'nested-too-deep': {
    en: 'The line is nested more than 100 levels deep',
    zh: '该行的嵌套超过 100 层',
  },
  'not-json': { en: 'The line is not JSON, or not whole', zh: '该行不是 JSON，或不完整' },
}
