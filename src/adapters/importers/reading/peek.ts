/** The first letter of a document that is no blank and no mark of UTF-8, empty where there is none, and the document from its beginning again. */
export async function peek(
  document: AsyncIterable<Uint8Array>,
): Promise<{ readonly first: string; readonly document: AsyncIterable<Uint8Array> }> {
  const chunks = document[Symbol.asyncIterator]()
  const seen: Uint8Array[] = []
  let first = ''
  while (first === '') {
    const next = await chunks.next()
    if (next.done === true) break
    seen.push(next.value)
    first = /[^\s\u00ef\u00bb\u00bf]/.exec(Buffer.from(next.value).toString('latin1'))?.[0] ?? ''
  }
  return {
    first,
    document: (async function* () {
      try {
        yield* seen
        for (let next = await chunks.next(); next.done !== true; next = await chunks.next())
          yield next.value
      } finally {
        await chunks.return?.()
      }
    })(),
  }
}
