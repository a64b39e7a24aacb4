/** Lines of a stream of bytes without their ends; `isWhole` is false of a last line that has none. */
export interface Line {
  readonly bytes: Uint8Array
  readonly isWhole: boolean
}

/** Cuts a stream into lines; all those that one piece of the stream completes come together. */
export async function* lineStream(
  stream: AsyncIterable<Uint8Array>,
): AsyncGenerator<readonly Line[]> {
  let pieces: Uint8Array[] = []
  for await (const chunk of stream) {
    const lines: Line[] = []
    let start = 0
    for (let end = chunk.indexOf(newline); end >= 0; end = chunk.indexOf(newline, start)) {
      const last = chunk.subarray(start, end)
      lines.push({
        bytes: pieces.length === 0 ? last : Buffer.concat([...pieces, last]),
        isWhole: true,
      })
      pieces = []
      start = end + 1
    }
    if (start < chunk.length) pieces.push(chunk.subarray(start))
    if (lines.length > 0) yield lines
  }
  if (pieces.length > 0) yield [{ bytes: Buffer.concat(pieces), isWhole: false }]
}

const newline = 0x0a
