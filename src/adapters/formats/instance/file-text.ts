import { refuse } from '#adapters/formats/refuse.ts'
import type { Decoded } from '#contract/issues.ts'

/** The text of a benchmark file; bytes that are no text and a file with nothing in it are refused. */
export function fileText(bytes: Uint8Array, file: string): Decoded<string> {
  const zero = bytes.indexOf(0)
  if (zero >= 0)
    return refuse(
      file,
      'binary',
      'not text',
      'This is not a text file',
      'Fetch the file again',
      `line ${bytes.subarray(0, zero).filter((byte) => byte === newLine).length + 1}`,
    )
  const text = new TextDecoder('latin1').decode(bytes).replace(byteOrderMark, '')
  if (/\S/.test(text)) return { kind: 'ok', value: text }
  return refuse(
    file,
    'empty',
    `${bytes.length} bytes`,
    'There is nothing in the file',
    'Fetch the file again',
    'line 1',
  )
}

const newLine = 10

/** What some editors put before UTF-8, read as Latin-1. */
const byteOrderMark = /^\u00ef\u00bb\u00bf/
