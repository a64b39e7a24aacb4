import { hash } from 'node:crypto'

/**
 * The ids of a ledger in 12 bytes each, for ledgers of tens of millions of entries: an id is kept as the first 96 bits of its
 * SHA-256, so that two different ones among 100 million fall together with a chance of about 1 in 10^13.
 */
export interface IdSet {
  readonly has: (id: string) => boolean
  readonly add: (id: string) => void
}

/** An empty set. It grows in parts, so that no copy of the whole is ever held. */
export function createIdSet(): IdSet {
  const parts: Part[] = Array.from({ length: 256 }, () => ({
    cells: new Uint32Array(words * 16),
    taken: 0,
  }))
  return {
    has: (id) => {
      const print = printOf(id)
      const { cells } = partOf(parts, print)
      return isTaken(cells, placeOf(cells, print))
    },
    add: (id) => {
      const print = printOf(id)
      const part = partOf(parts, print)
      const place = placeOf(part.cells, print)
      if (isTaken(part.cells, place)) return
      part.cells.set(print, place)
      part.taken += 1
      if (part.taken * words > part.cells.length * 0.8) part.cells = grown(part.cells)
    },
  }
}

interface Part {
  cells: Uint32Array
  taken: number
}

const words = 3

/** Never all zero, which marks an empty cell: the first word has its last bit set. */
function printOf(id: string): Uint32Array {
  const bytes = hash('sha256', id, 'buffer')
  return new Uint32Array([
    (bytes.readUInt32LE(0) | 1) >>> 0,
    bytes.readUInt32LE(4),
    bytes.readUInt32LE(8),
  ])
}

const partOf = (parts: readonly Part[], print: Uint32Array): Part =>
  parts[(print[0] as number) >>> 24] as Part

/** Where a print stands, or would. */
function placeOf(cells: Uint32Array, print: Uint32Array): number {
  let place = ((print[1] as number) % (cells.length / words)) * words
  while (
    isTaken(cells, place) &&
    !(cells[place] === print[0] && cells[place + 1] === print[1] && cells[place + 2] === print[2])
  )
    place = (place + words) % cells.length
  return place
}

const isTaken = (cells: Uint32Array, place: number): boolean => cells[place] !== 0

function grown(cells: Uint32Array): Uint32Array {
  const larger = new Uint32Array(Math.ceil((cells.length / words) * 1.5) * words)
  for (let at = 0; at < cells.length; at += words)
    if (isTaken(cells, at)) {
      const print = cells.subarray(at, at + words)
      larger.set(print, placeOf(larger, print))
    }
  return larger
}
