import type { RefusedDocument, SkippedRecord } from '#core/evidence/import-record.ts'
import { jsonLines } from './json-lines.ts'
import { jsonValue } from './json-value.ts'
import { refuseJson, refuseTooLarge } from './refusals.ts'

/** One JSON document as data; its place is empty when it is the whole file. */
export type JsonDocument =
  | { readonly kind: 'document'; readonly place: string; readonly value: unknown }
  | SkippedRecord
  | RefusedDocument

/** The JSON documents of a file: it may be one, of at most 64 MB, or hold one a line and be of any length. */
export async function* jsonDocuments(
  file: AsyncIterable<Uint8Array>,
): AsyncGenerator<JsonDocument> {
  const chunks = file[Symbol.asyncIterator]()
  const held: Uint8Array[] = []
  let length = 0
  let next = await chunks.next()
  while (next.done !== true && length <= largest) {
    held.push(next.value)
    length += next.value.length
    next = await chunks.next()
  }
  const whole = next.done === true ? jsonValue(Buffer.concat(held)) : { kind: 'too-long' as const }
  if (whole.kind === 'ok') return yield { kind: 'document', place: '', value: whole.value }
  if (!startsWithDocument(held)) {
    await chunks.return?.()
    return yield refusalOf(whole.kind)
  }
  const all = (async function* () {
    for (let chunk = held.shift(); chunk !== undefined; chunk = held.shift()) yield chunk
    for (; next.done !== true; next = await chunks.next()) yield next.value
  })()
  for await (const line of jsonLines(all))
    yield line.kind === 'line' ? { ...line, kind: 'document' } : line
}

const largest = 64 * 1024 * 1024

/** Whether the first line holds a document of its own. */
function startsWithDocument(held: readonly Uint8Array[]): boolean {
  const at = held.findIndex((chunk) => chunk.includes(newline))
  if (at < 0) return false
  const line = Buffer.concat(held.slice(0, at + 1))
  return jsonValue(line.subarray(0, line.indexOf(newline))).kind === 'ok'
}

const newline = 0x0a

const refusalOf = (kind: Exclude<ReturnType<typeof jsonValue>['kind'], 'ok'>): RefusedDocument =>
  kind === 'too-long'
    ? refuseTooLarge('', '(more than 64 MB)')
    : refuseJson(kind === 'blank' ? 'not-json' : kind, '')
