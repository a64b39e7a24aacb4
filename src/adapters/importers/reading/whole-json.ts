import type { RefusedDocument } from '#core/evidence/import-record.ts'
import { createHold } from './hold.ts'
import { jsonValue } from './json-value.ts'
import { refuseJson, refuseTooLarge } from './refusals.ts'

/** A JSON document as one value, of at most 64 MB: for kinds whose records are to be seen together. */
export async function wholeJson(
  document: AsyncIterable<Uint8Array>,
): Promise<{ readonly kind: 'ok'; readonly value: unknown } | RefusedDocument> {
  const hold = createHold(largest)
  for await (const chunk of document) {
    hold.take(chunk)
    if (hold.isOver()) return refuseTooLarge('', '(more than 64 MB)')
  }
  const read = jsonValue(hold.bytes())
  if (read.kind === 'ok') return read
  const isSaid = read.kind === 'not-utf8' || read.kind === 'nested-too-deep'
  return refuseJson(isSaid ? read.kind : 'not-json', '')
}

const largest = 64 * 1024 * 1024
