import { jsonValue } from './json-value.ts'

/** A document, and whether it holds a JSON value on each of several lines rather than one in all. */
export interface LinesOrOne {
  readonly isLines: boolean
  readonly document: AsyncIterable<Uint8Array>
}

/** Looks at the first line, of at most 16 MB, and whether anything stands behind it; the document is given back whole. */
export async function linesOrOne(document: AsyncIterable<Uint8Array>): Promise<LinesOrOne> {
  const chunks = document[Symbol.asyncIterator]()
  const held: Uint8Array[] = []
  let length = 0
  let isLines: boolean | null = null
  let next = await chunks.next()
  for (; next.done !== true && isLines === null; next = await chunks.next()) {
    held.push(next.value)
    length += next.value.length
    isLines = length > longestLine ? false : toldBy(held)
  }
  return {
    isLines: isLines === true,
    document: (async function* () {
      try {
        for (let chunk = held.shift(); chunk !== undefined; chunk = held.shift()) yield chunk
        for (; next.done !== true; next = await chunks.next()) yield next.value
      } finally {
        await chunks.return?.()
      }
    })(),
  }
}

/** Null where more is to be seen: the first line has no end yet, or nothing but blanks behind it. */
function toldBy(held: readonly Uint8Array[]): boolean | null {
  if (!held.some((chunk) => chunk.includes(newline))) return null
  const start = Buffer.concat(held)
  const end = start.indexOf(newline)
  const first = jsonValue(start.subarray(0, end)).kind
  if (first !== 'ok') return false
  return start.subarray(end).some((byte) => byte > blank) ? true : null
}

const longestLine = 16 * 1024 * 1024
const [newline, blank] = [0x0a, 0x20]
