import type { RefusedDocument } from '#core/evidence/import-record.ts'
import { refuseBinary, refuseEmpty, refusePacked, refuseUtf16, refuseXml } from './refusals.ts'

/**
 * Looks at the first bytes of a document and gives it back whole, without the mark of UTF-8 before it; or says why it is no text
 * to be read: empty, packed, XML, UTF-16 or binary.
 */
export async function beginDocument(
  document: AsyncIterable<Uint8Array>,
): Promise<AsyncIterable<Uint8Array> | RefusedDocument> {
  const chunks = document[Symbol.asyncIterator]()
  let start: Uint8Array = new Uint8Array()
  let next = await chunks.next()
  while (next.done !== true) {
    start = start.length === 0 ? next.value : Buffer.concat([start, next.value])
    if (start.length >= enough) break
    next = await chunks.next()
  }
  const refused = refusedStart(start)
  if (refused !== null) {
    await chunks.return?.()
    return refused
  }
  const body = startsWith(start, utf8Mark) ? start.subarray(utf8Mark.length) : start
  return (async function* () {
    try {
      yield body
      for (let more = await chunks.next(); more.done !== true; more = await chunks.next())
        yield more.value
    } finally {
      await chunks.return?.()
    }
  })()
}

const enough = 1024

function refusedStart(start: Uint8Array): RefusedDocument | null {
  if (start.length === 0) return refuseEmpty('', '(no byte)')
  const packed = packings.find(({ mark }) => startsWith(start, mark))
  if (packed !== undefined) return refusePacked('byte 0', packed.name)
  if (startsWith(start, [0xff, 0xfe]) || startsWith(start, [0xfe, 0xff]))
    return refuseUtf16('byte 0', '(mark of UTF-16)')
  const at = start.subarray(0, enough).indexOf(0)
  if (at >= 0) return refuseBinary(`byte ${at}`, '(a byte 0)')
  const text = new TextDecoder().decode(start.subarray(0, enough)).trimStart()
  return text.startsWith('<') ? refuseXml('', text) : null
}

const utf8Mark = [0xef, 0xbb, 0xbf]

const packings: readonly { readonly name: string; readonly mark: readonly number[] }[] = [
  { name: 'gzip', mark: [0x1f, 0x8b] },
  { name: 'zip', mark: [0x50, 0x4b, 0x03, 0x04] },
  { name: 'zip', mark: [0x50, 0x4b, 0x05, 0x06] },
  { name: 'bzip2', mark: [0x42, 0x5a, 0x68] },
  { name: 'xz', mark: [0xfd, 0x37, 0x7a, 0x58, 0x5a] },
  { name: '7z', mark: [0x37, 0x7a, 0xbc, 0xaf] },
  { name: 'zstd', mark: [0x28, 0xb5, 0x2f, 0xfd] },
  { name: 'rar', mark: [0x52, 0x61, 0x72, 0x21] },
]

const startsWith = (bytes: Uint8Array, mark: readonly number[]): boolean =>
  mark.every((byte, at) => bytes[at] === byte)
