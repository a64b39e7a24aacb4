import { closeSync, constants, fsyncSync, ftruncateSync, openSync, writeSync } from 'node:fs'

/** Bytes on their way to the end of a file. */
export interface Output {
  readonly write: (text: string) => void
  /** Returns once all is on the disk, with the length of the file. */
  readonly flush: () => number
  /** Cuts the file back to where it was whole. */
  readonly undo: () => void
  readonly close: () => void
}

/** Opens a file, made when it is not there, to write behind its first `wholeBytes`; what else is there goes. */
export function openOutput(file: string, wholeBytes: number): Output {
  const open = openSync(file, constants.O_WRONLY | constants.O_CREAT)
  ftruncateSync(open, wholeBytes)
  let pending: string[] = []
  let [pendingLength, bytes] = [0, wholeBytes]
  const drain = (): void => {
    const block = Buffer.from(pending.join(''))
    for (let at = 0; at < block.length; )
      at += writeSync(open, block, at, block.length - at, bytes + at)
    bytes += block.length
    pending = []
    pendingLength = 0
  }
  return {
    write: (text) => {
      pending.push(text)
      pendingLength += text.length
      if (pendingLength > blockLength) drain()
    },
    flush: () => {
      drain()
      fsyncSync(open)
      return bytes
    },
    undo: () => ftruncateSync(open, wholeBytes),
    close: () => closeSync(open),
  }
}

const blockLength = 1 << 20

/** Takes everything and writes nothing. */
export const noOutput: Output = {
  write: () => {},
  flush: () => 0,
  undo: () => {},
  close: () => {},
}
