import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'

/** SHA-256, in hexadecimal, of a value's RFC 8785 form: the same for the same content, whatever order its keys stand in. */
export function contentHash(value: unknown): string {
  const text = canonicalize(value)
  if (text === undefined) throw new TypeError('only values that JSON can hold have a content hash')
  return createHash('sha256').update(text).digest('hex')
}
