import type { RefusedDocument, SkippedRecord } from '#core/evidence/import-record.ts'
import { createHold, type Hold } from './hold.ts'
import { createJsonPath } from './json-path.ts'
import { jsonValue } from './json-value.ts'
import { refuseJson, refuseTooLarge } from './refusals.ts'
import { skippedJson } from './skipped-json.ts'

/** What a JSON document holds, piece by piece: its items, and last what is left of it without them, `null` in their places. */
export type JsonPiece =
  | { readonly kind: 'item'; readonly place: string; readonly value: unknown }
  | { readonly kind: 'rest'; readonly value: unknown }
  | SkippedRecord
  | RefusedDocument

/**
 * The objects and lists at paths of a JSON document (`data`, `*`: all within `data`), one after the other and each read by
 * itself, so that no document is too long. One that cannot be read harms no other. Around the items only brackets and texts are
 * followed; whether that is JSON shows at the end, when the rest is read.
 */
export async function* jsonItems(
  document: AsyncIterable<Uint8Array>,
  ...asked: readonly (readonly string[])[]
): AsyncGenerator<JsonPiece> {
  const path = createJsonPath(asked)
  const rest = createHold(longestRest)
  let item: Item | null = null
  let text: number[] = []
  let [isQuoted, isEscaped] = [false, false]
  for await (const chunk of document) {
    let start = 0
    for (let at = 0; at < chunk.length; at += 1) {
      const sign = chunk[at] as number
      if (isQuoted) {
        if (isEscaped) isEscaped = false
        else if (sign === backslash) isEscaped = true
        else if (sign === quote) isQuoted = false
        if (item === null && isQuoted && text.length < longestKey) text.push(sign)
        else if (item === null && !isQuoted) path.endText(text)
      } else if (sign === quote) {
        isQuoted = true
        text = []
      } else if (item !== null) {
        if (sign === openBrace || sign === openBracket) item.depth += 1
        else if (sign === closeBrace || sign === closeBracket) item.depth -= 1
        if (item.depth > 0) continue
        item.hold.take(chunk.subarray(start, at + 1))
        yield pieceOf(item)
        item = null
        start = at + 1
      } else if ((sign === openBrace || sign === openBracket) && path.isAsked()) {
        rest.take(chunk.subarray(start, at))
        rest.take(nothing)
        item = { place: path.pointer(), hold: createHold(longestItem), depth: 1 }
        start = at
      } else path.follow(sign)
    }
    ;(item?.hold ?? rest).take(chunk.subarray(start))
    if (rest.isOver()) break
  }
  yield restOf(rest, item)
}

/** An item that is open. */
interface Item {
  readonly place: string
  readonly hold: Hold
  /** Brackets that are open within it. */
  depth: number
}

function pieceOf({ hold, place }: Item): JsonPiece {
  if (hold.isOver()) return skippedJson(place, 'too-long')
  const read = jsonValue(hold.bytes())
  return read.kind === 'ok'
    ? { kind: 'item', place, value: read.value }
    : skippedJson(place, read.kind)
}

function restOf(rest: Hold, item: Item | null): JsonPiece {
  if (rest.isOver()) return refuseTooLarge('', '(more than 4 MB around the records)')
  if (item !== null) return refuseJson('cut-short', item.place)
  const read = jsonValue(rest.bytes())
  if (read.kind === 'ok') return { kind: 'rest', value: read.value }
  const isSaid = read.kind === 'not-utf8' || read.kind === 'nested-too-deep'
  return refuseJson(isSaid ? read.kind : 'not-json', '')
}

/** Of a single record, and of all that stands around the records. */
const [longestItem, longestRest, longestKey] = [16 * 1024 * 1024, 4 * 1024 * 1024, 200]
const nothing = Buffer.from('null')
const [quote, backslash, openBrace, closeBrace, openBracket, closeBracket] = [
  0x22, 0x5c, 0x7b, 0x7d, 0x5b, 0x5d,
]
