import { createHash } from 'node:crypto'
import { createReadStream, renameSync, rmSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { dirname } from 'node:path'
import { ledgerFiles } from './ledger-files.ts'
import { syncFolder } from './ledger-head.ts'
import { makeFolder } from './make-folder.ts'

/** A document that was taken in and has no place under its hash yet. */
export interface IncomingDocument {
  readonly contentHash: string
  readonly bytes: number
  readonly read: () => AsyncIterable<Uint8Array>
  /** Gives it its place; of a document that is there already nothing changes. */
  readonly keep: () => void
  readonly drop: () => void
}

/** Copies a document into the ledger's folder and hashes it on the way, piece by piece. */
export async function takeIn(file: string, folder: string): Promise<IncomingDocument> {
  const { incoming, document } = ledgerFiles(folder)
  makeFolder(dirname(incoming))
  const copy = await open(incoming, 'w')
  let measured: Measured
  try {
    measured = await measure(file, (chunk) => copy.writeFile(chunk))
    await copy.sync()
  } finally {
    await copy.close()
  }
  const place = document(measured.contentHash)
  return {
    ...measured,
    read: () => piecesOf(incoming),
    keep: () => {
      makeFolder(dirname(place))
      renameSync(incoming, place)
      for (const made of [dirname(place), dirname(incoming), folder]) syncFolder(made)
    },
    drop: () => rmSync(incoming, { force: true }),
  }
}

/** A document as it lies, hashed and kept nowhere. */
export async function lookAt(file: string): Promise<IncomingDocument> {
  const measured = await measure(file, async () => {})
  return { ...measured, read: () => piecesOf(file), keep: () => {}, drop: () => {} }
}

interface Measured {
  readonly contentHash: string
  readonly bytes: number
}

async function measure(
  file: string,
  take: (chunk: Uint8Array) => Promise<void>,
): Promise<Measured> {
  const hash = createHash('sha256')
  let bytes = 0
  for await (const chunk of piecesOf(file)) {
    hash.update(chunk)
    bytes += chunk.length
    await take(chunk)
  }
  return { contentHash: hash.digest('hex'), bytes }
}

/** The bytes of a file, opened when the first of them is asked for. */
async function* piecesOf(file: string): AsyncGenerator<Uint8Array> {
  yield* createReadStream(file, { highWaterMark: 1 << 18 })
}
