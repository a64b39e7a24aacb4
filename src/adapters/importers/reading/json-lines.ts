import type { SkippedRecord } from '#core/evidence/import-record.ts'
import { createHold } from './hold.ts'
import { jsonValue } from './json-value.ts'
import { skippedJson } from './skipped-json.ts'

/** One line of JSON as data, or why it is left out. */
export type JsonLine =
  | { readonly kind: 'line'; readonly place: string; readonly value: unknown }
  | SkippedRecord

/** The lines of a document with one JSON value each; blank lines are none. A line that cannot be read harms no other. */
export async function* jsonLines(document: AsyncIterable<Uint8Array>): AsyncGenerator<JsonLine> {
  let hold = createHold(longestLine)
  let number = 0
  const end = (): JsonLine | null => {
    number += 1
    const place = `line ${number}`
    const read = hold.isOver() ? { kind: 'too-long' as const } : jsonValue(hold.bytes())
    hold = createHold(longestLine)
    if (read.kind === 'blank') return null
    return read.kind === 'ok'
      ? { kind: 'line', place, value: read.value }
      : skippedJson(place, read.kind)
  }
  for await (const chunk of document) {
    let start = 0
    for (let at = chunk.indexOf(0x0a); at >= 0; at = chunk.indexOf(0x0a, start)) {
      hold.take(chunk.subarray(start, at))
      const line = end()
      if (line !== null) yield line
      start = at + 1
    }
    hold.take(chunk.subarray(start))
  }
  const last = end()
  if (last !== null) yield last
}

const longestLine = 16 * 1024 * 1024
