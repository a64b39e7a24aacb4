import { isUtf8 } from 'node:buffer'
import { isTooDeep } from './json-depth.ts'

/** What bytes hold as JSON, or why they hold none. */
type JsonValue =
  | { readonly kind: 'ok'; readonly value: unknown }
  | { readonly kind: 'not-utf8' | 'nested-too-deep' | 'not-json' | 'blank' }

/** Reads one JSON value; NaN and Infinity are none. */
export function jsonValue(bytes: Uint8Array): JsonValue {
  if (!isUtf8(bytes)) return { kind: 'not-utf8' }
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString().trim()
  if (text === '') return { kind: 'blank' }
  if (isTooDeep(text)) return { kind: 'nested-too-deep' }
  try {
    return { kind: 'ok', value: JSON.parse(text) }
  } catch {
    return { kind: 'not-json' }
  }
}
