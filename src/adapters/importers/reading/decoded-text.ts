/** Text of a document in one of the encodings it may have, found from its bytes. */
export type DecodedPiece =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'undecodable'; readonly at: number; readonly asked: 'utf-8' | 'gbk' }

/**
 * Decodes a document piece by piece: UTF-8 where its first letters beyond ASCII are that, else GBK. Bytes that are neither end the
 * text with where they stand; nothing is replaced by a question mark.
 */
export async function* decodedText(
  document: AsyncIterable<Uint8Array>,
): AsyncGenerator<DecodedPiece> {
  let decoder: TextDecoder | null = null
  let encoding: 'utf-8' | 'gbk' = 'utf-8'
  let held: Uint8Array[] = []
  let heldLength = 0
  let at = 0
  for await (const chunk of document) {
    if (decoder === null) {
      held.push(chunk)
      heldLength += chunk.length
      const bytes = held.length === 1 ? chunk : Buffer.concat(held)
      const first = bytes.findIndex((byte) => byte > 0x7f)
      if (first < 0) {
        yield { kind: 'text', text: asAscii(bytes) }
        at += heldLength
      } else if (bytes.length - first >= enoughToTell) {
        encoding = encodingOf(bytes)
        decoder = new TextDecoder(encoding, { fatal: true })
        const piece = decode(decoder, bytes, true)
        if (piece === null) return yield { kind: 'undecodable', at, asked: encoding }
        yield { kind: 'text', text: piece }
        at += heldLength
      } else continue
      held = []
      heldLength = 0
      continue
    }
    const piece = decode(decoder, chunk, true)
    if (piece === null) return yield { kind: 'undecodable', at, asked: encoding }
    yield { kind: 'text', text: piece }
    at += chunk.length
  }
  const rest = Buffer.concat(held)
  if (decoder === null) encoding = encodingOf(rest)
  const last = decode(decoder ?? new TextDecoder(encoding, { fatal: true }), rest, false)
  yield last === null ? { kind: 'undecodable', at, asked: encoding } : { kind: 'text', text: last }
}

/** Bytes behind the first one beyond ASCII: so many in GBK are hardly ever UTF-8 by chance. */
const enoughToTell = 512

function encodingOf(bytes: Uint8Array): 'utf-8' | 'gbk' {
  return decode(new TextDecoder('utf-8', { fatal: true }), bytes, true) === null ? 'gbk' : 'utf-8'
}

function decode(decoder: TextDecoder, bytes: Uint8Array, isMore: boolean): string | null {
  try {
    return decoder.decode(bytes, { stream: isMore })
  } catch {
    return null
  }
}

const asAscii = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1')
