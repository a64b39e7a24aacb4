/** Bytes of one record on their way; of one that is too long, no more than its length. */
export interface Hold {
  readonly take: (bytes: Uint8Array) => void
  readonly isOver: () => boolean
  readonly bytes: () => Uint8Array
}

/** Holds at most so many bytes. */
export function createHold(most: number): Hold {
  let pieces: Uint8Array[] = []
  let length = 0
  return {
    take: (bytes) => {
      length += bytes.length
      if (length > most) pieces = []
      else if (bytes.length > 0) pieces.push(bytes)
    },
    isOver: () => length > most,
    bytes: () => (pieces.length === 1 ? (pieces[0] as Uint8Array) : Buffer.concat(pieces)),
  }
}
