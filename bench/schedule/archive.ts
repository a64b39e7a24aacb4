import { gunzipSync } from 'node:zlib'

/** The plain files of a `.tar.gz`, by their path in it. */
export function unpack(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> {
  const tape = gunzipSync(bytes)
  const files = new Map<string, Uint8Array>()
  for (let at = 0; at + block <= tape.length && tape[at] !== 0; ) {
    const size = Number.parseInt(fieldOf(tape, at + 124, 12), 8)
    const kind = fieldOf(tape, at + 156, 1)
    const prefix = fieldOf(tape, at + 257, 5) === 'ustar' ? fieldOf(tape, at + 345, 155) : ''
    const name = fieldOf(tape, at, 100)
    if (kind === '0' || kind === '')
      files.set(
        prefix === '' ? name : `${prefix}/${name}`,
        tape.subarray(at + block, at + block + size),
      )
    at += block + Math.ceil(size / block) * block
  }
  return files
}

const block = 512

/** A field of a tape header: text up to the first zero. */
function fieldOf(tape: Uint8Array, at: number, length: number): string {
  return (
    Buffer.from(tape.subarray(at, at + length))
      .toString('latin1')
      .split('\0')[0] ?? ''
  ).trim()
}
